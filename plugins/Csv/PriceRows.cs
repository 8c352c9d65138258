namespace Rota.Plugins.Csv;

// The columns of a file, days rising. Opens are empty when the file has none.
internal sealed record PriceRows(List<DateOnly> Dates, List<double> Closes, List<double> Opens)
{
    public (int First, int Count) Within(DateRange range)
    {
        var (first, end) = (0, Dates.Count);
        while (first < end && Dates[first] < range.From) first++;
        while (end > first && Dates[end - 1] > range.To) end--;
        return (first, end - first);
    }
}
