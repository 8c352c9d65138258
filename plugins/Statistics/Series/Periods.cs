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

    // As the curve has them.
    public static Periods Of(BacktestResult run) => AsTheyAre.GetValue(run, each => each.Equity.IsMonthly ? Months(each) : Own(each));

    // Those of whole months.
    public static Periods Months(BacktestResult run) => ByMonth.GetValue(run, Monthly);

    public Periods Within(Range range) => this with { Run = Run[range], Benchmark = Benchmark[range], Cash = Cash[range] };

    public Periods WithoutCash() => this with { Cash = new double[Cash.Length] };

    private static Periods Own(BacktestResult run) =>
        new(run.Equity.Returns(), BenchmarkDays(run), Accrued(run), Annualisation.ByFrequency.Of(run.Equity));

    private static Periods Monthly(BacktestResult run) => new(WholeMonthsOf(run.Equity), BenchmarkMonths(run), run.MonthlyCashReturns(), 12);

    // NaN on the run's days that the benchmark does not have.
    private static double[] BenchmarkDays(BacktestResult run)
    {
        var returns = Unknown(run.Equity.Values.Length - 1);
        if (run.Benchmark is { } benchmark) benchmark.Returns().CopyTo(returns, run.Equity.Dates.BinarySearch(benchmark.Dates[0]));
        return returns;
    }

    // NaN in the run's whole months that the benchmark does not have whole.
    private static double[] BenchmarkMonths(BacktestResult run)
    {
        var whole = run.Benchmark?.WholeMonths().ToDictionary(month => month.End, month => month.Return) ?? [];
        return [.. run.Equity.WholeMonths().Select(month => whole.GetValueOrDefault(month.End, double.NaN))];
    }

    // y · days / 365 on the rate known the day before.
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
