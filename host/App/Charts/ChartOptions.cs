using Rota.Host.Prices;
using Rota.Terminal;

namespace Rota.Host.Charts;

// What a chart shows in addition to its curves. Days before SimulatedUntil and ExtendedUntil are shaded; Window cuts the curves, not their drawdowns.
internal sealed record ChartOptions(TerminalProfile Look, string Name)
{
    public string? BenchmarkName { get; init; }

    // The equity of the run before, behind.
    public EquityCurve? Before { get; init; }

    public bool IsLog { get; init; }

    public DateOnly? Cursor { get; init; }

    public DateOnly? SimulatedUntil { get; init; }

    // The first day on which no proxy stands in any more.
    public DateOnly? ExtendedUntil { get; init; }

    public DateRange Window { get; init; } = DateRange.All;

    public static ChartOptions Of(BacktestResult run, TerminalProfile look) => new(look, run.Strategy.Name)
    {
        BenchmarkName = run.BenchmarkName,
        SimulatedUntil = SimulatedSpan.Until(run),
        ExtendedUntil = UntilOf(run.Extensions.Select(each => each.Span.To)),
    };

    public static DateOnly? UntilOf(IEnumerable<DateOnly> ends) => ends.Select(end => (DateOnly?)end.AddDays(1)).Max();
}
