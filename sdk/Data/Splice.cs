using System.Globalization;

namespace Rota;

// A series extended backwards by its proxy. Levels are computed backwards from the day on which the two join.
internal sealed class Splice
{
    private const int OldestDays = 5;

    private readonly PriceSeries _series;
    private readonly PriceSeries _proxy;
    private readonly double _expenseRatio;
    private readonly int _joint; // the proxy's price at the joint
    private readonly int _anchor; // the series' price beside it
    private readonly int _count; // how many of the proxy's prices come before the series

    public Splice(PriceSeries series, PriceSeries proxy, double expenseRatio)
    {
        (_series, _proxy, _expenseRatio) = (series, proxy, expenseRatio);
        var first = series.Dates[0];
        if (proxy.Dates[0] >= first) throw AddsNothing(first);
        RequireFrequencies();
        _joint = proxy.Dates.BinarySearch(first);
        if (_joint < 0) _joint = ~_joint - 1;
        _count = _joint + (proxy.Dates[_joint] < first ? 1 : 0);
        if (!IsNear(first) && !JoinsAtPeriodEnd(out _joint, out _anchor)) throw Wrong(
            $"has no price on {Text(first)}, the first day of {series.Asset}, or in the {OldestDays} trading days before it");

        // In a month that both have, the series' own price counts.
        while (_count > 0 && proxy.IsCoarse(_count - 1) && Period(proxy.Dates[_count - 1]) == Period(first)) _count--;
        if (_count == 0) throw AddsNothing(first);
        if (series.DailyFrom != first && !proxy.IsCoarse(_count - 1))
            throw Wrong($"has daily prices, but {series.Asset} begins with monthly ones; only monthly prices can precede monthly prices");
    }

    // Daily prices may follow monthly ones; otherwise both have one frequency.
    private void RequireFrequencies()
    {
        var (own, other) = (_series.Frequency, _proxy.Frequency);
        if (own == other || (own.CountsDays && other == Frequency.Monthly)) return;
        if (own == Frequency.Monthly && other.CountsDays) return; // has a message of its own
        throw Wrong($"has prices that are {other.Adjective}, but those of {_series.Asset} are {own.Adjective}; " +
            "extend daily prices by daily or monthly ones, and others by prices of the same frequency");
    }

    public PriceSeries Series()
    {
        var left = Left();
        DateOnly[] dates = [.. _proxy.Dates[.._count], .. _series.Dates];
        var hasOpens = !_series.Opens.IsEmpty;
        var hasUnadjusted = !_series.UnadjustedCloses.IsEmpty && !_proxy.UnadjustedCloses.IsEmpty;
        return new PriceSeries(
            _series.Asset,
            dates,
            [.. Scaled(_proxy.Closes, _proxy.Closes, _series.Closes, left), .. _series.Closes],
            hasOpens ? [.. Opens(left), .. _series.Opens] : null,
            Source(),
            RealFrom(),
            hasUnadjusted
                ? [.. Scaled(_proxy.UnadjustedCloses, _proxy.UnadjustedCloses, _series.UnadjustedCloses, left), .. _series.UnadjustedCloses]
                : null,
            HowOften(dates),
            _series.DailyFrom == _series.Dates[0] && _proxy.DailyFrom < _series.DailyFrom ? _proxy.DailyFrom : _series.DailyFrom)
        {
            Notes = [.. _series.Notes, ProxyFit.Of(_series, _proxy, _expenseRatio).Describe(_proxy.Asset), .. _proxy.Notes.Select(note => $"{_proxy.Asset}: {note}").Except(_series.Notes)],
            ProxySpans = Spans(),
        };
    }

    // Simulated days of the proxy stay simulated; those before simulated days of the series cannot be told from them.
    private DateOnly? RealFrom()
    {
        var first = _series.Dates[0];
        if (_series.RealFrom is not { } own || own > first) return _series.RealFrom;
        return _proxy.RealFrom is { } real && real < first ? real : first;
    }

    // A monthly price covers all days of its month, whatever its date.
    private DateOnly First()
    {
        var day = _proxy.Dates[0];
        while (_proxy.IsCoarse(0) && IsOfPeriod(day.AddDays(-1), _proxy.Dates[0])) day = day.AddDays(-1);
        return day;
    }

    private DateOnly Last()
    {
        var label = _proxy.Dates[_count - 1];
        var day = label;
        while (_proxy.IsCoarse(_count - 1) && IsOfPeriod(day.AddDays(1), label) && day.AddDays(1) < _series.Dates[0]) day = day.AddDays(1);
        return day;
    }

    private bool IsOfPeriod(DateOnly day, DateOnly label) =>
        _proxy.CoarseFrequency.PeriodOf(day) == _proxy.CoarseFrequency.PeriodOf(label);

    // A proxy may itself be extended by another.
    private List<ProxySpan> Spans()
    {
        var (next, last) = (First(), Last());
        var spans = new List<ProxySpan>();
        foreach (var span in _proxy.ProxySpans.Where(span => span.From <= last))
        {
            spans.Add(span with { To = span.To < last ? span.To : last });
            var after = _proxy.Dates.BinarySearch(span.To);
            after = after < 0 ? ~after : after + 1;
            if (after >= _count) return [.. spans, .. _series.ProxySpans];
            next = _proxy.Dates[after];
        }

        return [.. spans, new ProxySpan(_proxy.Asset.Name, next, last), .. _series.ProxySpans];
    }

    // A few exchange days fit any frequency: where only one series has seven-day prices, all days together decide.
    private Frequency HowOften(DateOnly[] dates)
    {
        if (_series.Frequency == _proxy.Frequency || !_proxy.Frequency.CountsDays) return _series.Frequency;
        var detected = DetectedFrequency.Of(dates);
        return detected.Frequency ?? throw Wrong($"does not fit {_series.Asset}: {detected.Fault}");
    }

    // 1 over what the expense ratio leaves from each of the proxy's prices to the joint.
    private double[] Left()
    {
        var left = new double[_joint + 1];
        left[_joint] = 1;
        var day = 1 - _expenseRatio / _proxy.Frequency.PeriodsPerYear;
        var period = Math.Pow(1 - _expenseRatio, 1.0 / _proxy.CoarseFrequency.PeriodsPerYear);
        for (var i = _joint; i > 0; i--) left[i - 1] = left[i] / (_proxy.IsCoarse(i - 1) ? period : day);
        return left;
    }

    private double[] Scaled(ReadOnlySpan<double> prices, ReadOnlySpan<double> joints, ReadOnlySpan<double> anchors, double[] left)
    {
        var scaled = new double[_count];
        for (var i = 0; i < _count; i++) scaled[i] = anchors[_anchor] * (prices[i] / joints[_joint]) * left[i];
        return scaled;
    }

    // No decision can be filled at the open of a monthly price.
    private double[] Opens(double[] left)
    {
        if (_proxy.Opens.IsEmpty) return [.. Enumerable.Repeat(double.NaN, _count)];
        var opens = Scaled(_proxy.Opens, _proxy.Closes, _series.Closes, left);
        for (var i = 0; i < _count && _proxy.IsCoarse(i); i++) opens[i] = double.NaN;
        return opens;
    }

    private int Period(DateOnly day) => _proxy.CoarseFrequency.PeriodOf(day);

    // A weekly or quarterly price joins only one of the same week or quarter.
    private bool IsNear(DateOnly first)
    {
        var day = _proxy.Dates[_joint];
        if (day == first) return true;
        var isPeriods = _proxy.Frequency is Frequency.Weekly or Frequency.Quarterly;
        return !isPeriods && ExchangeDays.CountBetween(day, first, OldestDays) < OldestDays;
    }

    // Where a series begins in mid-month, a monthly proxy is compared with its last close in that month.
    private bool JoinsAtPeriodEnd(out int joint, out int anchor)
    {
        var first = Period(_series.Dates[0]);
        (joint, anchor) = (0, 0);
        while (joint < _proxy.Dates.Length && Period(_proxy.Dates[joint]) < first) joint++;
        while (anchor + 1 < _series.Dates.Length && Period(_series.Dates[anchor + 1]) == first) anchor++;
        return joint < _proxy.Dates.Length && _proxy.IsCoarse(joint) && Period(_proxy.Dates[joint]) == first && anchor + 1 < _series.Dates.Length;
    }

    private string Source()
    {
        var expenses = _expenseRatio == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" less {_expenseRatio * 100:0.######} % a year");
        return $"{_series.Source} ← {_proxy.Source}{expenses}";
    }

    private InputException AddsNothing(DateOnly first) =>
        Wrong($"begins on {Text(_proxy.Dates[0])}, {_series.Asset} on {Text(first)}: it must begin earlier to extend it");

    private InputException Wrong(string what) =>
        new(new Mistake($"{_proxy.Asset} {what}. Use another proxy, or none.", _proxy.Source));

    private static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
