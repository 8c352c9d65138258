using System.Runtime.CompilerServices;

namespace Rota.Plugins.Statistics;

// The returns of a run, its benchmark and T-bills over the same periods, and the number of such periods per year.
internal sealed record Periods(double[] Run, double[] Benchmark, double[] Cash, double PerYear)
{
    // Cached, because all statistics of a set use the periods of one run; immutable.
    private static readonly ConditionalWeakTable<BacktestResult, Periods> AsTheyAre = [];
    private static readonly ConditionalWeakTable<BacktestResult, Periods> ByMonth = [];

    public double[] Excess => Sample.Minus(Run, Cash);

    public double[] BenchmarkExcess => Sample.Minus(Benchmark, Cash);

    // The returns of the curve.
    public static Periods Of(BacktestResult run) => AsTheyAre.GetValue(run, each => each.Equity.IsMonthly ? Months(each) : Own(each));

    // The returns of whole months.
    public static Periods Months(BacktestResult run) => ByMonth.GetValue(run, Monthly);

    public Periods Within(Range range) => this with { Run = Run[range], Benchmark = Benchmark[range], Cash = Cash[range] };

    public Periods WithoutCash() => this with { Cash = new double[Cash.Length] };

    private static Periods Own(BacktestResult run) =>
        new(run.Equity.Returns(), BenchmarkDays(run), Accrued(run), Annualisation.ByFrequency.Of(run.Equity));

    private static Periods Monthly(BacktestResult run) => new(WholeMonthsOf(run.Equity), BenchmarkMonths(run), run.MonthlyCashReturns(), 12);

    // NaN on days of the run that the benchmark does not have.
    private static double[] BenchmarkDays(BacktestResult run)
    {
        var returns = Unknown(run.Equity.Values.Length - 1);
        if (run.Benchmark is { } benchmark) benchmark.Returns().CopyTo(returns, run.Equity.Dates.BinarySearch(benchmark.Dates[0]));
        return returns;
    }

    // NaN in whole months of the run that are not whole in the benchmark.
    private static double[] BenchmarkMonths(BacktestResult run)
    {
        var whole = run.Benchmark?.WholeMonths().ToDictionary(month => month.End, month => month.Return) ?? [];
        return [.. run.Equity.WholeMonths().Select(month => whole.GetValueOrDefault(month.End, double.NaN))];
    }

    // y · days / 365, with the rate known on the day before.
    private static double[] Accrued(BacktestResult run)
    {
        var dates = run.Equity.Dates;
        var cash = new double[dates.Length - 1];
        for (var i = 0; i < cash.Length; i++) cash[i] = run.Settings.CashRate.Accrual(dates[i], dates[i + 1]);
        return cash;
    }

    private static double[] WholeMonthsOf(EquityCurve equity) => [.. equity.WholeMonths().Select(month => month.Return)];

    private static double[] Unknown(int count)
    {
        var unknown = new double[count];
        Array.Fill(unknown, double.NaN);
        return unknown;
    }
}
