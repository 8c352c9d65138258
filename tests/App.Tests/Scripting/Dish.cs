using System.Runtime.CompilerServices;

namespace Rota.Tests.Scripting;

// The language that the scripts of these tests speak: small, and like the real one a chain of words with extension members.
public sealed record Dish(IReadOnlyList<string> Parts, double Heat = 0, int Plates = 1)
{
    public Func<double, double>? Taste { get; init; }

    // A word that is inlined leaves no frame, and the failure is then placed at the start of its statement.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public Dish Hold(int plates) => plates <= Parts.Count
        ? this with { Plates = plates }
        : throw new ArgumentOutOfRangeException(nameof(plates), plates, $"Hold({plates}) of {Parts.Count}");

    public Dish RankBy(IHeat heat) => this with { Heat = heat.Degrees };

    public Dish With(Dish other) => this with { Parts = [.. Parts, .. other.Parts] };

    public Dish TasteBy(Func<double, double> taste) => this with { Taste = taste };
}
