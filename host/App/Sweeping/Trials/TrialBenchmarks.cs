using System.Collections.Concurrent;
using Rota.Host.Foundation;
using Rota.Host.Runs;

namespace Rota.Host.Sweeping;

// What trials that begin on the same day share: one run of the benchmark, and the months of their curves. A benchmark that is a mix of the trial's
// own weights is each trial's own.
internal sealed class TrialBenchmarks(PreparedRun run)
{
    private static readonly DirectProgress<string> Silence = new(_ => { });

    private readonly ConcurrentDictionary<DateOnly, Lazy<Shared>> _known = new();

    public BacktestResult Beside(BacktestResult result)
    {
        if (run.Plan.Benchmark.IsOwnMix) return Pipeline.Beside(run, result, Silence);
        var shared = SharedBy(result);
        return shared.Curve is null && shared.Name is null ? result : result with { Benchmark = shared.Curve, BenchmarkName = shared.Name };
    }

    // Of a run with its benchmark.
    public CurveBasis BasisOf(BacktestResult compared) => run.Plan.Benchmark.IsOwnMix ? CurveBasis.Of(compared) : SharedBy(compared).Basis;

    private Shared SharedBy(BacktestResult result) => _known.GetOrAdd(result.From, _ => new(() => Of(result))).Value;

    private Shared Of(BacktestResult result)
    {
        var compared = Pipeline.Beside(run, result, Silence);
        return new(compared.Benchmark, compared.BenchmarkName, CurveBasis.Of(compared));
    }

    private sealed record Shared(EquityCurve? Curve, string? Name, CurveBasis Basis);
}
