namespace Rota.Tests;

// The house's statistics as their formulas read, one by one, with lists of their own; sums run from the first value to the last.
internal sealed class PlainStatistics
{
    private readonly BacktestResult _run;
    private readonly double[] _values;
    private readonly double[] _r;
    private readonly double[] _f;
    private readonly double[] _x;
    private readonly double[] _common;
    private readonly double[] _commonX;
    private readonly double[] _b;
    private readonly double[] _y;

    private PlainStatistics(BacktestResult run)
    {
        (_run, _values) = (run, run.Equity.Values.ToArray());
        (_r, _f) = (Months(run.Equity), run.MonthlyCashReturns());
        _x = [.. _r.Zip(_f, (r, f) => r - f)];
        var common = OnCommonDays(run);
        var known = run.Benchmark?.WholeMonths().ToDictionary(month => month.End, month => month.Return) ?? [];
        (_common, var cash) = (run.Benchmark is null ? [] : Months(common.Equity), common.MonthlyCashReturns());
        _b = run.Benchmark is null ? [] : [.. common.Equity.WholeMonths().Select(month => known.GetValueOrDefault(month.End, double.NaN))];
        (_commonX, _y) = ([.. _common.Zip(cash, (r, f) => r - f)], [.. _b.Zip(cash, (b, f) => b - f)]);
    }

    private int Days => _run.To.DayNumber - _run.From.DayNumber;

    private bool HasYear => _run.From.AddYears(1) <= _run.To || _r.Length >= 12 || (_run.Equity.Frequency == Frequency.Quarterly && _values.Length > 4);

    private double Growth => _values[^1] / _values[0] - 1;

    private double Cagr => Math.Pow(1 + Growth, _run.Equity.IsMonthly ? 12.0 / (_values.Length - 1) : 365.25 / Days) - 1;

    private double Deepest => _run.Equity.Drawdowns().Min();

    private double Squares => _run.Equity.Drawdowns().Aggregate(0.0, (sum, drawdown) => sum + drawdown * drawdown);

    private double RiskFree => Math.Pow(1 + (_f.Aggregate(1.0, (wealth, f) => wealth * (1 + f)) - 1), 12.0 / _f.Length) - 1;

    private double Beta => Ratio(Covariance(_commonX, _y), Covariance(_y, _y));

    public static IReadOnlyList<double> Of(BacktestResult run) => new PlainStatistics(run).All();

    private double[] All() =>
    [
        Yearly(Cagr), Monthly(Deviation(_r) * Math.Sqrt(12)), Monthly(Ratio(Mean(_x), Deviation(_x)) * Math.Sqrt(12)),
        Monthly(Ratio(12 * Mean(_x), Math.Sqrt(12) * Math.Sqrt(_x.Aggregate(0.0, (sum, x) => sum + Math.Min(x, 0) * Math.Min(x, 0)) / _x.Length))),
        Deepest, Longest(isOpen: false), Yearly(Ratio(Cagr, -Deepest)), Math.Sqrt(Squares / _values.Length),
        Yearly(Monthly(Ratio(Cagr - RiskFree, Math.Sqrt(Squares / (_values.Length - 1))))),
        Yearly(_run.Rebalances.Aggregate(0.0, (sum, made) => sum + (made.Kind == RebalanceKind.Funding ? 0 : made.Turnover)) / (Days / 365.25)), Growth,
        Monthly(RiskFree), Compared(12 * (Mean(_commonX) - Beta * Mean(_y))), Compared(Beta), Compared(Deviation(Gap) * Math.Sqrt(12)),
        Compared(Ratio(Mean(Gap), Deviation(Gap)) * Math.Sqrt(12)), Monthly(_r.DefaultIfEmpty().Max()), Monthly(_r.DefaultIfEmpty().Min()),
        Monthly(_r.Count(r => r > 0) / (double)_r.Length), Longest(isOpen: true), Yearly(Orders() / (Days / 365.25)),
        Monthly(Moment(_r, 3)), Monthly(Moment(_r, 4) - 3), Monthly(Fifth), Monthly(Mean([.. _r.Where(r => r < Fifth || r == Fifth)])),
        Compared(Capture(b => b > 0)), Compared(Capture(b => b < 0)),
        Monthly(ProbabilisticSharpe.Of(Ratio(Mean(_x), Deviation(_x)) * Math.Sqrt(1), 0, Moment(_x, 3), Moment(_x, 4), _x.Length)),
    ];

    private double[] Gap => [.. _common.Zip(_b, (r, b) => r - b)];

    private double Fifth
    {
        get
        {
            double[] sorted = [.. _r.DefaultIfEmpty().Order()];
            var rank = 5.0 / 100 * (sorted.Length - 1);
            var below = (int)Math.Floor(rank);
            return sorted[below] + (rank - below) * (sorted[Math.Min(below + 1, sorted.Length - 1)] - sorted[below]);
        }
    }

    private double Yearly(double value) => HasYear ? value : double.NaN;

    private double Monthly(double value) => _r.Length >= 12 ? value : double.NaN;

    private double Compared(double value) => _common.Length >= 12 ? value : double.NaN;

    private double Capture(Func<double, bool> isMeant) => Ratio(Mean([.. _common.Where((_, i) => isMeant(_b[i]))]), Mean([.. _b.Where(isMeant)]));

    private int Orders()
    {
        var funding = _run.Rebalances.FirstOrDefault(made => made.Kind == RebalanceKind.Funding).Filled;
        return _run.Trades.Count(trade => trade.Date != funding
            && Math.Abs(trade.Value) > 0.001 * _values[_run.Equity.Dates.BinarySearch(trade.Date)]);
    }

    private int Longest(bool isOpen)
    {
        var (longest, high, below) = (0, 0, false);
        for (var row = 1; row < _values.Length; row++)
        {
            var isBelow = _values[row] < _values[high];
            if (!isBelow && below && !isOpen) longest = Math.Max(longest, Between(high, row));
            if (!isBelow) high = row;
            below = isBelow;
        }

        return below ? Math.Max(longest, Between(high, _values.Length - 1)) : longest;
    }

    private int Between(int from, int to) => _run.Equity.Dates[to].DayNumber - _run.Equity.Dates[from].DayNumber;

    private static BacktestResult OnCommonDays(BacktestResult run)
    {
        if (run.Benchmark is not { } benchmark || benchmark.Dates.Length >= run.Equity.Dates.Length) return run;
        var first = run.Equity.Dates.BinarySearch(benchmark.Dates[0]);
        var values = run.Equity.Values.Slice(first, benchmark.Dates.Length).ToArray();
        return run with { Equity = new EquityCurve(benchmark.Dates.ToArray(), values, run.Equity.Frequency) };
    }

    private static double[] Months(EquityCurve curve) => [.. curve.WholeMonths().Select(month => month.Return)];

    private static double Mean(double[] values) => values.Aggregate(0.0, (sum, value) => sum + value) / values.Length;

    private static double Covariance(double[] x, double[] y)
    {
        var (meanX, meanY) = (Mean(x), Mean(y));
        return x.Zip(y).Aggregate(0.0, (sum, pair) => sum + (pair.First - meanX) * (pair.Second - meanY)) / (x.Length - 1);
    }

    private static double Deviation(double[] values) => Math.Sqrt(Covariance(values, values));

    private static double Moment(double[] values, int power)
    {
        var mean = Mean(values);
        var deviation = Math.Sqrt(values.Aggregate(0.0, (sum, value) => sum + (value - mean) * (value - mean)) / values.Length);
        return values.Aggregate(0.0, (sum, value) => sum + Math.Pow(Ratio(value - mean, deviation), power)) / values.Length;
    }

    private static double Ratio(double earned, double risk) => Math.Abs(risk) > 1e-14 ? earned / risk : double.NaN;
}
