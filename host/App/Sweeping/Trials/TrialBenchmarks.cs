using System.Collections.Concurrent;
using Rota.Host.Foundation;
using Rota.Host.Runs;

namespace Rota.Host.Sweeping;

// The benchmark of trials: one run of it serves all trials that begin on the same day, unless it is a mix of the trial's own weights.
internal sealed class TrialBenchmarks(PreparedRun run)
{
    private static readonly DirectProgress<string> Silence = new(_ => { });

    private readonly ConcurrentDictionary<DateOnly, Lazy<(EquityCurve? Curve, string? Name)>> _known = new();

    public BacktestResult Beside(BacktestResult result)
    {
        if (run.Plan.Benchmark.IsOwnMix) return Pipeline.Beside(run, result, Silence);
        var (curve, name) = _known.GetOrAdd(result.From, _ => new(() => Of(result))).Value;
        return result with { Benchmark = curve, BenchmarkName = name };
    }

    private (EquityCurve?, string?) Of(BacktestResult result)
    {
        var compared = Pipeline.Beside(run, result, Silence);
        return (compared.Benchmark, compared.BenchmarkName);
    }
}
