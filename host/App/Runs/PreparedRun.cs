using Rota.Host.Prices;

namespace Rota.Host.Runs;

// A run that is ready to start: its plan, the feed, the strategy of the script, and the benchmark.
internal sealed record PreparedRun(RunPlan Plan, IDataFeed Feed, BuiltStrategy Built, Strategy? Benchmark)
{
    // The provenance of a result, computed when a report first asks; null if unknown.
    public Func<RunOrigin>? Origin { get; init; }

    // One month of the kind that all lookbacks of months are measured in; null leaves them as written.
    public Lookback? Month { get; init; }

    // Null leaves its results as they are.
    public Following? Followed { get; init; }

    // Which files its series were read from.
    public SourceLog Sources { get; init; } = new();

    public PreparedRun CutAt(IReadOnlyList<DateOnly> days) => this with { Plan = Plan with { Cuts = days } };

    public PreparedRun Over(DateRange range) => this with { Plan = Plan with { Range = range } };
}
