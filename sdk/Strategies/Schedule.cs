namespace Rota;

/// <summary>The days on which a strategy decides.</summary>
/// <param name="Name">The name in results: <c>month end</c>.</param>
/// <param name="Includes">Whether a day is in the schedule.</param>
/// <param name="OffsetDays">The offset in trading days: above 0 after such a day, below 0 before it.</param>
public sealed record Schedule(string Name, Func<TradingDay, bool> Includes, int OffsetDays = 0)
{
    // Numbers of periods; the delegates are shared, because a schedule is checked every day.
    private static readonly Func<DateOnly, int> Week = date => (date.DayNumber - new DateOnly(1900, 1, 1).DayNumber) / 7;
    private static readonly Func<DateOnly, int> Month = date => date.Year * 12 + date.Month - 1;
    private static readonly Func<DateOnly, int> Quarter = date => Month(date) / 3;
    private static readonly Func<DateOnly, int> Year = date => date.Year;

    private static readonly string[] Nth = ["first", "second", "third"];

    /// <summary>
    /// The offset in trading days: above 0 after such a day, below 0 before it. Days before are counted by the exchange's planned calendar, because
    /// later unscheduled closings are not known yet.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below −260 or above 260.</exception>
    public int OffsetDays { get; init => field = Require(value); } = Require(OffsetDays);

    /// <summary>The number of such days per year, before a step; null when unknown.</summary>
    public int? PerYear { get; private init; }

    /// <summary>Uses every n-th of these days, counted from the first decision of the run; 1 uses all.</summary>
    public int Step { get; private init; } = 1;

    /// <summary>The number of these days to skip before the first decision, once all scores are known.</summary>
    public int Skip { get; private init; }

    private GivenWords Given { get; init; } = GivenWords.None;

    internal static Schedule Daily { get; } = new("day", _ => true) { PerYear = 252 };

    internal static Schedule Weekly { get; } = new("first trading day of the week", day => Starts(day, Week)) { PerYear = 52 };

    internal static Schedule WeekEnds { get; } = new("last trading day of the week", day => Ends(day, Week)) { PerYear = 52 };

    internal static Schedule MonthEnds { get; } = new("month end", day => Ends(day, Month)) { PerYear = 12 };

    internal static Schedule MonthStarts { get; } = new("first trading day of the month", day => Starts(day, Month)) { PerYear = 12 };

    internal static Schedule QuarterEnds { get; } = new("quarter end", day => Ends(day, Quarter)) { PerYear = 4 };

    internal static Schedule YearEnds { get; } = new("year end", day => Ends(day, Year)) { PerYear = 1 };

    internal static Schedule Nothing { get; } = new("never after the first day", _ => false);

    /// <summary>
    /// Moves the schedule by trading days: <c>MonthEnd.Offset(3)</c> decides on the third trading day after each month end, <c>MonthEnd.Offset(-5)</c>
    /// on the fifth before it, by the exchange's planned calendar. Compare several offsets to measure timing luck.
    /// </summary>
    /// <keywords>delay, shift, later, earlier, before the month end, timing luck</keywords>
    /// <example><code>MonthEnd.Offset(-5)</code></example>
    /// <param name="days">Trading days: above 0 later, below 0 earlier.</param>
    /// <exception cref="RepeatedWordException">Offset is set already.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is below −260 or above 260.</exception>
    public Schedule Offset(int days) => this with { OffsetDays = days, Given = Given.With("Offset") };

    /// <summary>
    /// Uses every n-th of these days, counted from the first decision of the run, so the start of the run determines the decision days:
    /// <c>MonthEnd.Each(3)</c>, <c>Day.Each(21)</c>. Skip 0 to n − 1 days at the start to get each of the n phases.
    /// </summary>
    /// <keywords>every second month, every third month, frequency, rebalance</keywords>
    /// <example><code>MonthEnd.Each(2)</code></example>
    /// <param name="count">n, 1 or more.</param>
    /// <param name="skip">The number of these days to skip before the first decision, 0 to n − 1.</param>
    /// <exception cref="RepeatedWordException">Each is set already.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is not in its range.</exception>
    public Schedule Each(int count, int skip = 0)
    {
        if (count < 1) throw new ArgumentOutOfRangeException(nameof(count), count, "Each must be 1 or more.");
        if (skip < 0 || skip >= count)
            throw new ArgumentOutOfRangeException(nameof(skip), skip, $"Each({count}) can skip 0 to {count - 1} days at the start.");
        return this with { Step = count, Skip = skip, Given = Given.With("Each") };
    }

    /// <summary>The name, the offset and the step.</summary>
    public override string ToString() =>
        Name + (OffsetDays == 0 ? "" : $" {(OffsetDays > 0 ? '+' : '-')} {Math.Abs(OffsetDays)} trading days") + (Step == 1 ? "" : $", 1 of {Step} from the start")
        + (Skip == 0 ? "" : $", {Skip} skipped");

    internal static Schedule WeekOn(DayOfWeek weekday)
    {
        // Day 0 of the calendar is a Monday.
        var place = ((int)weekday + 6) % 7;
        if (place > 4) throw new ArgumentOutOfRangeException(nameof(weekday), weekday, "Use a weekday from Monday to Friday.");
        return new($"{weekday}, or the trading day after it", day => Starts(day, date => (date.DayNumber - place) / 7)) { PerYear = 52 };
    }

    internal static Schedule QuarterEndIn(int month) => month is >= 1 and <= 3
        ? new($"end of the {Nth[month - 1]} month of the quarter", day => Ends(day, Month) && Month(day.Date) % 3 == month - 1) { PerYear = 4 }
        : throw new ArgumentOutOfRangeException(nameof(month), month, "Use month 1 to 3 of the quarter.");

    internal static Schedule YearEndIn(int month) => month is >= 1 and <= 12
        ? new($"end of month {month} of the year", day => Ends(day, Month) && day.Date.Month == month) { PerYear = 1 }
        : throw new ArgumentOutOfRangeException(nameof(month), month, "Use month 1 to 12.");

    internal static Schedule MonthDay(int number) => number is >= 1 and <= TradingMonth.Days
        ? new($"trading day {number} of {TradingMonth.Days} of the month", day => IsMonthDay(day, number)) { PerYear = 12 }
        : throw new ArgumentOutOfRangeException(nameof(number), number, $"Use a normalized trading day from 1 to {TradingMonth.Days}.");

    private static int Require(int offset) => offset is >= -260 and <= 260
        ? offset
        : throw new ArgumentOutOfRangeException(nameof(offset), offset, "An offset must be -260 to 260 trading days, about a year.");

    private static bool Starts(TradingDay day, Func<DateOnly, int> period) =>
        day.Previous is { } previous && period(previous) != period(day.Date);

    private static bool Ends(TradingDay day, Func<DateOnly, int> period) => period(day.Next) != period(day.Date);

    // The first day of its month whose number is at least the given one.
    private static bool IsMonthDay(TradingDay day, int number) =>
        day.Previous is { } previous && TradingMonth.NormalizedDay(day.Date) >= number
        && (Month(previous) != Month(day.Date) || TradingMonth.NormalizedDay(previous) < number);
}
