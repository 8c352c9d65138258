namespace Rota.Plugins.Splice;

internal static class Cut
{
    public static PriceSeries To(DateRange range, PriceSeries series, string source)
    {
        var (first, end) = (0, series.Dates.Length);
        while (first < end && series.Dates[first] < range.From) first++;
        while (end > first && series.Dates[end - 1] > range.To) end--;
        if (first == end)
        {
            throw InputException.NoPrices(series.Asset, new Mistake(
                $"{series.Asset} has no price in {range}; its prices go from {series.Dates[0]:yyyy-MM-dd} to {series.Dates[^1]:yyyy-MM-dd}.",
                source));
        }

        return new(
            series.Asset, series.Dates[first..end].ToArray(), series.Closes[first..end].ToArray(),
            series.Opens.IsEmpty ? null : series.Opens[first..end].ToArray(), source, series.RealFrom,
            series.UnadjustedCloses.IsEmpty ? null : series.UnadjustedCloses[first..end].ToArray());
    }
}
