namespace Rota.Engine;

// The days of a panel's rows. As long as any series has monthly prices only, a row is a month end: the last day on which a daily series has a
// price, beside the price that a monthly series has for the month, whichever day that carries.
internal sealed class PanelRows
{
    private readonly IReadOnlyList<PriceSeries> _series;
    private readonly int[] _cut; // how many prices of each series lie in the range
    private readonly DateOnly _dailyFrom;

    private PanelRows(IReadOnlyList<PriceSeries> series, int[] cut)
    {
        (_series, _cut, _dailyFrom) = (series, cut, DateOnly.MinValue);
        foreach (var one in series)
        {
            if (one.DailyFrom == one.Dates[0]) continue;
            var daily = one.DailyFrom ?? DateOnly.MaxValue;
            if (daily > _dailyFrom) (_dailyFrom, LastMonthly) = (daily, one);
        }
    }

    public DateOnly[] Days { get; private set; } = [];

    // The first row from which there is one for every day.
    public int DailyRow { get; private set; }

    // The series that has monthly prices longest; null where none has.
    public PriceSeries? LastMonthly { get; }

    public static PanelRows Of(IReadOnlyList<PriceSeries> series, int[] cut, DateOnly from, DateOnly to)
    {
        var rows = new PanelRows(series, cut);
        if (rows.LastMonthly is null)
        {
            rows.Days = Union(series, from, to);
            return rows;
        }

        var months = rows.MonthEnds(from);
        rows.DailyRow = months.Count;
        var first = rows._dailyFrom > from ? rows._dailyFrom : from;
        rows.Days = first > to ? [.. months] : [.. months, .. Union(series, first, to)];
        return rows;
    }

    // Whether a price is a month's, and the row that month's end.
    public bool IsOfMonth(PriceSeries one, int index, int row) =>
        row < DailyRow && IsMonthly(one, index) && Months.Of(one.Dates[index]) == Months.Of(Days[row]);

    public static bool IsMonthly(PriceSeries one, int index) => one.DailyFrom is not { } daily || one.Dates[index] < daily;

    private List<DateOnly> MonthEnds(DateOnly from)
    {
        var ends = new SortedDictionary<int, (DateOnly? Daily, DateOnly? Monthly)>();
        for (var i = 0; i < _series.Count; i++)
        {
            for (var k = 0; k < _cut[i] && _series[i].Dates[k] < _dailyFrom; k++)
            {
                var date = _series[i].Dates[k];
                var (daily, monthly) = ends.GetValueOrDefault(Months.Of(date));
                ends[Months.Of(date)] = IsMonthly(_series[i], k) ? (daily, Later(monthly, date)) : (Later(daily, date), monthly);
            }
        }

        var days = new List<DateOnly>();
        foreach (var (month, (daily, monthly)) in ends)
        {
            // The month in which all become daily has its end among the days.
            if (month == Months.Of(_dailyFrom)) continue;
            var day = daily ?? monthly!.Value;
            if (monthly > day && HasTradingDay(day, monthly.Value)) day = monthly.Value;
            if (month >= Months.Of(from) && !HasEnded(month, day)) days.Add(day);
        }

        return days;
    }

    private bool HasEnded(int month, DateOnly day)
    {
        for (var i = 0; i < _series.Count; i++)
        {
            var last = _cut[i] - 1;
            if (IsMonthly(_series[i], last) ? Months.Of(_series[i].Dates[last]) < month : _series[i].Dates[last] < day) return true;
        }

        return false;
    }

    // A daily series that stops before a trading day of the month's price has no month end.
    private static bool HasTradingDay(DateOnly after, DateOnly upTo) => ExchangeDays.CountBetween(after, upTo.AddDays(1), 1) > 0;

    private static DateOnly Later(DateOnly? known, DateOnly day) => known > day ? known.Value : day;

    private static DateOnly[] Union(IReadOnlyList<PriceSeries> series, DateOnly from, DateOnly to)
    {
        var union = series[0].Dates;
        for (var i = 1; i < series.Count; i++)
        {
            if (!union.SequenceEqual(series[i].Dates)) union = Merge(union, series[i].Dates);
        }

        var first = from == DateOnly.MinValue ? 0 : PanelBuilder.CountUpTo(union, from.AddDays(-1));
        return union[first..PanelBuilder.CountUpTo(union, to)].ToArray();
    }

    private static ReadOnlySpan<DateOnly> Merge(ReadOnlySpan<DateOnly> left, ReadOnlySpan<DateOnly> right)
    {
        var merged = new DateOnly[left.Length + right.Length];
        var (i, j, count) = (0, 0, 0);
        while (i < left.Length || j < right.Length)
        {
            var next = j == right.Length || (i < left.Length && left[i] <= right[j]) ? left[i] : right[j];
            if (i < left.Length && left[i] == next) i++;
            if (j < right.Length && right[j] == next) j++;
            merged[count++] = next;
        }

        return merged.AsSpan(0, count);
    }
}
