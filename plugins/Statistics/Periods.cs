using System.Runtime.CompilerServices;

namespace Rota.Plugins.Statistics;

// The returns of a run, its benchmark and T-bills over the same periods, and how many such periods a year has.
internal sealed record Periods(double[] Run, double[] Benchmark, double[] Cash, double PerYear)
{
    // Each of a set's statistics asks for those of the same run; nobody changes them.
    private static readonly ConditionalWeakTable<BacktestResult, Periods> AsTheyAre = [];
    private static readonly ConditionalWeakTable<BacktestResult, Periods> ByMonth = [];

    public double[] Excess => Sample.Minus(Run, Cash);

    public double[] BenchmarkExcess => Sample.Minus(Benchmark, Cash);

    // As the curve has them: 252 a year, or 12 of a monthly curve.
    public static Periods Of(BacktestResult run) => run.Equity.IsMonthly ? Months(run) : AsTheyAre.GetValue(run, Daily);

    public static Periods Months(BacktestResult run) => ByMonth.GetValue(run, Monthly);

    public Periods Within(Range range) => this with { Run = Run[range], Benchmark = Benchmark[range], Cash = Cash[range] };

    public Periods WithoutCash() => this with { Cash = new double[Cash.Length] };

    private static Periods Daily(BacktestResult run) =>
        new(run.Equity.Returns(), run.Benchmark?.Returns() ?? Unknown(run.Equity.Values.Length - 1), DailyCash(run), 252);

    private static Periods Monthly(BacktestResult run)
    {
        var r = MonthsOf(run.Equity);
        return new(r, run.Benchmark is { } benchmark ? MonthsOf(benchmark) : Unknown(r.Length), run.MonthlyCashReturns(), 12);
    }

    // y · days / 365 on the rate known the day before.
    private static double[] DailyCash(BacktestResult run)
    {
        var dates = run.Equity.Dates;
        var cash = new double[dates.Length - 1];
        for (var i = 0; i < cash.Length; i++) cash[i] = run.Settings.CashRate.Accrual(dates[i], dates[i + 1]);
        return cash;
    }

    private static double[] MonthsOf(EquityCurve equity) => [.. equity.MonthlyReturns().Select(month => month.Return)];

    private static double[] Unknown(int count)
    {
        var unknown = new double[count];
        Array.Fill(unknown, double.NaN);
        return unknown;
    }
}
