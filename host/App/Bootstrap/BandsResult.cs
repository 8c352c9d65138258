using Rota.Analysis;

namespace Rota.Host.Bootstrap;

// The bands of a run: histories drawn from its whole months, beside the run itself. Days has the day before the first month and the end of each;
// Wealth is that of the run on these days, 1 on the first.
internal sealed record BandsResult(BacktestResult Run, Bands Bands, BlockLength Suiting, IReadOnlyList<DateOnly> Days, IReadOnlyList<double> Wealth)
{
    // What the run itself had in its whole months.
    public double Cagr { get; private init; }

    public double Sharpe { get; private init; }

    public double MaxDrawdown { get; private init; }

    public bool HasCash => Run.Settings.CashRate != CashRate.Zero;

    public static BandsResult Of(BacktestResult run, BandsChoice choice)
    {
        var months = run.Equity.WholeMonths();
        if (Refusals.OfBands(months.Count) is { } mistake) throw new InputException(mistake);
        double[] returns = [.. months.Select(month => month.Return)];
        var cash = run.MonthlyCashReturns();
        double[] excess = [.. returns.Zip(cash, (own, bills) => own - bills)];
        var suiting = BlockLength.Of(excess);
        var resampling = choice.IsAuto ? choice.Read().WithBlockOf(excess) : choice.Read();
        double[] wealth = [1, .. returns];
        for (var i = 1; i < wealth.Length; i++) wealth[i] = wealth[i - 1] * (1 + returns[i - 1]);
        return new(run, Bands.Of(returns, cash, BenchmarkOf(run), resampling), suiting, [DayBefore(run.Equity, months[0].End), .. months.Select(month => month.End)], wealth)
        {
            Cagr = Math.Pow(wealth[^1], 12.0 / returns.Length) - 1,
            Sharpe = MonthlySharpe.Of(excess).Yearly,
            MaxDrawdown = Deepest(wealth),
        };
    }

    private static double Deepest(double[] wealth)
    {
        var (high, deepest) = (wealth[0], 0.0);
        foreach (var value in wealth)
        {
            high = Math.Max(high, value);
            deepest = Math.Min(deepest, value / high - 1);
        }

        return deepest;
    }

    // The last day of the month before.
    private static DateOnly DayBefore(EquityCurve curve, DateOnly end)
    {
        var at = curve.Dates.BinarySearch(new DateOnly(end.Year, end.Month, 1));
        return curve.Dates[(at < 0 ? ~at : at) - 1];
    }

    // NaN in months that are not whole in the benchmark; null without one.
    private static double[]? BenchmarkOf(BacktestResult run)
    {
        if (run.Benchmark is not { } benchmark) return null;
        var whole = benchmark.WholeMonths().ToDictionary(month => month.End, month => month.Return);
        return [.. run.Equity.WholeMonths().Select(month => whole.GetValueOrDefault(month.End, double.NaN))];
    }
}
