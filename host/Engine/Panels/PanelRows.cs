namespace Rota.Engine;

// The days of a panel's rows. As long as any series has only weekly, monthly or quarterly prices, a row is the end of such a period: the last
// day on which a daily series has a price. A coarse series adds its price for the period, whatever date that has. Where exchange-traded funds
// meet assets that trade on all seven days, rows are the days of the funds.
internal sealed class PanelRows
{
    private readonly IReadOnlyList<PriceSeries> _series;
    private readonly int[] _cut; // number of prices of each series within the range
    private readonly bool[] _mayEnd; // whether rows go on after the last price of a series
    private readonly DateOnly _dailyFrom;
    private readonly Frequency _coarse = Frequency.Daily;

    private PanelRows(IReadOnlyList<PriceSeries> series, int[] cut, bool[] mayEnd)
    {
        (_series, _cut, _mayEnd, _dailyFrom) = (series, cut, mayEnd, DateOnly.MinValue);
        foreach (var one in series)
        {
            if (one.DailyFrom == one.Dates[0]) continue;
            var daily = one.DailyFrom ?? DateOnly.MaxValue;
            if (daily > _dailyFrom) _dailyFrom = daily;
            var coarse = one.CoarseFrequency;
            if (_coarse.CountsDays || coarse > _coarse || (coarse == _coarse && daily == _dailyFrom)) Coarsest = one;
            if (_coarse.CountsDays || coarse > _coarse) _coarse = coarse;
        }

        RequireCommonPeriods();
        if (_coarse is Frequency.Weekly or Frequency.Quarterly) _dailyFrom = DateOnly.MaxValue;
        Frequency = _dailyFrom == DateOnly.MaxValue ? _coarse
            : series.All(one => one.Frequency == Frequency.AllDays) ? Frequency.AllDays
            : Frequency.Daily;
    }

    public DateOnly[] Days { get; private set; } = [];

    // The first daily row.
    public int DailyRow { get; private set; }

    // The frequency of the rows, of the daily ones if any.
    public Frequency Frequency { get; private set; }

    // The series with the rarest prices for the longest time; null where all are daily.
    public PriceSeries? Coarsest { get; private set; }

    public static PanelRows Of(IReadOnlyList<PriceSeries> series, int[] cut, bool[] mayEnd, DateOnly from, DateOnly to)
    {
        var rows = new PanelRows(series, cut, mayEnd);
        var daily = series.Where(one => rows.Frequency == Frequency.AllDays || one.Frequency != Frequency.AllDays).ToList();
        if (rows.Coarsest is null)
        {
            rows.Days = Union(daily, from, to);
            return rows;
        }

        var periods = rows.PeriodEnds(from);
        rows.DailyRow = periods.Count;
        var first = rows._dailyFrom > from ? rows._dailyFrom : from;
        rows.Days = first > to ? [.. periods] : [.. periods, .. Union(daily, first, to)];
        if (rows.DailyRow == rows.Days.Length && rows.Frequency.CountsDays) rows.Frequency = rows._coarse;
        return rows;
    }

    // Whether a price is of the week, month or quarter that ends with the row.
    public bool IsOfPeriod(PriceSeries one, int index, int row) =>
        row < DailyRow && one.IsCoarse(index) && _coarse.PeriodOf(one.Dates[index]) == _coarse.PeriodOf(Days[row]);

    // A quarter ends with a month and everything ends with a day; weeks end with days only.
    private void RequireCommonPeriods()
    {
        var weekly = _series.FirstOrDefault(one => one.Frequency == Frequency.Weekly);
        if (weekly is null || _coarse == Frequency.Weekly) return;
        var rarer = _series.First(one => one.DailyFrom != one.Dates[0] && one.Frequency != Frequency.Weekly);
        throw new InputException(new Mistake(
            $"{weekly.Asset} has weekly prices and {rarer.Asset} {(rarer.Frequency.CountsDays ? "monthly ones before its daily ones" : $"{rarer.Frequency.Adjective} ones")}: " +
            "weeks and months end on different days. Use the same frequency for both, or daily prices for one of them.", weekly.Source));
    }

    private List<DateOnly> PeriodEnds(DateOnly from)
    {
        var ends = new SortedDictionary<int, (DateOnly? Daily, DateOnly? Coarse)>();
        for (var i = 0; i < _series.Count; i++)
        {
            for (var k = 0; k < _cut[i] && _series[i].Dates[k] < _dailyFrom; k++)
            {
                var date = _series[i].Dates[k];
                var period = _coarse.PeriodOf(date);
                var (daily, coarse) = ends.GetValueOrDefault(period);
                ends[period] = _series[i].IsCoarse(k) ? (daily, Later(coarse, date)) : (Later(daily, date), coarse);
            }
        }

        var days = new List<DateOnly>();
        foreach (var (period, (daily, coarse)) in ends)
        {
            // The period in which all series become daily ends among the daily rows.
            if (period == _coarse.PeriodOf(_dailyFrom)) continue;
            var day = daily ?? coarse!.Value;
            if (coarse > day && HasTradingDay(day, coarse.Value)) day = coarse.Value;
            if (period >= _coarse.PeriodOf(from) && !HasEnded(period, day)) days.Add(day);
        }

        return days;
    }

    private bool HasEnded(int period, DateOnly day)
    {
        for (var i = 0; i < _series.Count; i++)
        {
            if (_mayEnd[i]) continue;
            var last = _cut[i] - 1;
            if (_series[i].IsCoarse(last) ? LastPeriod(_series[i], last) < period : _series[i].Dates[last] < _coarse.LastDayOf(day)) return true;
        }

        return false;
    }

    // A monthly price ends a quarter only in the third month.
    private int LastPeriod(PriceSeries one, int last)
    {
        var period = _coarse.PeriodOf(one.Dates[last]);
        return one.Frequency == _coarse || _coarse != Frequency.Quarterly || one.Dates[last].Month % 3 == 0 ? period : period - 1;
    }

    // A daily series that stops before the trading day of the coarse price does not reach the end of the period.
    private static bool HasTradingDay(DateOnly after, DateOnly upTo) => ExchangeDays.CountBetween(after, upTo.AddDays(1), 1) > 0;

    private static DateOnly Later(DateOnly? known, DateOnly day) => known > day ? known.Value : day;

    private static DateOnly[] Union(List<PriceSeries> series, DateOnly from, DateOnly to)
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
