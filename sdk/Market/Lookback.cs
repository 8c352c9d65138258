using System.Globalization;

namespace Rota;

/// <summary>
/// How far a score looks back, with its unit. Rows are the asset's own trading days, whatever the other assets. A decision at row t uses
/// the closes of rows (b, t], where b is the base row:
/// <list type="bullet">
/// <item><c>63.Days</c>: b = t − 63 rows.</item>
/// <item><c>3.MonthsOf(21)</c>: b = t − round(3 · 21) rows, halves away from zero.</item>
/// <item><c>3.MonthEnds</c>: b is the last row of the third calendar month before t's.</item>
/// <item><c>3.MonthDays(15)</c>: b is the row of normalized trading day 15 of the third calendar month before t's.</item>
/// <item><c>3.CalendarMonths</c>: b is the last row on or before the same day three months earlier.</item>
/// </list>
/// A fraction of a month end or calendar month goes back another round(fraction · 21) rows. Monthly prices allow only whole month ends,
/// quarterly ones every third month end, weekly ones whole month ends (the last week that ends in the month) and calendar months; any other
/// lookback on them is an error.
/// </summary>
/// <keywords>window, period, months, days</keywords>
/// <example><code>Rotate("SPY", "IEF").RankBy(Return(63.Days) + Return(6.MonthEnds)).Hold(1)</code></example>
/// <remarks>A month always needs its unit: for KDA this choice alone changes the annual return from 8.64 % to 10.19 %.</remarks>
public readonly record struct Lookback
{
    private const int RowsPerMonth = 21;

    private Lookback(LookbackUnit unit, double count, int daysPerMonth)
    {
        if (!double.IsFinite(count) || count <= 0)
            throw new ArgumentOutOfRangeException(nameof(count), count, "A lookback must be finite and above 0.");
        (Unit, Count, DaysPerMonth) = (unit, count, daysPerMonth);
        var days = unit switch { LookbackUnit.Days => 1, LookbackUnit.MonthsOf => daysPerMonth, _ => RowsPerMonth };
        if (Rounded(count * days) == 0)
            throw new ArgumentOutOfRangeException(nameof(count), count, "A lookback must be at least one trading day.");
    }

    /// <summary>The unit that is counted.</summary>
    public LookbackUnit Unit { get; }

    /// <summary>The number of units, above 0.</summary>
    public double Count { get; }

    /// <summary>Trading days per month for <see cref="LookbackUnit.MonthsOf"/>; 0 otherwise.</summary>
    public int DaysPerMonth { get; }

    /// <summary>The normalized trading day for <see cref="LookbackUnit.MonthDays"/>; 0 otherwise.</summary>
    public int MonthDay { get; private init; }

    private int Rows => Rounded(Unit == LookbackUnit.Days ? Count : Count * DaysPerMonth);

    /// <summary>Counts trading days.</summary>
    /// <param name="count">How many, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    public static Lookback OfDays(int count) => new(LookbackUnit.Days, count, 0);

    /// <summary>Counts months of a fixed number of trading days; fractions round away from zero.</summary>
    /// <param name="months">How many months, above 0.</param>
    /// <param name="days">Trading days per month, 1 to 31.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is out of its range.</exception>
    public static Lookback OfMonths(double months, int days)
    {
        if (days is < 1 or > 31)
            throw new ArgumentOutOfRangeException(nameof(days), days, "Use 1 to 31 trading days per month.");
        return new(LookbackUnit.MonthsOf, months, days);
    }

    /// <summary>Counts formal month ends: the last trading days of the months before the decision's.</summary>
    /// <param name="count">How many, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is not above 0.</exception>
    public static Lookback OfMonthEnds(double count) => new(LookbackUnit.MonthEnds, count, 0);

    /// <summary>Counts months back to a normalized trading day of the month: month ends, moved to another trading day.</summary>
    /// <param name="count">How many months, 1 or more.</param>
    /// <param name="number">The normalized trading day, 1 to 21.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    /// <remarks>Source: AllocateSmartly, month-end indicators on other trading days; see <see cref="TradingMonth"/>.</remarks>
    public static Lookback OfMonthDays(int count, int number) => number is >= 1 and <= TradingMonth.Days
        ? new(LookbackUnit.MonthDays, count, 0) { MonthDay = number }
        : throw new ArgumentOutOfRangeException(nameof(number), number, $"Use a normalized trading day from 1 to {TradingMonth.Days}.");

    /// <summary>Counts calendar months back to the same day of the month.</summary>
    /// <param name="count">How many, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is not above 0.</exception>
    public static Lookback OfCalendarMonths(double count) => new(LookbackUnit.CalendarMonths, count, 0);

    /// <summary>The lookback in words: <c>63 days</c>, <c>3 month ends</c>, <c>2.5 months of 22 days</c>.</summary>
    public override string ToString()
    {
        var count = Count.ToString(CultureInfo.InvariantCulture);
        return Unit switch
        {
            LookbackUnit.Days => $"{count} days",
            LookbackUnit.MonthsOf => string.Create(CultureInfo.InvariantCulture, $"{count} months of {DaysPerMonth} days"),
            LookbackUnit.MonthEnds => $"{count} month ends",
            LookbackUnit.MonthDays => string.Create(CultureInfo.InvariantCulture, $"{count} trading days {MonthDay} of the month"),
            _ => $"{count} calendar months",
        };
    }

    // The same lookback with another number of whole months.
    internal Lookback Of(int months) => Unit == LookbackUnit.MonthDays ? OfMonthDays(months, MonthDay) : new(Unit, months, DaysPerMonth);

    // Whether weekly, monthly or quarterly prices allow it: they have no days to count, and quarterly prices have only every third month end.
    internal bool IsKnownOn(Frequency frequency) => frequency.CountsDays || (Count == Math.Floor(Count) && frequency switch
    {
        Frequency.Weekly => Unit is LookbackUnit.MonthEnds or LookbackUnit.CalendarMonths,
        Frequency.Monthly => Unit == LookbackUnit.MonthEnds,
        _ => Unit == LookbackUnit.MonthEnds && Count % Months.PerQuarter == 0,
    });

    // The base row b of a decision at a row: -1 when the window starts with the first row, less when it would start before it.
    internal int BaseRow(Timeline days, int row) => Unit == LookbackUnit.Days ? OwnBaseRow(days, row) : On(days).OwnBaseRow(days, row);

    // What it means on these days, which may have months of another kind, or month ends on another day.
    internal Lookback On(Timeline days) => Unit == LookbackUnit.Days ? this
        : days.Month is { } month ? new(month.Unit, Count, month.DaysPerMonth) { MonthDay = month.MonthDay }
        : Unit == LookbackUnit.MonthEnds && days.MonthDay > 0 ? new(LookbackUnit.MonthDays, Count, 0) { MonthDay = days.MonthDay }
        : this;

    private int OwnBaseRow(Timeline days, int row)
    {
        var start = Base(days, row);
        // The first daily row may be later than the requested day of its month.
        if (days.DailyRow == 0 || start > days.DailyRow || (start == days.DailyRow && Unit != LookbackUnit.MonthDays)) return start;
        return IsKnownOn(days.Frequency.Coarse) ? start : Timeline.NotDaily;
    }

    private int Base(Timeline days, int row)
    {
        if (Unit is LookbackUnit.Days or LookbackUnit.MonthsOf) return row - Rows;

        var whole = (int)Math.Floor(Count);
        var monthRow = Unit switch
        {
            LookbackUnit.MonthEnds => days.MonthEndRow(row, whole),
            LookbackUnit.MonthDays => days.MonthDayRow(row, whole, MonthDay),
            _ => days.RowMonthsBefore(row, whole),
        };
        return monthRow < 0 ? Timeline.Nowhere : monthRow - Rounded((Count - whole) * RowsPerMonth);
    }

    private static int Rounded(double value) => (int)Math.Round(value, MidpointRounding.AwayFromZero);
}
