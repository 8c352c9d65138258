namespace Rota.Plugins.Splice;

// A series, extended by the earlier and later days of another, on the level of the first.
internal sealed class Joint
{
    private readonly PriceSeries _series;
    private readonly PriceSeries _added;
    private readonly Overlap _overlap;
    private readonly int _before; // how many of the added days come first
    private readonly int _after; // from which of the added days on they come last

    public Joint(PriceSeries series, PriceSeries added)
    {
        (_series, _added) = (series, added);
        _overlap = new Overlap(series, added);
        while (_before < added.Dates.Length && added.Dates[_before] < series.Dates[0]) _before++;
        _after = added.Dates.Length;
        while (_after > 0 && added.Dates[_after - 1] > series.Dates[^1]) _after--;
    }

    public PriceSeries Series()
    {
        _overlap.RequireAlike();
        if (_before == 0 && _after == _added.Dates.Length) return _series;
        if (_overlap.Rows.Count == 0) throw Wrong($"{Span(_series)}, {Span(_added)}: they have no common day on which to join");

        DateOnly[] dates = [.. _added.Dates[.._before], .. _series.Dates, .. _added.Dates[_after..]];
        var (own, other) = (_series.Frequency, _added.Frequency);
        if (own != other && !(own.CountsDays && other.CountsDays))
            throw Wrong($"{_series.Source} and {_added.Source} have different frequencies: {own} and {other}");
        return new PriceSeries(
            _series.Asset,
            dates,
            Scaled(_added.Closes, _series.Closes, _added.Closes, _series.Closes),
            _series.Opens.IsEmpty && _added.Opens.IsEmpty
                ? null
                : Scaled(OrUnknown(_added.Opens, _added), OrUnknown(_series.Opens, _series), _added.Closes, _series.Closes),
            $"{_series.Source},{_added.Source}",
            RealFrom(dates),
            _series.UnadjustedCloses.IsEmpty || _added.UnadjustedCloses.IsEmpty
                ? null
                : Scaled(_added.UnadjustedCloses, _series.UnadjustedCloses, _added.UnadjustedCloses, _series.UnadjustedCloses))
        {
            Notes = [.. _series.Notes.Union(_added.Notes)],
            ProxySpans = [.. Spans(.._before), .. _series.ProxySpans, .. Spans(_after..)],
        };
    }

    // The added days on which proxies replace the asset.
    private IEnumerable<ProxySpan> Spans(Range added)
    {
        var days = _added.Dates[added];
        if (days.IsEmpty) return [];
        var (first, last) = (days[0], days[^1]);
        return _added.ProxySpans.Where(span => span.From <= last && span.To >= first).Select(span => span with
        {
            From = span.From > first ? span.From : first,
            To = span.To < last ? span.To : last,
        });
    }

    // Added prices, scaled to the anchors' level on the day of the joint. With equal levels they stay the same to the last digit.
    private double[] Scaled(
        ReadOnlySpan<double> added, ReadOnlySpan<double> own, ReadOnlySpan<double> joints, ReadOnlySpan<double> anchors)
    {
        var prices = new double[_before + own.Length + added.Length - _after];
        own.CopyTo(prices.AsSpan(_before));
        var (here, there) = _overlap.Rows[0];
        for (var i = 0; i < _before; i++) prices[i] = added[i] * (anchors[here] / joints[there]);
        (here, there) = _overlap.Rows[^1];
        for (var i = _after; i < added.Length; i++)
            prices[_before + own.Length + i - _after] = added[i] * (anchors[here] / joints[there]);
        return prices;
    }

    private static double[] OrUnknown(ReadOnlySpan<double> opens, PriceSeries series)
    {
        if (!opens.IsEmpty) return opens.ToArray();
        var unknown = new double[series.Dates.Length];
        Array.Fill(unknown, double.NaN);
        return unknown;
    }

    // The type stores only where simulated days end.
    private DateOnly? RealFrom(DateOnly[] dates)
    {
        bool IsReal(int row) => (row < _before || row >= _before + _series.Dates.Length ? _added : _series).RealFrom is { } from && dates[row] >= from;
        var first = 0;
        while (first < dates.Length && !IsReal(first)) first++;
        for (var row = first; row < dates.Length; row++)
        {
            if (!IsReal(row))
            {
                throw Wrong($"The price of {dates[row]:O} is simulated and that of {dates[row - 1]:O} is real, " +
                            $"in {_series.Source} and {_added.Source}; it would count as real");
            }
        }

        if (first == dates.Length) return null;
        return first > 0 ? dates[first] : new[] { _series.RealFrom, _added.RealFrom }.Min();
    }

    private static string Span(PriceSeries series) =>
        $"{series.Source} goes from {series.Dates[0]:O} to {series.Dates[^1]:O}";

    private InputException Wrong(string what) =>
        new(new Mistake($"Cannot splice {_series.Asset}. {what}. Use other feeds, or leave one out."));
}
