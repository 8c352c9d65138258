namespace Rota;

/// <summary>The days on which a strategy decides.</summary>
/// <param name="Name">What it is called in results: <c>month end</c>.</param>
/// <param name="Includes">Whether a day is one of them.</param>
/// <param name="OffsetDays">So many trading days after such a day instead of on it; below 0, before it.</param>
public sealed record Schedule(string Name, Func<TradingDay, bool> Includes, int OffsetDays = 0)
{
    // Numbers of periods; delegates made once, because a schedule asks on every day.
    private static readonly Func<DateOnly, int> Week = date => (date.DayNumber - new DateOnly(1900, 1, 1).DayNumber) / 7;
    private static readonly Func<DateOnly, int> Month = date => date.Year * 12 + date.Month - 1;
    private static readonly Func<DateOnly, int> Quarter = date => Month(date) / 3;
    private static readonly Func<DateOnly, int> Year = date => date.Year;

    private static readonly string[] Nth = ["first", "second", "third"];

    /// <summary>
    /// So many trading days after such a day instead of on it; below 0, before it. A day before is counted by the exchange's calendar as it was
    /// planned: on a day, nobody knows yet that the exchange will stay shut on a later one.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below −260 or above 260.</exception>
    public int OffsetDays { get; init => field = Require(value); } = Require(OffsetDays);

    /// <summary>How many of these days a year has by their rule, before a step; null where the schedule does not say.</summary>
    public int? PerYear { get; private init; }

    /// <summary>Of these days, only one in so many is used, counted from the first decision of the run.</summary>
    public int Step { get; private init; } = 1;

    /// <summary>How many of these days pass, once everything is known, before the first decision.</summary>
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
    /// on the fifth before it, as the exchange's calendar plans the month. Compare several for timing luck.
    /// </summary>
    /// <keywords>delay, shift, later, earlier, before the month end, timing luck</keywords>
    /// <example><code>MonthEnd.Offset(-5)</code></example>
    /// <param name="days">Above 0 for later, below 0 for earlier.</param>
    /// <exception cref="RepeatedWordException">Offset is set already.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is below −260 or above 260.</exception>
    public Schedule Offset(int days) => this with { OffsetDays = days, Given = Given.With("Offset") };

    /// <summary>
    /// Every n-th of these days, counted from the first decision of the run, so that when a run starts decides when it trades:
    /// <c>MonthEnd.Each(3)</c>, <c>Day.Each(21)</c>. Skipping 0 to n − 1 days at the start gives every phase of the clock.
    /// </summary>
    /// <keywords>every second month, every third month, frequency, rebalance</keywords>
    /// <example><code>MonthEnd.Each(2)</code></example>
    /// <param name="count">n, 1 or more.</param>
    /// <param name="skip">How many of these days pass before the first decision, 0 to n − 1.</param>
    /// <exception cref="RepeatedWordException">Each is set already.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is not in its range.</exception>
    public Schedule Each(int count, int skip = 0)
    {
        if (count < 1) throw new ArgumentOutOfRangeException(nameof(count), count, "Each takes every first day or a later one.");
        if (skip < 0 || skip >= count)
            throw new ArgumentOutOfRangeException(nameof(skip), skip, $"Of every {count} days, 0 to {count - 1} can be skipped at the start.");
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
        if (place > 4) throw new ArgumentOutOfRangeException(nameof(weekday), weekday, "The exchange trades from Monday to Friday.");
        return new($"{weekday}, or the trading day after it", day => Starts(day, date => (date.DayNumber - place) / 7)) { PerYear = 52 };
    }

    internal static Schedule QuarterEndIn(int month) => month is >= 1 and <= 3
        ? new($"end of the {Nth[month - 1]} month of the quarter", day => Ends(day, Month) && Month(day.Date) % 3 == month - 1) { PerYear = 4 }
        : throw new ArgumentOutOfRangeException(nameof(month), month, "A quarter has months 1 to 3.");

    internal static Schedule YearEndIn(int month) => month is >= 1 and <= 12
        ? new($"end of month {month} of the year", day => Ends(day, Month) && day.Date.Month == month) { PerYear = 1 }
        : throw new ArgumentOutOfRangeException(nameof(month), month, "A year has months 1 to 12.");

    internal static Schedule MonthDay(int number) => number is >= 1 and <= TradingMonth.Days
        ? new($"trading day {number} of {TradingMonth.Days} of the month", day => IsMonthDay(day, number)) { PerYear = 12 }
        : throw new ArgumentOutOfRangeException(nameof(number), number, $"A month has normalized trading days 1 to {TradingMonth.Days}.");

    private static int Require(int offset) => offset is >= -260 and <= 260
        ? offset
        : throw new ArgumentOutOfRangeException(nameof(offset), offset, "An offset is -260 to 260 trading days, about a year.");

    private static bool Starts(TradingDay day, Func<DateOnly, int> period) =>
        day.Previous is { } previous && period(previous) != period(day.Date);

    private static bool Ends(TradingDay day, Func<DateOnly, int> period) => period(day.Next) != period(day.Date);

    // The first of its month whose number is not below the one wanted.
    private static bool IsMonthDay(TradingDay day, int number) =>
        day.Previous is { } previous && TradingMonth.NormalizedDay(day.Date) >= number
        && (Month(previous) != Month(day.Date) || TradingMonth.NormalizedDay(previous) < number);
}
