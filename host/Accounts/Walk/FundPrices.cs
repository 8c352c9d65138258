namespace Rota.Accounts;

// The prices at which an account trades, on the days of a run: those of the run's own assets, and of funds that stand for them. A taxed account
// trades at prices as they were, with distributions apart; others at adjusted prices, in which distributions are reinvested.
internal sealed class FundPrices
{
    private readonly Dictionary<Asset, FundColumns> _columns = [];
    private readonly bool _areUnadjusted;

    private FundPrices(bool areUnadjusted) => _areUnadjusted = areUnadjusted;

    // Others are the funds that the run itself does not price.
    public static FundPrices Of(BacktestResult run, IReadOnlyList<PriceSeries> others, bool isTaxed)
    {
        var prices = new FundPrices(isTaxed);
        var first = run.Panel.Dates.BinarySearch(run.From);
        foreach (var asset in run.Strategy.Allocation.Assets)
        {
            prices.Add(asset, new(
                [.. run.Panel.Closes(asset)[first..]], From(run.Panel.Opens(asset), first), From(run.Panel.UnadjustedCloses(asset), first)));
        }

        foreach (var series in others) prices.Add(series.Asset, ColumnsOf(series, run.Equity.Dates));
        return prices;
    }

    public bool Has(Asset fund) => _columns.ContainsKey(fund);

    // A fund that has ended keeps its last close, at which it is paid out. NaN before its first price, and on a day that its series lacks.
    public double CloseOf(Asset fund, int day)
    {
        var column = _columns[fund];
        var closes = _areUnadjusted ? column.Unadjusted : column.Closes;
        var last = closes.AsSpan().LastIndexOfAnyExcept(double.NaN);
        return last < 0 ? double.NaN : closes[Math.Min(day, last)];
    }

    // Adjusted closes on the days of the run; on a day without a price the one before.
    public double[] FilledCloses(Asset fund)
    {
        var closes = _columns[fund].Closes.ToArray();
        for (var day = 1; day < closes.Length; day++)
        {
            if (double.IsNaN(closes[day])) closes[day] = closes[day - 1];
        }

        return closes;
    }

    // NaN where there is none.
    public double OpenOf(Asset fund, int day)
    {
        var column = _columns[fund];
        if (column.Opens.Length == 0) return double.NaN;
        return _areUnadjusted ? column.Opens[day] * (column.Unadjusted[day] / column.Closes[day]) : column.Opens[day];
    }

    // The distribution of a share on its ex-date; 0 on other days.
    public double DistributionOf(Asset fund, int day)
    {
        var (closes, unadjusted) = (_columns[fund].Closes, _columns[fund].Unadjusted);
        if (day == 0 || day >= closes.Length || double.IsNaN(closes[day])) return 0;
        return ExDistribution.Of(closes[day - 1], unadjusted[day - 1], closes[day], unadjusted[day]);
    }

    private void Add(Asset fund, FundColumns columns)
    {
        if (_areUnadjusted && columns.Unadjusted.Length == 0) throw new InputException(TaxMistakes.NoDistributions(fund));
        _columns[fund] = columns;
    }

    private static double[] From(ReadOnlySpan<double> column, int first) => column.IsEmpty ? [] : [.. column[first..]];

    private static FundColumns ColumnsOf(PriceSeries series, ReadOnlySpan<DateOnly> days)
    {
        var rows = new int[days.Length];
        for (var day = 0; day < days.Length; day++) rows[day] = series.Dates.BinarySearch(days[day]);
        return new(On(series.Closes), On(series.Opens), On(series.UnadjustedCloses));

        double[] On(ReadOnlySpan<double> column)
        {
            if (column.IsEmpty) return [];
            var values = new double[rows.Length];
            for (var day = 0; day < values.Length; day++) values[day] = rows[day] < 0 ? double.NaN : column[rows[day]];
            return values;
        }
    }

    // Empty where unknown.
    private sealed record FundColumns(double[] Closes, double[] Opens, double[] Unadjusted);
}
