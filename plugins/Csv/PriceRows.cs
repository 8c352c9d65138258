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

    // Those of the range; how often there is a price, all of the file tells.
    public PriceSeries Series(Asset asset, DateRange range, string path, string source)
    {
        var all = new PriceSeries(
            asset, [.. Dates], [.. Closes], Opens.Count == 0 ? null : [.. Opens], source, RealFrom, Unadjusted.Count == 0 ? null : [.. Unadjusted]);
        return all.Within(range) ?? throw InputException.NoPrices(asset, new Mistake(
            $"{asset} has no price in {range}; its prices go from {Dates[0]:yyyy-MM-dd} to {Dates[^1]:yyyy-MM-dd}.", path));
    }
}
