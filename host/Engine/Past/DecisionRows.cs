namespace Rota.Engine;

// The rows of a panel on which a schedule decides.
internal static class DecisionRows
{
    // How far ahead to look for the next decision: a little more than a year.
    private const int DaysAhead = 400;

    public static List<int> Of(Schedule schedule, PricePanel panel, Conventions conventions)
    {
        if (!conventions.DecidesBeforeOpen) return Of(schedule, panel.Dates, panel.DailyRow, panel.Frequency);
        // The last close decides for the day after it, which only the calendar knows.
        DateOnly[] dates = [.. panel.Dates, Next(panel.Dates[^1], panel.Frequency)];
        return [.. Of(schedule, dates, panel.DailyRow, panel.Frequency).Where(row => row > 0).Select(row => row - 1)];
    }

    // The days of the decisions after a row, by the exchange's calendar where the panel ends, without days that are known to be closed; as far as
    // they come within a year.
    public static IReadOnlyList<DateOnly> After(Schedule schedule, PricePanel panel, int decided, Conventions conventions, Func<DateOnly, bool> isClosed)
    {
        var dates = panel.Dates.ToArray().ToList();
        var coarse = panel.Frequency.Coarse;
        if (panel.DailyRow == panel.RowCount) dates[^1] = Later(dates[^1], coarse.LastDayOf(dates[^1]));
        for (var (i, day) = (0, dates[^1]); i < DaysAhead; i++)
        {
            day = Next(day, panel.Frequency);
            if (!isClosed(day)) dates.Add(day);
        }

        var before = conventions.DecidesBeforeOpen ? 1 : 0;
        var after = Of(schedule, dates.ToArray(), panel.DailyRow, panel.Frequency).Select(row => row - before).Where(row => row > decided).ToArray();
        return [.. Enumerable.Range(1, after.Length / schedule.Step).Select(nth => dates[after[nth * schedule.Step - 1]])];
    }

    // The number of decisions that a bounded history spans; 0 where it has no bound.
    public static int InHistory(Strategy strategy, Conventions conventions)
    {
        if (conventions.HistoryYears is not { } years || strategy.Schedule == Dsl.Never || strategy.Allocation is Fixed) return 0;
        return years * (strategy.Schedule.PerYear ?? throw new InputException(new Mistake(
            $"{strategy.Name} decides on a custom schedule ({strategy.Schedule}), and {conventions.Name} looks back over a year of decisions. Decide " +
            "at the ends of months, quarters or years, or use another profile.")));
    }

    // Rows before the daily ones are the last trading days of months or quarters; only the calendar knows the days around them. Weekly rows
    // are neighbours: the last row of a month is that month's end.
    private static List<int> Of(Schedule schedule, ReadOnlySpan<DateOnly> dates, int dailyRow, Frequency frequency)
    {
        var rows = new List<int>(capacity: dates.Length / 5 + 1); // enough for weekly decisions
        if (schedule.OffsetDays < 0)
        {
            AddBefore(schedule, dates, frequency, rows);
            return rows;
        }

        var coarse = frequency.Coarse;
        for (var row = 0; row + schedule.OffsetDays < dates.Length; row++)
        {
            if (schedule.Includes(row < dailyRow ? EndOf(dates, row, coarse) : DayOf(dates, row, dailyRow, frequency))) rows.Add(row + schedule.OffsetDays);
        }

        return rows;
    }

    // On each row the calendar's plan tells which day comes OffsetDays trading days later; a row decides for the scheduled days that come into
    // sight with it. After an unplanned closing, the next row sees two more days.
    private static void AddBefore(Schedule schedule, ReadOnlySpan<DateOnly> dates, Frequency frequency, List<int> rows)
    {
        DateOnly? seen = null;
        for (var row = 0; row < dates.Length; row++)
        {
            var (day, last) = (dates[row], dates[row]);
            for (var days = schedule.OffsetDays; days < 0; days++) last = Planned(last, frequency);
            var first = seen is not { } before ? last : before < day ? day : Planned(before, frequency);
            for (var next = first; next <= last; next = Planned(next, frequency))
            {
                if (!schedule.Includes(new TradingDay(next, PlannedBefore(next, frequency), Planned(next, frequency)))) continue;
                rows.Add(row);
                break;
            }

            seen = last;
        }
    }

    private static DateOnly Planned(DateOnly day, Frequency frequency) =>
        frequency == Frequency.AllDays ? day.AddDays(1) : ExchangeDays.NextPlanned(day);

    private static DateOnly PlannedBefore(DateOnly day, Frequency frequency) =>
        frequency == Frequency.AllDays ? day.AddDays(-1) : ExchangeDays.PreviousPlanned(day);

    // Only the calendar knows the day after the last row.
    private static TradingDay DayOf(ReadOnlySpan<DateOnly> dates, int row, int dailyRow, Frequency frequency)
    {
        DateOnly? previous = row == 0 ? null : row > dailyRow || dailyRow == 0 ? dates[row - 1] : ExchangeDays.Previous(dates[row]);
        return new(dates[row], previous, row + 1 < dates.Length ? dates[row + 1] : Next(dates[row], frequency));
    }

    private static TradingDay EndOf(ReadOnlySpan<DateOnly> dates, int row, Frequency coarse)
    {
        var day = coarse.LastDayOf(dates[row]);
        if (coarse != Frequency.Weekly) return new(day, row == 0 ? null : ExchangeDays.Previous(day), ExchangeDays.Next(day));
        return new(day, row == 0 ? null : coarse.LastDayOf(day.AddDays(-7)), coarse.LastDayOf(day.AddDays(7)));
    }

    private static DateOnly Next(DateOnly day, Frequency frequency) => frequency == Frequency.AllDays ? day.AddDays(1) : ExchangeDays.Next(day);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
