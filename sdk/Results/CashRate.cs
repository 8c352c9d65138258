using System.Globalization;

namespace Rota;

/// <summary>
/// What cash earns: a yield y a year, by day. Cash held from one day to a later one earns y(first day) · days / 365, actual days. The return
/// of a month is (1 + y(last known day of the month before))^(1/12) − 1.
/// </summary>
public sealed class CashRate
{
    private readonly DateOnly[] _dates;
    private readonly double[] _yields;

    /// <summary>Takes over a history of yields; do not change the arrays afterwards.</summary>
    /// <param name="dates">The days on which the yield became known, strictly rising; none for a rate that is not known at all.</param>
    /// <param name="yields">As many yields, as fractions a year.</param>
    /// <param name="source">Where they come from, as shown to the user.</param>
    /// <exception cref="ArgumentException">Lengths differ, a day does not rise, or a yield is not finite.</exception>
    public CashRate(DateOnly[] dates, double[] yields, string source)
    {
        ArgumentNullException.ThrowIfNull(dates);
        ArgumentNullException.ThrowIfNull(yields);
        ArgumentException.ThrowIfNullOrEmpty(source);
        if (dates.Length != yields.Length) throw new ArgumentException($"{dates.Length} days have {yields.Length} yields.", nameof(yields));
        for (var i = 0; i < dates.Length; i++)
        {
            if (i > 0 && dates[i] <= dates[i - 1])
                throw new ArgumentException($"{dates[i]:O} does not come after {dates[i - 1]:O}.", nameof(dates));
            if (!double.IsFinite(yields[i])) throw new ArgumentException($"The yield of {dates[i]:O} is {yields[i]}.", nameof(yields));
        }

        (_dates, _yields, Source) = (dates, yields, source);
    }

    /// <summary>Cash that earns nothing.</summary>
    public static CashRate Zero { get; } = Constant(0);

    /// <summary>Where the rate comes from, as shown to the user.</summary>
    public string Source { get; }

    /// <summary>The same yield on all days.</summary>
    /// <param name="yield">The yield as a fraction a year: 0.04 is 4 %.</param>
    public static CashRate Constant(double yield) =>
        new([DateOnly.MinValue], [yield], string.Create(CultureInfo.InvariantCulture, $"{yield * 100:0.####} %"));

    /// <summary>The bond-equivalent yield of a 91-day bill: 365 d / (360 − 91 d).</summary>
    /// <param name="discount">The bank discount d as a fraction a year, as FRED's DTB3 states it (in per cent).</param>
    public static double YieldOfDiscount(double discount) => 365 * discount / (360 - 91 * discount);

    /// <summary>The yield known on a day: the latest on or before it; NaN before the first.</summary>
    /// <param name="day">The day.</param>
    public double YieldOn(DateOnly day)
    {
        var found = Array.BinarySearch(_dates, day);
        if (found < 0) found = ~found - 1;
        return found < 0 ? double.NaN : _yields[found];
    }

    /// <summary>What one unit of cash earns from a day to a later one; NaN when the rate is not known.</summary>
    /// <param name="from">The day on which it is held.</param>
    /// <param name="to">The later day.</param>
    public double Accrual(DateOnly from, DateOnly to) => YieldOn(from) * (to.DayNumber - from.DayNumber) / 365;

    /// <summary>The T-bill return of a calendar month, from the yield known at the end of the month before; NaN when not known.</summary>
    /// <param name="monthEnd">Any day of the month.</param>
    public double MonthlyReturn(DateOnly monthEnd) =>
        Math.Pow(1 + YieldOn(new DateOnly(monthEnd.Year, monthEnd.Month, 1).AddDays(-1)), 1.0 / 12) - 1;

    /// <summary>Where the rate comes from.</summary>
    public override string ToString() => Source;
}
