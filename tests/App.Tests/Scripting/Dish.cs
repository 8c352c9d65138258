using System.Runtime.CompilerServices;

namespace Rota.Tests.Scripting;

// A small language for these tests: like the real one, a chain of words with extension members.
public sealed record Dish(IReadOnlyList<string> Parts, double Heat = 0, int Plates = 1)
{
    public Func<double, double>? Taste { get; init; }

    // An inlined word leaves no frame, so its failure would be placed at the start of its statement.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public Dish Hold(int plates) => plates <= Parts.Count
        ? this with { Plates = plates }
        : throw new ArgumentOutOfRangeException(nameof(plates), plates, $"Hold({plates}) of {Parts.Count}");

    public Dish RankBy(IHeat heat) => this with { Heat = heat.Degrees };

    public Dish With(Dish other) => this with { Parts = [.. Parts, .. other.Parts] };

    public Dish TasteBy(Func<double, double> taste) => this with { Taste = taste };
}
