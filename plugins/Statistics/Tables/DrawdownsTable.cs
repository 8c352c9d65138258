namespace Rota.Plugins.Statistics;

// Rules A52 to A54: the deepest times below a high.
internal static class DrawdownsTable
{
    private const int Most = 10;

    private static readonly string[] Columns = ["depth", "high", "low", "recovered", "daysDown", "daysToRecover", "days"];

    public static Table Of(BacktestResult run) => new(
        "Worst drawdowns", Columns,
        [.. Drawdown.Of(run.Equity).OrderBy(each => each.Depth).Take(Most).Select(each => Row(run.Equity, each))])
    {
        Note = "From the last day at a high, by the first day at the low, to the first day that reaches the high again. A drawdown that " +
               "is still open counts to the end.",
    };

    private static Cell[] Row(EquityCurve equity, Drawdown each) =>
    [
        Cells.Share(each.Depth), (DateOnly?)equity.Dates[each.High], (DateOnly?)equity.Dates[each.Low],
        each.End is { } end ? (DateOnly?)equity.Dates[end] : "open",
        Cells.Days(equity.Dates[each.Low].DayNumber - equity.Dates[each.High].DayNumber),
        each.End is null ? Cell.Of(double.NaN, Unit.Days) : Cells.Days(each.DaysFrom(each.Low, equity)),
        Cells.Days(each.DaysFrom(each.High, equity)),
    ];
}
