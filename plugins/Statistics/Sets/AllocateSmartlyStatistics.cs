namespace Rota.Plugins.Statistics;

// The statistics that AllocateSmartly shows. The site names them and defines some; the others are the house's.
internal static class AllocateSmartlyStatistics
{
    private const string Unstated = "AllocateSmartly, which does not state a formula: as in house";

    public static IReadOnlyList<IStatistic> All { get; } =
    [
        HouseStatistics.Cagr with { Source = Unstated }, HouseStatistics.Volatility with { Source = Unstated },
        HouseStatistics.Sharpe with { Source = Unstated },
        new CurveFigure(
            "sortino", Unit.Ratio, Better.Higher,
            "12 · mean(r − f) / (√12 · sd(r of the months with r below 0)) of whole months, n − 1 in the denominator",
            "AllocateSmartly: volatility of just losing months (rule A56)", Needs.Months | Needs.CashRate | Needs.Risk, Sortino),
        Shared.MaxDrawdown with { Source = "AllocateSmartly (rule A55)" },
        Shared.LongestDrawdownDays with { Source = "AllocateSmartly (rule A53)" },
        Shared.OpenDrawdownDays with { Source = "AllocateSmartly (rule A53)" },
        Shared.UlcerIndex with { Source = Unstated },
        HouseStatistics.Upi with { Source = Unstated },
        Shared.Turnover with { Source = "AllocateSmartly (rule A58)" },
        HouseStatistics.OrdersPerYear with { Source = "AllocateSmartly (rule A59)" },
        Shared.TotalReturn,
    ];

    private static double Sortino(in CurveFacts facts) =>
        Sample.Ratio(12 * Sample.Mean(facts.Months.Excess), Ratios.VolatilityOfLosses(facts.Months.Returns, 12));
}
