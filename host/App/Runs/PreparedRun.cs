using Rota.Host.Prices;

namespace Rota.Host.Runs;

// A run with nothing left to find out: the plan, where the prices come from, what the script gave, and what to
// compare with.
internal sealed record PreparedRun(RunPlan Plan, IDataFeed Feed, BuiltStrategy Built, Strategy? Benchmark)
{
    // Where a result of it says that it comes from, when it is asked; null where nobody can.
    public Func<RunOrigin>? Origin { get; init; }

    // Which files its series were read from.
    public SourceLog Sources { get; init; } = new();

    public PreparedRun Over(DateRange range) => this with { Plan = Plan with { Range = range } };
}
