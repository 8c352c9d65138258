namespace Rota.Plugins.Statistics;

// The house's statistics. r, b, f are monthly returns of the run, its benchmark and T-bills; V the values of its equity curve, the start
// value included; D(t) = V(t) / max V(≤ t) − 1. Ratios of return and risk are monthly, so that they mean the same on monthly history;
// drawdowns are as fine as the curve. No ratio is given for less than 12 months, no yearly return for less than a year: they are NaN.
internal static class HouseStatistics
{
    private const double DaysPerYear = 365.25;
    private const int LeastMonths = 12;

    public static IReadOnlyList<IStatistic> All { get; } =
    [
        new Figure("cagr", Unit.Fraction, Cagr),
        new Figure("volatility", Unit.Fraction, run => OfMonths(run, r => Sample.Deviation(r) * Math.Sqrt(12))),
        new Figure("sharpe", Unit.Ratio, run => OfExcess(run, x => Sample.Ratio(Sample.Mean(x), Sample.Deviation(x)) * Math.Sqrt(12))),
        new Figure("sortino", Unit.Ratio, run => OfExcess(run, Sortino)),
        new Figure("maxDrawdown", Unit.Fraction, MaxDrawdown),
        new Figure("longestDrawdownDays", Unit.Days, run => Drawdowns.Of(run.Equity).LongestDays),
        new Figure("calmar", Unit.Ratio, run => Sample.Ratio(Cagr(run), -MaxDrawdown(run))),
        new Figure("ulcerIndex", Unit.Fraction, run => UlcerIndex(run, run.Equity.Values.Length)),
        new Figure("upi", Unit.Ratio, Upi),
        new Figure("turnover", Unit.Fraction, Turnover),
        new Figure("totalReturn", Unit.Fraction, run => run.Equity.TotalReturn),
        new Figure("riskFreeCagr", Unit.Fraction, RiskFreeCagr),
        new Figure("alpha", Unit.Fraction, run => OfBoth(run, (x, y) => 12 * (Sample.Mean(x) - Beta(x, y) * Sample.Mean(y)), excess: true)),
        new Figure("beta", Unit.Ratio, run => OfBoth(run, Beta, excess: true)),
        new Figure("trackingError", Unit.Fraction, run => OfBoth(run, TrackingError, excess: false)),
        new Figure("informationRatio", Unit.Ratio, run => OfBoth(run, InformationRatio, excess: false)),
        new Figure("bestMonth", Unit.Fraction, run => OfMonths(run, r => r.Max())),
        new Figure("worstMonth", Unit.Fraction, run => OfMonths(run, Sample.Least)),
        new Figure("winningMonths", Unit.Fraction, run => OfMonths(run, r => r.Count(value => value > 0) / (double)r.Length)),
        new Figure("openDrawdownDays", Unit.Days, run => Drawdowns.Of(run.Equity).OpenDays),
        new Figure("tradesPerYear", Unit.Ratio, TradesPerYear),
        new Figure("skewness", Unit.Ratio, run => OfMonths(run, r => Sample.StandardMoment(r, 3))),
        new Figure("excessKurtosis", Unit.Ratio, run => OfMonths(run, r => Sample.StandardMoment(r, 4) - 3)),
        new Figure("valueAtRisk", Unit.Fraction, run => OfMonths(run, r => Sample.Percentile(r, 5))),
        new Figure("expectedShortfall", Unit.Fraction, run => OfMonths(run, ExpectedShortfall)),
    ];

    // (V_end / V_0)^(365.25 / days) − 1; of a monthly history ^(12 / n).
    private static double Cagr(BacktestResult run)
    {
        var equity = run.Equity;
        var years = equity.IsMonthly ? (equity.Values.Length - 1) / 12.0 : Days(run) / DaysPerYear;
        return HasYear(run) ? Math.Pow(equity.Values[^1] / equity.Values[0], 1 / years) - 1 : double.NaN;
    }

    // √(Σ D(t)² / N) over so many values.
    private static double UlcerIndex(BacktestResult run, int count)
    {
        var sum = 0.0;
        foreach (var drawdown in run.Equity.Drawdowns()) sum += drawdown * drawdown;
        return Math.Sqrt(sum / count);
    }

    // The excess is earned in the n periods after the start, so the risk is that of their ends: the start does not count.
    private static double Upi(BacktestResult run) =>
        Sample.Ratio(Cagr(run) - RiskFreeCagr(run), UlcerIndex(run, run.Equity.Values.Length - 1));

    private static double RiskFreeCagr(BacktestResult run)
    {
        var f = run.MonthlyCashReturns();
        return f.Length < LeastMonths ? double.NaN : Math.Pow(1 + Sample.Compound(f), 12.0 / f.Length) - 1;
    }

    // 12 · mean(x) / (√12 · √(Σ min(x, 0)² / n)), all n in the denominator.
    private static double Sortino(double[] x)
    {
        var sum = 0.0;
        foreach (var value in x) sum += Math.Min(value, 0) * Math.Min(value, 0);
        return Sample.Ratio(12 * Sample.Mean(x), Math.Sqrt(12) * Math.Sqrt(sum / x.Length));
    }

    private static double MaxDrawdown(BacktestResult run) => Sample.Least(run.Equity.Drawdowns());

    private static double Beta(double[] x, double[] y) => Sample.Ratio(Sample.Covariance(x, y), Sample.Covariance(y, y));

    private static double TrackingError(double[] r, double[] b) => Sample.Deviation(Sample.Minus(r, b)) * Math.Sqrt(12);

    private static double InformationRatio(double[] r, double[] b) =>
        Sample.Ratio(12 * Sample.Mean(Sample.Minus(r, b)), TrackingError(r, b));

    private static double ExpectedShortfall(double[] r)
    {
        var threshold = Sample.Percentile(r, 5);
        return Sample.Mean([.. r.Where(value => value <= threshold)]);
    }

    // Σ ½ Σ |Δw| a year, the funding left out.
    public static double Turnover(BacktestResult run)
    {
        var sum = 0.0;
        foreach (var decision in run.Rebalances) sum += decision.Kind == RebalanceKind.Funding ? 0 : decision.Turnover;
        return HasYear(run) ? sum / (Days(run) / DaysPerYear) : double.NaN;
    }

    // Orders of an asset above 0.1 % of equity, the funding left out.
    private static double TradesPerYear(BacktestResult run)
    {
        if (!HasYear(run)) return double.NaN;
        var funded = run.Rebalances.FirstOrDefault(decision => decision.Kind == RebalanceKind.Funding).Filled;
        var (count, at) = (0, 0);
        foreach (var trade in run.Trades)
        {
            while (run.Equity.Dates[at] < trade.Date) at++;
            if (trade.Date != funded && Math.Abs(trade.Value) > 0.001 * run.Equity.Values[at]) count++;
        }

        return count / (Days(run) / DaysPerYear);
    }

    private static double OfMonths(BacktestResult run, Func<double[], double> formula)
    {
        var r = Monthly(run.Equity);
        return r.Length < LeastMonths ? double.NaN : formula(r);
    }

    private static double OfExcess(BacktestResult run, Func<double[], double> formula) =>
        OfMonths(run, r => formula(Sample.Minus(r, run.MonthlyCashReturns())));

    private static double OfBoth(BacktestResult run, Func<double[], double[], double> formula, bool excess)
    {
        if (run.Benchmark is not { } benchmark) return double.NaN;
        var b = Monthly(benchmark);
        if (!excess) return OfMonths(run, r => formula(r, b));
        var f = run.MonthlyCashReturns();
        return OfMonths(run, r => formula(Sample.Minus(r, f), Sample.Minus(b, f)));
    }

    private static double[] Monthly(EquityCurve equity)
    {
        var months = equity.MonthlyReturns();
        var returns = new double[months.Count];
        for (var i = 0; i < returns.Length; i++) returns[i] = months[i].Return;
        return returns;
    }

    private static bool HasYear(BacktestResult run) => run.From.AddYears(1) <= run.To || (run.Equity.IsMonthly && run.Equity.Values.Length > 12);

    private static int Days(BacktestResult run) => run.To.DayNumber - run.From.DayNumber;
}
