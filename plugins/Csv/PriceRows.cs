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

    public (int First, int Count) Within(DateRange range)
    {
        var (first, end) = (0, Dates.Count);
        while (first < end && Dates[first] < range.From) first++;
        while (end > first && Dates[end - 1] > range.To) end--;
        return (first, end - first);
    }
}
