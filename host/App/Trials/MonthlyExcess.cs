using Rota.Analysis;

namespace Rota.Host.Trials;

// r − f of a run, by whole month: the returns less those of T-bills, as the house's Sharpe ratio takes them.
internal static class MonthlyExcess
{
    // Fewer say too little.
    private const int FewestMonths = 12;

    public static MonthlySharpe Unknown { get; } = new(double.NaN, double.NaN, double.NaN, 0);

    public static double[] Of(BacktestResult run) =>
        [.. run.Equity.WholeMonths().Zip(run.MonthlyCashReturns(), (month, cash) => month.Return - cash)];

    // Of one month; not known for fewer than 12 months, without risk, or with an unknown rate.
    public static MonthlySharpe SharpeOf(BacktestResult run) => SharpeOf(Of(run));

    public static MonthlySharpe SharpeOf(ReadOnlySpan<double> months) =>
        months.Length >= FewestMonths ? MonthlySharpe.Of(months) : Unknown with { Months = months.Length };
}
