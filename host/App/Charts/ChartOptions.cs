using Rota.Host.Prices;
using Rota.Terminal;

namespace Rota.Host.Charts;

// Options of a chart. Days before SimulatedUntil and ExtendedUntil are shaded; Window limits the curves, but drawdowns start before it.
internal sealed record ChartOptions(TerminalProfile Look, string Name)
{
    public string? BenchmarkName { get; init; }

    // The equity of the previous run, drawn behind.
    public EquityCurve? Before { get; init; }

    public bool IsLog { get; init; }

    public DateOnly? Cursor { get; init; }

    public DateOnly? SimulatedUntil { get; init; }

    // The first day without proxies.
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
