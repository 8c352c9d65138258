namespace Rota;

/// <summary>The days on which a strategy decides.</summary>
/// <param name="Name">What it is called in results: <c>month end</c>.</param>
/// <param name="Includes">Whether a day is one of them.</param>
/// <param name="OffsetDays">So many trading days after such a day instead of on it; 0 or more.</param>
public sealed record Schedule(string Name, Func<TradingDay, bool> Includes, int OffsetDays = 0)
{
    // Numbers of periods; delegates made once, because a schedule asks on every day.
    private static readonly Func<DateOnly, int> Week = date => (date.DayNumber - new DateOnly(1900, 1, 1).DayNumber) / 7;
    private static readonly Func<DateOnly, int> Month = date => date.Year * 12 + date.Month - 1;
    private static readonly Func<DateOnly, int> Quarter = date => Month(date) / 3;
    private static readonly Func<DateOnly, int> Year = date => date.Year;

    /// <summary>So many trading days after such a day instead of on it; 0 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 0.</exception>
    public int OffsetDays { get; init => field = Require(value); } = Require(OffsetDays);

    internal static Schedule Daily { get; } = new("day", _ => true);

    internal static Schedule Weekly { get; } = new("first trading day of the week", day => Starts(day, Week));

    internal static Schedule MonthEnds { get; } = new("month end", day => Ends(day, Month));

    internal static Schedule MonthStarts { get; } = new("first trading day of the month", day => Starts(day, Month));

    internal static Schedule QuarterEnds { get; } = new("quarter end", day => Ends(day, Quarter));

    internal static Schedule YearEnds { get; } = new("year end", day => Ends(day, Year));

    internal static Schedule Nothing { get; } = new("never after the first day", _ => false);

    /// <summary>The schedule moved so many trading days later, one result for each choice of luck.</summary>
    /// <param name="days">0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 0.</exception>
    public Schedule Offset(int days) => this with { OffsetDays = days };

    /// <summary>The name and the offset.</summary>
    public override string ToString() => OffsetDays == 0 ? Name : $"{Name} + {OffsetDays} trading days";

    private static int Require(int offset) => offset >= 0
        ? offset
        : throw new ArgumentOutOfRangeException(nameof(offset), offset, "An offset is 0 trading days or more.");

    private static bool Starts(TradingDay day, Func<DateOnly, int> period) =>
        day.Previous is { } previous && period(previous) != period(day.Date);

    private static bool Ends(TradingDay day, Func<DateOnly, int> period) => period(day.Next) != period(day.Date);
}
