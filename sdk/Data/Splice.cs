using System.Globalization;

namespace Rota;

// A series with its proxy in front. Levels are found backwards from the day on which the two join.
internal sealed class Splice
{
    private const int DaysPerYear = 252;
    private const int MonthsPerYear = 12;
    private const int OldestDays = 5;

    private readonly PriceSeries _series;
    private readonly PriceSeries _proxy;
    private readonly double _expenseRatio;
    private readonly int _joint; // the proxy's price that stands beside the series'
    private readonly int _anchor; // the series' price beside it
    private readonly int _count; // how many of the proxy's prices come before the series

    public Splice(PriceSeries series, PriceSeries proxy, double expenseRatio)
    {
        (_series, _proxy, _expenseRatio) = (series, proxy, expenseRatio);
        var first = series.Dates[0];
        if (proxy.Dates[0] >= first) throw AddsNothing(first);
        _joint = proxy.Dates.BinarySearch(first);
        if (_joint < 0) _joint = ~_joint - 1;
        _count = _joint + (proxy.Dates[_joint] < first ? 1 : 0);
        if (!IsNear(first) && !JoinsAtMonthEnd(out _joint, out _anchor)) throw Wrong(
            $"has no price on {Text(first)}, the first day of {series.Asset}, nor on the {OldestDays} trading days before");

        // A month that both have is the series'.
        while (_count > 0 && IsMonthly(_count - 1) && Months.Of(proxy.Dates[_count - 1]) == Months.Of(first)) _count--;
        if (_count == 0) throw AddsNothing(first);
        if (series.DailyFrom != first && !IsMonthly(_count - 1))
            throw Wrong($"has a price for every day, and {series.Asset} begins with a price for each month; only months can come before months");
    }

    public PriceSeries Series()
    {
        var left = Left();
        var hasOpens = !_series.Opens.IsEmpty;
        var hasUnadjusted = !_series.UnadjustedCloses.IsEmpty && !_proxy.UnadjustedCloses.IsEmpty;
        return new PriceSeries(
            _series.Asset,
            [.. _proxy.Dates[.._count], .. _series.Dates],
            [.. Scaled(_proxy.Closes, _proxy.Closes, _series.Closes, left), .. _series.Closes],
            hasOpens ? [.. Opens(left), .. _series.Opens] : null,
            Source(),
            _series.RealFrom is { } real && real < _series.Dates[0] ? _series.Dates[0] : _series.RealFrom,
            hasUnadjusted
                ? [.. Scaled(_proxy.UnadjustedCloses, _proxy.UnadjustedCloses, _series.UnadjustedCloses, left), .. _series.UnadjustedCloses]
                : null,
            _series.DailyFrom == _series.Dates[0] && _proxy.DailyFrom < _series.DailyFrom ? _proxy.DailyFrom : _series.DailyFrom);
    }

    // 1 over what the expense ratio leaves from each of the proxy's prices to the joint.
    private double[] Left()
    {
        var left = new double[_joint + 1];
        left[_joint] = 1;
        var (day, month) = (1 - _expenseRatio / DaysPerYear, Math.Pow(1 - _expenseRatio, 1.0 / MonthsPerYear));
        for (var i = _joint; i > 0; i--) left[i - 1] = left[i] / (IsMonthly(i - 1) ? month : day);
        return left;
    }

    private double[] Scaled(ReadOnlySpan<double> prices, ReadOnlySpan<double> joints, ReadOnlySpan<double> anchors, double[] left)
    {
        var scaled = new double[_count];
        for (var i = 0; i < _count; i++) scaled[i] = anchors[_anchor] * (prices[i] / joints[_joint]) * left[i];
        return scaled;
    }

    // The open of a month's price is no price at which a decision could be filled.
    private double[] Opens(double[] left)
    {
        if (_proxy.Opens.IsEmpty) return [.. Enumerable.Repeat(double.NaN, _count)];
        var opens = Scaled(_proxy.Opens, _proxy.Closes, _series.Closes, left);
        for (var i = 0; i < _count && IsMonthly(i); i++) opens[i] = double.NaN;
        return opens;
    }

    private bool IsMonthly(int index) => _proxy.DailyFrom is not { } daily || _proxy.Dates[index] < daily;

    private bool IsNear(DateOnly first)
    {
        var day = _proxy.Dates[_joint];
        return day == first || ExchangeDays.CountBetween(day, first, OldestDays) < OldestDays;
    }

    // Where a series begins in mid-month, a monthly proxy stands beside the last of its closes in that month.
    private bool JoinsAtMonthEnd(out int joint, out int anchor)
    {
        var month = Months.Of(_series.Dates[0]);
        (joint, anchor) = (0, 0);
        while (joint < _proxy.Dates.Length && Months.Of(_proxy.Dates[joint]) < month) joint++;
        while (anchor + 1 < _series.Dates.Length && Months.Of(_series.Dates[anchor + 1]) == month) anchor++;
        return joint < _proxy.Dates.Length && IsMonthly(joint) && Months.Of(_proxy.Dates[joint]) == month && anchor + 1 < _series.Dates.Length;
    }

    private string Source()
    {
        var expenses = _expenseRatio == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" less {_expenseRatio * 100:0.######} % a year");
        return $"{_series.Source} ← {_proxy.Source}{expenses}";
    }

    private InputException AddsNothing(DateOnly first) =>
        Wrong($"begins on {Text(_proxy.Dates[0])}, {_series.Asset} on {Text(first)}: it adds nothing before that");

    private InputException Wrong(string what) =>
        new(new Mistake($"{_proxy.Asset} {what}. Take another proxy, or none.", _proxy.Source));

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
