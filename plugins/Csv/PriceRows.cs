namespace Rota.Plugins.Csv;

// The columns of a file, with ascending days. Opens are empty when none is known, unadjusted closes when the file does not have both kinds.
internal sealed record PriceRows(List<DateOnly> Dates, List<double> Closes, List<double> Opens, List<double> Unadjusted)
{
    // The line of each day in the file.
    public List<int> Lines { get; } = [];

    // Whether the file has closes that its source has adjusted.
    public bool AreAdjusted { get; set; }

    // The last day whose row says that its prices are simulated, as the reports of a simulated run do.
    public DateOnly? LastSimulated { get; set; }

    // Notes on the columns for readers of results.
    public string? Note { get; set; }

    // A last day whose row has a close but no adjusted close yet.
    public DateOnly? LeftOut { get; set; }

    // The days whose rows are marked as extended by proxies, as in the reports of an extended run.
    public HashSet<DateOnly> Extended { get; } = [];

    // The first day after these; the first of all without a marked row, null if the last row is marked.
    public DateOnly? RealFrom
    {
        get
        {
            if (LastSimulated is not { } last) return DateOnly.MinValue;
            var next = Dates.FindIndex(day => day > last);
            return next < 0 ? null : Dates[next];
        }
    }

    // The rows of a range; the frequency is that of the whole file.
    public PriceSeries Series(Asset asset, DateRange range, string path, string source)
    {
        DateOnly[] dates = [.. Dates];
        var detected = DetectedFrequency.Of(dates);
        if (detected.Frequency is not { } frequency)
            throw new InputException(new Mistake($"{asset}: {detected.Fault}", path, Lines[detected.FaultRow]));
        var all = new PriceSeries(
            asset, dates, [.. Closes], Opens.Count == 0 ? null : [.. Opens], source, RealFrom, Unadjusted.Count == 0 ? null : [.. Unadjusted],
            frequency, frequency.CountsDays ? dates[0] : null)
        {
            Notes = [.. Notes(range)],
            ProxySpans = Spans(),
        };
        return all.Within(range) ?? throw InputException.NoPrices(asset, new Mistake(
            $"{asset} has no price in {range}; its prices go from {Dates[0]:O} to {Dates[^1]:O}.", path));
    }

    private IEnumerable<string> Notes(DateRange range)
    {
        if (Note is { } note) yield return note;
        if (LeftOut is { } day && range.Contains(day))
            yield return $"the last row, {day:O}, is left out: it has a close but no adjusted close yet.";
    }

    // The file does not name the proxies.
    private List<ProxySpan> Spans()
    {
        var spans = new List<ProxySpan>();
        for (var i = 0; i < Dates.Count && Extended.Count > 0; i++)
        {
            if (!Extended.Contains(Dates[i])) continue;
            if (i > 0 && Extended.Contains(Dates[i - 1])) spans[^1] = spans[^1] with { To = Dates[i] };
            else spans.Add(new("a proxy", Dates[i], Dates[i]));
        }

        return spans;
    }
}
