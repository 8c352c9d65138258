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
        if (!AreShared) return Pipeline.Beside(run, result, Silence);
        var shared = SharedBy(result);
        return shared.Curve is null && shared.Name is null ? result : result with { Benchmark = shared.Curve, BenchmarkName = shared.Name };
    }

    // Whether trials on the same days have the same benchmark.
    public bool AreShared => !run.Plan.Benchmark.IsOwnMix;

    // Of a run with its benchmark.
    public CurveBasis BasisOf(BacktestResult compared) => AreShared ? SharedBy(compared).Basis : CurveBasis.Of(compared);

    // Of trials that begin on a day; the first one is run for it.
    public CurveBasis BasisFrom(DateOnly first, Func<BacktestResult> alone) => _known.GetOrAdd(first, _ => new(() => Of(alone()))).Value.Basis;

    private Shared SharedBy(BacktestResult result) => _known.GetOrAdd(result.From, _ => new(() => Of(result))).Value;

    private Shared Of(BacktestResult result)
    {
        var compared = Pipeline.Beside(run, result, Silence);
        return new(compared.Benchmark, compared.BenchmarkName, CurveBasis.Of(compared));
    }

    private sealed record Shared(EquityCurve? Curve, string? Name, CurveBasis Basis);
}
