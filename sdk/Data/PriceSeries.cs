using System.Globalization;

namespace Rota;

/// <summary>
/// The history of one asset's prices, adjusted so that the ratio of two closes is the total return between them (splits and
/// distributions reinvested).
/// </summary>
public sealed class PriceSeries
{
    private readonly DateOnly[] _dates;
    private readonly double[] _closes;
    private readonly double[]? _opens;
    private readonly double[]? _unadjusted;

    /// <summary>Takes over columns of equal length; do not change the arrays afterwards.</summary>
    /// <param name="asset">Whose prices they are.</param>
    /// <param name="dates">The days, strictly rising, at least one.</param>
    /// <param name="closes">The adjusted closes, one a day, each finite and above 0.</param>
    /// <param name="opens">The opens, adjusted like the closes, NaN on a day whose open is not known; null when the source has none.</param>
    /// <param name="source">Where they come from, as shown to the user: <c>csv:prices/SPY.csv</c>.</param>
    /// <param name="realFrom">The first day whose prices were really traded; null when all of it is simulated.</param>
    /// <param name="unadjustedCloses">The closes adjusted for splits and not for distributions; null when the source does not tell.</param>
    /// <exception cref="ArgumentException">Lengths differ, a day does not rise, or a price is not finite and above 0.</exception>
    public PriceSeries(
        Asset asset, DateOnly[] dates, double[] closes, double[]? opens, string source, DateOnly? realFrom, double[]? unadjustedCloses = null)
        : this(asset, dates, closes, opens, source, realFrom, unadjustedCloses, Months.AreAll(dates) ? null : dates?.FirstOrDefault())
    {
    }

    /// <summary>
    /// Takes over columns like the other constructor, and says where prices for each month end and those for each day begin, which the days
    /// alone do not tell when the one follows the other.
    /// </summary>
    /// <param name="asset">Whose prices they are.</param>
    /// <param name="dates">The days, strictly rising, at least one; as long as prices are monthly, at most one in each month.</param>
    /// <param name="closes">The adjusted closes, one a day, each finite and above 0.</param>
    /// <param name="opens">The opens, adjusted like the closes, NaN on a day whose open is not known; null when the source has none.</param>
    /// <param name="source">Where they come from, as shown to the user: <c>csv:prices/SPY.csv</c>.</param>
    /// <param name="realFrom">The first day whose prices were really traded; null when all of it is simulated.</param>
    /// <param name="unadjustedCloses">The closes adjusted for splits and not for distributions; null when the source does not tell.</param>
    /// <param name="dailyFrom">The first of the days from which there is a price for every day; null when all are monthly.</param>
    /// <exception cref="ArgumentException">
    /// Lengths differ, a day does not rise, a price is not finite and above 0, prices for every day begin on a day that has none, or a month
    /// before that has two prices.
    /// </exception>
    public PriceSeries(
        Asset asset, DateOnly[] dates, double[] closes, double[]? opens, string source, DateOnly? realFrom, double[]? unadjustedCloses,
        DateOnly? dailyFrom)
    {
        ArgumentNullException.ThrowIfNull(dates);
        ArgumentNullException.ThrowIfNull(closes);
        ArgumentException.ThrowIfNullOrEmpty(source);
        if (dates.Length == 0) throw new ArgumentException($"{asset} has no prices; a series has at least one day.", nameof(dates));
        if (closes.Length != dates.Length || (opens ?? closes).Length != dates.Length || (unadjustedCloses ?? closes).Length != dates.Length)
        {
            throw new ArgumentException(
                $"{asset}: {dates.Length} dates, {closes.Length} closes, {opens?.Length} opens, {unadjustedCloses?.Length} unadjusted closes; " +
                "they must be as many.", nameof(closes));
        }

        for (var i = 0; i < dates.Length; i++)
        {
            if (i > 0 && dates[i] <= dates[i - 1])
                throw new ArgumentException($"{asset}: {Day(dates[i])} does not come after {Day(dates[i - 1])}.", nameof(dates));
            if (i > 0 && !(dates[i] >= dailyFrom) && Months.Of(dates[i]) == Months.Of(dates[i - 1]))
            {
                throw new ArgumentException(
                    $"{asset}: {Day(dates[i])} is the second price of its month, and prices are monthly there.", nameof(dates));
            }

            RequirePrice(asset, dates[i], closes[i], nameof(closes));
            if (opens is not null && !double.IsNaN(opens[i])) RequirePrice(asset, dates[i], opens[i], nameof(opens));
            if (unadjustedCloses is not null) RequirePrice(asset, dates[i], unadjustedCloses[i], nameof(unadjustedCloses));
        }

        if (dailyFrom is { } daily && Array.BinarySearch(dates, daily) < 0)
            throw new ArgumentException($"{asset} has no price on {Day(daily)}, from which there is to be one for every day.", nameof(dailyFrom));
        Asset = asset;
        Source = source;
        RealFrom = realFrom;
        DailyFrom = dailyFrom;
        (_dates, _closes, _opens, _unadjusted) = (dates, closes, opens, unadjustedCloses);
    }

    /// <summary>Whose prices they are.</summary>
    public Asset Asset { get; }

    /// <summary>Where the prices come from, as shown to the user.</summary>
    public string Source { get; }

    /// <summary>The first day whose prices were really traded: earlier ones are simulated; null when all of them are.</summary>
    public DateOnly? RealFrom { get; }

    /// <summary>
    /// The first day from which there is a price for every day: the first of all for a series of days; null for one that has a price for
    /// each month and no more, which then stands for the end of its month; something between where days follow months.
    /// </summary>
    public DateOnly? DailyFrom { get; }

    /// <summary>The days, strictly rising.</summary>
    public ReadOnlySpan<DateOnly> Dates => _dates;

    /// <summary>The adjusted closes, one a day.</summary>
    public ReadOnlySpan<double> Closes => _closes;

    /// <summary>The opens adjusted like the closes, one a day, NaN where not known; empty when the source has none.</summary>
    public ReadOnlySpan<double> Opens => _opens;

    /// <summary>
    /// The closes as traded, adjusted for splits and not for distributions, one a day; empty when the source does not tell. Close over
    /// unadjusted close changes where a distribution goes ex, and nowhere else.
    /// </summary>
    public ReadOnlySpan<double> UnadjustedCloses => _unadjusted;

    /// <summary>
    /// The series with a proxy's returns in front: what the asset might have earned before it was there. The proxy's closes are scaled to
    /// join on the series' first day, where both have a price; or the proxy's last one is at most 5 trading days older; or a monthly proxy
    /// has a price for the series' first month, and they join at the end of that. Each step of the proxy leaves 1 − r / 252 of it, a month's
    /// step (1 − r)^(1/12), where r is the expense ratio. Earlier days count as simulated; opens and unadjusted closes are scaled alike, as far
    /// as both series have them.
    /// </summary>
    /// <param name="proxy">A series that begins earlier.</param>
    /// <param name="expenseRatio">What the asset costs a year and the proxy does not: 0.0012 for 0.12 %; 0 for a proxy that is net of it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The expense ratio is below 0, or 1 or more.</exception>
    /// <exception cref="InputException">The two do not join, the proxy begins no earlier, or days would come before months.</exception>
    public PriceSeries ExtendedBy(PriceSeries proxy, double expenseRatio = 0)
    {
        ArgumentNullException.ThrowIfNull(proxy);
        if (!(expenseRatio is >= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(expenseRatio), expenseRatio, "An expense ratio is 0 or more and below 1.");
        return new Splice(this, proxy, expenseRatio).Series();
    }

    private static void RequirePrice(Asset asset, DateOnly day, double price, string column)
    {
        if (!double.IsFinite(price) || price <= 0)
            throw new ArgumentException($"{asset}: the price of {Day(day)} is {price.ToString(CultureInfo.InvariantCulture)}; " +
                                        "a price is finite and above 0.", column);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
