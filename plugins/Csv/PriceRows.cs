namespace Rota.Plugins.Csv;

// The columns of a file, days rising. Opens are empty when the file has none, unadjusted closes when it has not both kinds.
internal sealed record PriceRows(List<DateOnly> Dates, List<double> Closes, List<double> Opens, List<double> Unadjusted)
{
    // Whether the file has closes that its source has adjusted.
    public bool AreAdjusted { get; set; }

    // The last day whose row says that its prices are simulated, as the reports of a simulated run do.
    public DateOnly? LastSimulated { get; set; }

    // The first day after that; the first of all where no row says so, none where the last row does.
    public DateOnly? RealFrom
    {
        get
        {
            if (LastSimulated is not { } last) return DateOnly.MinValue;
            var next = Dates.FindIndex(day => day > last);
            return next < 0 ? null : Dates[next];
        }
    }

    // Those of the range.
    public PriceSeries Series(Asset asset, DateRange range, string path, string source)
    {
        var (first, count) = Within(range);
        if (count == 0)
        {
            throw InputException.NoPrices(asset, new Mistake(
                $"{asset} has no price in {range}; its prices go from {Dates[0]:yyyy-MM-dd} to {Dates[^1]:yyyy-MM-dd}.", path));
        }

        return new PriceSeries(
            asset,
            [.. Dates.Slice(first, count)],
            [.. Closes.Slice(first, count)],
            Opens.Count == 0 ? null : [.. Opens.Slice(first, count)],
            source,
            RealFrom,
            Unadjusted.Count == 0 ? null : [.. Unadjusted.Slice(first, count)]);
    }

    private (int First, int Count) Within(DateRange range)
    {
        var (first, end) = (0, Dates.Count);
        while (first < end && Dates[first] < range.From) first++;
        while (end > first && Dates[end - 1] > range.To) end--;
        return (first, end - first);
    }
}
