namespace Rota.Engine;

// Rule R2: pairs a rotation that keeps holdings down to a rank K > N with the same rotation that holds only the best N.
internal static class KeepPair
{
    // Null when nothing in the strategy keeps.
    public static BacktestResult? Of(BacktestResult run)
    {
        var without = Without(run.Strategy.Allocation);
        if (without.Equals(run.Strategy.Allocation)) return null;
        var strategy = run.Strategy with { Allocation = without, Name = $"{run.Strategy.Name}, not keeping" };
        var pair = Simulator.Run(strategy, run.Panel, run.Settings) with { AskedOrigin = run.AskedOrigin };
        return run.Benchmark is { } benchmark && pair.From == run.From
            ? pair with { Benchmark = benchmark, BenchmarkName = run.BenchmarkName }
            : pair;
    }

    private static Allocation Without(Allocation whole) => whole switch
    {
        Rotation { KeepRank: { } last } rotation when last > rotation.HoldCount || rotation.TopPercent is not null =>
            rotation.KeepNothing().WithInner(Without),
        Rotation rotation => rotation.WithInner(Without),
        Blend blend => new Blend([.. blend.Parts.Select(part => (part.Share, Without(part.Allocation)))]),
        Switch either => either with { Then = Without(either.Then), Otherwise = Without(either.Otherwise) },
        Portfolio portfolio => new Portfolio(
            [.. portfolio.Parts.Select(part => (part.Share, part.Strategy with { Allocation = Without(part.Strategy.Allocation) }))]),
        _ => whole,
    };
}
