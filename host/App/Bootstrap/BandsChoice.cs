using System.Globalization;
using Rota.Analysis;

namespace Rota.Host.Bootstrap;

// How histories are drawn, as text of the command line: --block, --circular, --paths and --seed.
internal sealed record BandsChoice(string? Block = null, bool IsCircular = false, string? Paths = null, string? Seed = null)
{
    private const string Auto = "auto";
    private const int MostPaths = 100_000;

    // Whether the length of a block is to suit the run.
    public bool IsAuto => Block == Auto;

    // All mistakes together; with an automatic block, its length is known only with the run.
    public Resampling Read()
    {
        var mistakes = new List<Mistake>();
        var usual = new Resampling();
        var kind = IsCircular ? BlockKind.Circular : BlockKind.Stationary;
        var read = usual with { Kind = kind, Block = BlockOf(usual.Block, mistakes), Paths = PathsOf(usual.Paths, mistakes), Seed = SeedOf(usual.Seed, mistakes) };
        return mistakes.Count == 0 ? read : throw new InputException(mistakes);
    }

    private double BlockOf(double usual, List<Mistake> mistakes)
    {
        if (Block is null || IsAuto) return usual;
        if (!double.TryParse(Block, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var block))
            mistakes.Add(new($"--block is '{Block}'; use a number of months, such as 6, or {Auto}."));
        else if (Refusals.OfBlockLength(block) is { } wrong)
            mistakes.Add(wrong with { What = $"--block {Block}: {wrong.What}" });
        else if (IsCircular && block != Math.Floor(block))
            mistakes.Add(new($"--block {Block}: a circular block has a whole number of months."));
        return block;
    }

    private int PathsOf(int usual, List<Mistake> mistakes)
    {
        if (Paths is null) return usual;
        if (int.TryParse(Paths, NumberStyles.None, CultureInfo.InvariantCulture, out var paths) && paths is >= 1 and <= MostPaths) return paths;
        mistakes.Add(new(string.Create(CultureInfo.InvariantCulture, $"--paths is '{Paths}'; use a number of histories from 1 to {MostPaths:#,0}, without separators.")));
        return usual;
    }

    private ulong SeedOf(ulong usual, List<Mistake> mistakes)
    {
        if (Seed is null) return usual;
        if (Refusals.OfSeed(Seed) is not { } wrong) return ulong.Parse(Seed, CultureInfo.InvariantCulture);
        mistakes.Add(wrong with { What = $"--seed: {wrong.What}" });
        return usual;
    }
}
