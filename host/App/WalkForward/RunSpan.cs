namespace Rota.Host.WalkForward;

// A run from the close of one day to that of another: its values, the decisions and trades after the first close, and its benchmark.
internal static class RunSpan
{
    public static BacktestResult Of(BacktestResult run, DateOnly from, DateOnly to) => run with
    {
        Equity = Of(run.Equity, from, to),
        Benchmark = run.Benchmark is { } benchmark && benchmark.Dates[0] <= from && benchmark.Dates[^1] >= to ? Of(benchmark, from, to) : null,
        Rebalances = [.. run.Rebalances.Where(made => from < made.Decided && made.Decided <= to)],
        Trades = [.. run.Trades.Where(trade => from < trade.Date && trade.Date <= to)],
    };

    // The same run without the days after one.
    public static BacktestResult Until(BacktestResult run, DateOnly to) => run.To <= to ? run : run with
    {
        Equity = Of(run.Equity, run.From, to),
        Benchmark = run.Benchmark is { } benchmark && benchmark.Dates[0] <= to ? Of(benchmark, benchmark.Dates[0], to) : null,
        Rebalances = [.. run.Rebalances.Where(made => made.Decided <= to)],
        Trades = [.. run.Trades.Where(trade => trade.Date <= to)],
    };

    private static EquityCurve Of(EquityCurve curve, DateOnly from, DateOnly to)
    {
        var (first, last) = (Place(curve, from), Place(curve, to));
        if (first < 0) first = ~first;
        if (last < 0) last = ~last - 1;
        DateOnly[] dates = [.. curve.Dates[first..(last + 1)]];
        double[] values = [.. curve.Values[first..(last + 1)]];
        return curve.Frequency is { } frequency ? new(dates, values, frequency) : new(dates, values);
    }

    private static int Place(EquityCurve curve, DateOnly day) => curve.Dates.BinarySearch(day);
}
