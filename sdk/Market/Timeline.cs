namespace Rota;

// Days with prices, in order, and the base rows of lookbacks on them. The first days may be whole weeks, months or quarters: each of those is
// placed on the last trading day of its period, whatever its date.
internal sealed class Timeline
{
    // A row before all others.
    public const int Nowhere = -2;

    // The end of a lookback over days that the prices do not have.
    public const int NotDaily = -3;

    private readonly DateOnly[] _days;
    private readonly int[] _monthEnds; // by calendar month since the first row's, the last row on or before its end
    private readonly int[]?[] _monthDays; // by number, then as month ends; made when asked for

    public Timeline(DateOnly[] dates, int dailyRow, Frequency frequency)
    {
        (Dates, DailyRow, Frequency) = (dates, dailyRow, frequency);
        _days = dailyRow == 0 ? dates : Days(dates, dailyRow, frequency.Coarse);
        (_monthEnds, _monthDays) = (MonthEnds(_days), new int[TradingMonth.Days + 1][]);
    }

    private Timeline(Timeline other, int monthDay, Lookback? month)
    {
        (Dates, DailyRow, Frequency, MonthDay, Month) = (other.Dates, other.DailyRow, other.Frequency, monthDay, month);
        (_days, _monthEnds, _monthDays) = (other._days, other._monthEnds, other._monthDays);
    }

    public DateOnly[] Dates { get; }

    // The first daily row.
    public int DailyRow { get; }

    // The frequency of the daily rows, if any.
    public Frequency Frequency { get; }

    // The normalized trading day that lookbacks of month ends go back to; 0 for the last day of a month.
    public int MonthDay { get; }

    // One month of the kind that all lookbacks of months are measured in; null leaves them as they are.
    public Lookback? Month { get; }

    // The same days for such lookbacks. Prices without days have no other day of a month.
    public Timeline WithMonthDay(int number) => DailyRow == Dates.Length || number == MonthDay ? this : new(this, number, Month);

    public Timeline WithMonths(Lookback? month) => new(this, MonthDay, month);

    // The last row of the month that many months before the row's own, or nowhere.
    public int MonthEndRow(int row, int monthsBefore)
    {
        if (monthsBefore == 0) return row;
        var month = Months.Of(_days[row]) - Months.Of(_days[0]) - monthsBefore;
        return month < 0 ? Nowhere : _monthEnds[month];
    }

    // The row of a normalized trading day of the month that many months before the row's own, or nowhere. In a month without such a row, its
    // last row; in the first month nowhere, because earlier rows are unknown.
    public int MonthDayRow(int row, int monthsBefore, int number)
    {
        if (monthsBefore == 0) return row;
        var month = Months.Of(_days[row]) - Months.Of(_days[0]) - monthsBefore;
        if (month <= 0) return Nowhere;
        var rows = _monthDays[number] ??= MonthDays(number);
        return rows[month];
    }

    // The last row on or before the same day that many calendar months earlier, or nowhere.
    public int RowMonthsBefore(int row, int months)
    {
        if (months == 0) return row;
        if (months > Months.Of(_days[row]) - Months.Of(_days[0])) return Nowhere;
        var found = Array.BinarySearch(_days, 0, row, _days[row].AddMonths(-months));
        if (found < 0) found = ~found - 1;
        return found < 0 ? Nowhere : found;
    }

    // Where daily rows follow, a period's last day may be later than the first of them; then its own date is kept.
    private static DateOnly[] Days(DateOnly[] dates, int dailyRow, Frequency coarse)
    {
        var days = (DateOnly[])dates.Clone();
        for (var row = 0; row < dailyRow; row++)
        {
            var last = coarse.LastDayOf(dates[row]);
            if (row + 1 != dailyRow || row + 1 == dates.Length || last < dates[row + 1]) days[row] = last;
        }

        return days;
    }

    private static int[] MonthEnds(DateOnly[] days)
    {
        var first = Months.Of(days[0]);
        var ends = new int[Months.Of(days[^1]) - first + 1];
        for (int row = 0, month = 0; month < ends.Length; month++)
        {
            while (row < days.Length && Months.Of(days[row]) <= first + month) row++;
            ends[month] = row - 1;
        }

        return ends;
    }

    private int[] MonthDays(int number)
    {
        var rows = new int[_monthEnds.Length];
        for (var month = 1; month < rows.Length; month++)
        {
            var row = _monthEnds[month - 1] + 1;
            while (row < _monthEnds[month] && TradingMonth.NormalizedDay(_days[row]) < number) row++;
            rows[month] = Math.Min(row, _monthEnds[month]);
        }

        return rows;
    }
}
