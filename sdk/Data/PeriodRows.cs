namespace Rota;

// The rows of a month or year of a curve: its return goes from the value of the start row to that of the end row.
internal readonly record struct PeriodRows(int Start, int End, bool IsWhole)
{
    private const int FewestDaysOfAMonth = 20;

    public static List<PeriodRows> Of(ReadOnlySpan<DateOnly> dates, Frequency? frequency, Func<DateOnly, int> period)
    {
        var periods = new List<PeriodRows>();
        var (start, next) = (0, dates.Length > 1 ? period(dates[1]) : 0);
        for (var i = 1; i < dates.Length; i++)
        {
            var now = next;
            if (i + 1 < dates.Length && (next = period(dates[i + 1])) == now) continue;
            var isWhole = now == period(dates[start]) + 1 && (start > 0 || Ends(0, dates, frequency, period))
                && (i + 1 < dates.Length || Ends(i, dates, frequency, period));
            periods.Add(new(start, i, isWhole));
            start = i;
        }

        return periods;
    }

    // Whether no later value can be in the period of the row's day.
    private static bool Ends(int row, ReadOnlySpan<DateOnly> dates, Frequency? frequency, Func<DateOnly, int> period) =>
        period(Next(row, dates, frequency)) != period(dates[row]);

    // The next possible day. Where months are followed by days, the first value may be a month's.
    private static DateOnly Next(int row, ReadOnlySpan<DateOnly> dates, Frequency? frequency) => frequency switch
    {
        Frequency.Daily => ExchangeDays.Next(dates[row]),
        Frequency.AllDays => dates[row].AddDays(1),
        Frequency.Weekly => dates[row].AddDays(7),
        Frequency.Monthly or Frequency.Quarterly => frequency.Value.FirstDayAfter(dates[row]),
        _ when row == 0 && dates[1].DayNumber - dates[0].DayNumber >= FewestDaysOfAMonth => Frequency.Monthly.FirstDayAfter(dates[0]),
        _ => ExchangeDays.Next(dates[row]),
    };
}
