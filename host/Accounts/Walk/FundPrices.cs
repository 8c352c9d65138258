namespace Rota.Accounts;

// The prices at which an account trades, on the days of a run: those of the run's own assets, and of funds that stand for them.
internal sealed class FundPrices
{
    private readonly Dictionary<Asset, (double[] Closes, double[] Opens)> _columns = [];

    private FundPrices()
    {
    }

    public static FundPrices Of(BacktestResult run, IReadOnlyList<PriceSeries> others)
    {
        var prices = new FundPrices();
        var first = run.Panel.Dates.BinarySearch(run.From);
        foreach (var asset in run.Strategy.Allocation.Assets)
        {
            var opens = run.Panel.Opens(asset);
            prices._columns[asset] = ([.. run.Panel.Closes(asset)[first..]], opens.IsEmpty ? [] : [.. opens[first..]]);
        }

        foreach (var series in others) prices._columns[series.Asset] = ColumnsOf(series, run.Equity.Dates);
        return prices;
    }

    // A fund that has ended keeps its last close, at which it is paid out; before its first price it is NaN, and so is a day that its series lacks.
    public double CloseOf(Asset fund, int day) => Known(_columns[fund].Closes, day);

    // NaN where there is none.
    public double OpenOf(Asset fund, int day) => _columns[fund].Opens is { Length: > 0 } opens ? opens[day] : double.NaN;

    public bool Has(Asset fund) => _columns.ContainsKey(fund);

    private static double Known(double[] closes, int day)
    {
        var last = closes.AsSpan().LastIndexOfAnyExcept(double.NaN);
        return last < 0 ? double.NaN : closes[Math.Min(day, last)];
    }

    private static (double[] Closes, double[] Opens) ColumnsOf(PriceSeries series, ReadOnlySpan<DateOnly> days)
    {
        var (closes, opens) = (new double[days.Length], series.Opens.IsEmpty ? [] : new double[days.Length]);
        for (var day = 0; day < days.Length; day++)
        {
            var at = series.Dates.BinarySearch(days[day]);
            closes[day] = at < 0 ? double.NaN : series.Closes[at];
            if (opens.Length > 0) opens[day] = at < 0 ? double.NaN : series.Opens[at];
        }

        return (closes, opens);
    }
}
