namespace Rota.Engine;

// The rows of a panel on which a schedule decides.
internal static class DecisionRows
{
    // How far ahead a next decision is looked for: a little more than a year.
    private const int DaysAhead = 400;

    public static List<int> Of(Schedule schedule, PricePanel panel, Conventions conventions)
    {
        var rows = Of(schedule, panel.Dates, panel.DailyRow);
        if (conventions.LastDayDecides) AddLast(rows, panel.RowCount - 1);
        return conventions.DecidesBeforeOpen ? [.. rows.Where(row => row > 0).Select(row => row - 1)] : rows;
    }

    // The day of the decision that follows a row, by the exchange's calendar where the panel ends; null when none comes within a year.
    public static DateOnly? Next(Schedule schedule, PricePanel panel, int decided, Conventions conventions)
    {
        var dates = panel.Dates.ToArray().ToList();
        for (var i = 0; i < DaysAhead; i++) dates.Add(ExchangeDays.Next(dates[^1]));
        var before = conventions.DecidesBeforeOpen ? 1 : 0;
        var after = Of(schedule, dates.ToArray(), panel.DailyRow).Select(row => row - before).Where(row => row > decided).ToArray();
        return after.Length >= schedule.Step ? dates[after[schedule.Step - 1]] : null;
    }

    // Rows before the daily ones are month ends: what lies around them only the calendar knows.
    private static List<int> Of(Schedule schedule, ReadOnlySpan<DateOnly> dates, int dailyRow)
    {
        var rows = new List<int>(capacity: dates.Length / 5 + 1); // weeks, the most but for days
        for (var row = 0; row + schedule.OffsetDays < dates.Length; row++)
        {
            // What comes after the last row only the exchange's calendar knows.
            var next = row + 1 < dates.Length && row >= dailyRow ? dates[row + 1] : ExchangeDays.Next(dates[row]);
            DateOnly? previous = row == 0 ? null : row > dailyRow || dailyRow == 0 ? dates[row - 1] : ExchangeDays.Previous(dates[row]);
            if (schedule.Includes(new TradingDay(dates[row], previous, next))) rows.Add(row + schedule.OffsetDays);
        }

        return rows;
    }

    // Where the last period is a single day long, its decision is left out.
    private static void AddLast(List<int> rows, int last)
    {
        if (rows.Count > 0 && rows[^1] == last) rows.RemoveAt(rows.Count - 1);
        if (rows.Count == 0 || last - rows[^1] > 1) rows.Add(last);
    }
}
