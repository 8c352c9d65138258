namespace Rota.Engine;

// Rule R2: a rotation that keeps an asset down to a rank K > N (hysteresis), followed by the same one that holds the best N alone.
internal static class HysteresisComparison
{
    public static Study Of(IReadOnlyList<BacktestResult> runs, IReadOnlyList<IStatistic> statistics, double[][] values)
    {
        var (all, theirs) = (new List<BacktestResult>(), new List<double[]>());
        for (var at = 0; at < runs.Count; at++)
        {
            all.Add(runs[at]);
            theirs.Add(values[at]);
            if (Without(runs[at]) is not { } without) continue;
            all.Add(without);
            theirs.Add([.. statistics.Select(statistic => StudyBuilder.Of(statistic, without))]);
        }

        return new(all, statistics, [.. theirs]) { LazyReasons = StudyBuilder.ReasonsOf(all) };
    }

    // Null when the strategy has no hysteresis.
    public static BacktestResult? Without(BacktestResult run)
    {
        var without = Without(run.Strategy.Allocation);
        if (without.Equals(run.Strategy.Allocation)) return null;
        var strategy = run.Strategy with { Allocation = without, Name = $"{run.Strategy.Name}, without hysteresis" };
        var other = Simulator.Run(strategy, run.Panel, run.Settings) with { AskedOrigin = run.AskedOrigin };
        return run.Benchmark is { } benchmark && other.From == run.From
            ? other with { Benchmark = benchmark, BenchmarkName = run.BenchmarkName }
            : other;
    }

    private static Allocation Without(Allocation whole) => whole switch
    {
        Rotation { KeepRank: { } last } rotation when last > rotation.HoldCount || rotation.TopPercent is not null =>
            rotation.WithoutHysteresis().WithInner(Without),
        Rotation rotation => rotation.WithInner(Without),
        Blend blend => new Blend([.. blend.Parts.Select(part => (part.Share, Without(part.Allocation)))]),
        Switch either => either with { Then = Without(either.Then), Otherwise = Without(either.Otherwise) },
        Portfolio portfolio => new Portfolio(
            [.. portfolio.Parts.Select(part => (part.Share, part.Strategy with { Allocation = Without(part.Strategy.Allocation) }))]),
        _ => whole,
    };
}
