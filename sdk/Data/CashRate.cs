using System.Globalization;

namespace Rota;

/// <summary>
/// The interest that cash earns: a yield y per year, by day. Cash held from one day to a later one earns y(first day) · days / 365, actual days. The return
/// of a month is (1 + y(last known day of the month before))^(1/12) − 1. In the month in which the rate begins, its first yield also applies to
/// the days before it and to the month before.
/// </summary>
public sealed class CashRate
{
    private readonly DateOnly[] _dates;
    private readonly double[] _yields;

    /// <summary>Wraps a history of yields; do not change the arrays afterwards.</summary>
    /// <param name="dates">The days on which the yield became known, strictly ascending; empty for a rate that is never known.</param>
    /// <param name="yields">One yield per day, as a fraction per year.</param>
    /// <param name="source">Their source, as shown to the user.</param>
    /// <exception cref="ArgumentException">Lengths differ, days are not ascending, or a yield is not finite.</exception>
    public CashRate(DateOnly[] dates, double[] yields, string source)
    {
        ArgumentNullException.ThrowIfNull(dates);
        ArgumentNullException.ThrowIfNull(yields);
        ArgumentException.ThrowIfNullOrEmpty(source);
        if (dates.Length != yields.Length) throw new ArgumentException($"Got {dates.Length} days and {yields.Length} yields; give one yield per day.", nameof(yields));
        for (var i = 0; i < dates.Length; i++)
        {
            if (i > 0 && dates[i] <= dates[i - 1])
                throw new ArgumentException($"{dates[i]:O} follows {dates[i - 1]:O}; sort the days in ascending order, each once.", nameof(dates));
            if (!double.IsFinite(yields[i])) throw new ArgumentException($"The yield of {dates[i]:O} is {yields[i]}; a yield must be finite.", nameof(yields));
        }

        (_dates, _yields, Source) = (dates, yields, source);
    }

    /// <summary>Cash earns nothing.</summary>
    public static CashRate Zero { get; } = Constant(0);

    /// <summary>The source of the rate, as shown to the user.</summary>
    public string Source { get; }

    /// <summary>The first day on which a yield became known; null for a constant yield, or one that is never known.</summary>
    public DateOnly? From => IsHistory ? _dates[0] : null;

    /// <summary>The last day on which a yield became known; null for a constant yield, or one that is never known.</summary>
    public DateOnly? To => IsHistory ? _dates[^1] : null;

    // The days on which yields became known; empty for a constant yield.
    internal ReadOnlySpan<DateOnly> Days => IsHistory ? _dates : [];

    private bool IsHistory => _dates.Length > 0 && _dates[0] > DateOnly.MinValue;

    /// <summary>A constant yield.</summary>
    /// <param name="yield">The yield as a fraction per year: 0.04 is 4 %.</param>
    public static CashRate Constant(double yield) =>
        new([DateOnly.MinValue], [yield], string.Create(CultureInfo.InvariantCulture, $"{yield * 100:0.####} %"));

    /// <summary>The bond-equivalent yield of a 91-day bill: 365 d / (360 − 91 d).</summary>
    /// <param name="discount">The bank discount d as a fraction per year, as FRED's DTB3 states it (in per cent).</param>
    public static double YieldOfDiscount(double discount) => YieldOfDiscount(discount, 91);

    /// <summary>The bond-equivalent yield of a bill of n days, at most half a year: 365 d / (360 − n d).</summary>
    /// <param name="discount">The bank discount d as a fraction per year.</param>
    /// <param name="days">The term n of the bill in days, 1 to 182; longer bills have another formula.</param>
    /// <exception cref="ArgumentOutOfRangeException">The days are not 1 to 182.</exception>
    public static double YieldOfDiscount(double discount, int days) => days is >= 1 and <= 182
        ? 365 * discount / (360 - days * discount)
        : throw new ArgumentOutOfRangeException(nameof(days), days, "The term of a bill must be 1 to 182 days; longer bills have another formula.");

    /// <summary>The yield known on a day: the latest on or before it. In the month in which the rate begins, the first yield also applies to the days before it. NaN on earlier days.</summary>
    /// <param name="day">The day.</param>
    public double YieldOn(DateOnly day)
    {
        var found = Array.BinarySearch(_dates, day);
        if (found < 0) found = ~found - 1;
        return found >= 0 ? _yields[found]
            : _dates.Length > 0 && Months.Of(_dates[0]) == Months.Of(day) ? _yields[0]
            : double.NaN;
    }

    /// <summary>The interest on one unit of cash from one day to a later one; NaN when the rate is unknown.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The later day.</param>
    public double Accrual(DateOnly from, DateOnly to) => YieldOn(from) * (to.DayNumber - from.DayNumber) / 365;

    /// <summary>
    /// The T-bill return of a calendar month, from the yield known at the end of the month before, or the first one where the rate begins in
    /// the month; NaN when unknown.
    /// </summary>
    /// <param name="monthEnd">Any day of the month.</param>
    public double MonthlyReturn(DateOnly monthEnd)
    {
        var first = new DateOnly(monthEnd.Year, monthEnd.Month, 1);
        var known = YieldOn(first.AddDays(-1));
        return Math.Pow(1 + (double.IsNaN(known) ? YieldOn(first) : known), 1.0 / 12) - 1;
    }

    /// <summary>The source of the rate, and the day of its last yield.</summary>
    public override string ToString() => To is { } last ? string.Create(CultureInfo.InvariantCulture, $"{Source}, to {last:O}") : Source;
}
