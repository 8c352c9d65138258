namespace Rota.Plugins.Statistics;

// Rules A47 to A49: figures to compare strategies over the last ten years. The rules' own scores are z-scores among
// strategies, which one run does not have.
internal static class LastTenYearsTable
{
    private static readonly (string Rule, CurveFigure Figure)[] Figures =
    [
        ("return", HouseStatistics.Cagr), ("risk-adjusted", HouseStatistics.Sharpe), ("risk-adjusted", HouseStatistics.Sortino),
        ("risk-adjusted", HouseStatistics.Upi), ("drawdown", Shared.MaxDrawdown), ("drawdown", Shared.UlcerIndex),
    ];

    public static Table Of(BacktestResult run)
    {
        var first = run.Equity.RowAtOrBefore(run.To.AddYears(-10));
        var tail = first < 0 ? null : run with { Equity = run.Equity.Part(first, run.Equity.Dates.Length - 1), Benchmark = null };
        return new Table("Last ten years", ["measure", "statistic", "value"], [.. Figures.Select(each => new Cell[]
        {
            each.Rule, each.Figure.Name, Cell.Of(tail is null ? double.NaN : each.Figure.Of(tail), each.Figure.Unit),
        })])
        {
            Note = "Unknown for runs of fewer than ten years.",
        };
    }
}
