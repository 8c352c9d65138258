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
    /// <param name="opens">The opens, adjusted like the closes, or null when the source has none.</param>
    /// <param name="source">Where they come from, as shown to the user: <c>csv:prices/SPY.csv</c>.</param>
    /// <param name="realFrom">The first day whose prices were really traded; null when all of it is simulated.</param>
    /// <param name="unadjustedCloses">The closes as traded: adjusted for splits and not for distributions; null when the source does not tell.</param>
    /// <exception cref="ArgumentException">Lengths differ, a day does not rise, or a price is not finite and above 0.</exception>
    public PriceSeries(
        Asset asset, DateOnly[] dates, double[] closes, double[]? opens, string source, DateOnly? realFrom, double[]? unadjustedCloses = null)
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
            RequirePrice(asset, dates[i], closes[i], nameof(closes));
            if (opens is not null) RequirePrice(asset, dates[i], opens[i], nameof(opens));
            if (unadjustedCloses is not null) RequirePrice(asset, dates[i], unadjustedCloses[i], nameof(unadjustedCloses));
        }

        Asset = asset;
        Source = source;
        RealFrom = realFrom;
        (_dates, _closes, _opens, _unadjusted) = (dates, closes, opens, unadjustedCloses);
    }

    /// <summary>Whose prices they are.</summary>
    public Asset Asset { get; }

    /// <summary>Where the prices come from, as shown to the user.</summary>
    public string Source { get; }

    /// <summary>The first day whose prices were really traded: earlier ones are simulated; null when all of them are.</summary>
    public DateOnly? RealFrom { get; }

    /// <summary>The days, strictly rising.</summary>
    public ReadOnlySpan<DateOnly> Dates => _dates;

    /// <summary>The adjusted closes, one a day.</summary>
    public ReadOnlySpan<double> Closes => _closes;

    /// <summary>The opens adjusted like the closes, one a day; empty when the source has none.</summary>
    public ReadOnlySpan<double> Opens => _opens;

    /// <summary>
    /// The closes as traded, adjusted for splits and not for distributions, one a day; empty when the source does not tell. Close over
    /// unadjusted close changes where a distribution goes ex, and nowhere else.
    /// </summary>
    public ReadOnlySpan<double> UnadjustedCloses => _unadjusted;

    private static void RequirePrice(Asset asset, DateOnly day, double price, string column)
    {
        if (!double.IsFinite(price) || price <= 0)
            throw new ArgumentException($"{asset}: the price of {Day(day)} is {price.ToString(CultureInfo.InvariantCulture)}; " +
                                        "a price is finite and above 0.", column);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
