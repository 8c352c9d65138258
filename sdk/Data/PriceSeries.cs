using System.Globalization;

namespace Rota;

/// <summary>
/// The history of one asset's prices, adjusted so that the ratio of two closes is the total return between them (splits and
/// distributions reinvested).
/// </summary>
/// <keywords>prices, history, feed</keywords>
/// <example>
/// <code>
/// var series = new PriceSeries(
///     "SPY", [new(2024, 1, 31), new(2024, 2, 1)], [480.1, 485.2], opens: null, "csv:prices/SPY.csv", realFrom: new(2024, 1, 31));
/// </code>
/// </example>
public sealed class PriceSeries
{
    private readonly DateOnly[] _dates;
    private readonly double[] _closes;
    private readonly double[]? _opens;
    private readonly double[]? _unadjusted;

    /// <summary>Wraps columns of equal length, and detects the frequency from the days; do not change the arrays afterwards.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="dates">The days, strictly ascending, at least one.</param>
    /// <param name="closes">The adjusted closes, one per day, each finite and above 0.</param>
    /// <param name="opens">The opens, adjusted like the closes, NaN on a day whose open is unknown; null when the source has no opens.</param>
    /// <param name="source">Their source, as shown to the user: <c>csv:prices/SPY.csv</c>.</param>
    /// <param name="realFrom">The first day from which no price is generated; null when all prices are simulated.</param>
    /// <param name="unadjustedCloses">The closes adjusted for splits but not for distributions; null when the source does not have them.</param>
    /// <exception cref="ArgumentException">Lengths differ, days are not ascending, or a price is not finite and above 0.</exception>
    /// <exception cref="InputException">The days mix frequencies or fit none: <see cref="DetectedFrequency"/>.</exception>
    public PriceSeries(
        Asset asset, DateOnly[] dates, double[] closes, double[]? opens, string source, DateOnly? realFrom, double[]? unadjustedCloses = null)
        : this(asset, dates, closes, opens, source, realFrom, unadjustedCloses, null, null)
    {
    }

    /// <summary>
    /// Wraps columns like the other constructor, with a given frequency. Monthly prices may precede daily ones, which the days alone
    /// do not show.
    /// </summary>
    /// <param name="asset">The asset.</param>
    /// <param name="dates">The days, strictly ascending, at least one; at most one in each period of the frequency.</param>
    /// <param name="closes">The adjusted closes, one per day, each finite and above 0.</param>
    /// <param name="opens">The opens, adjusted like the closes, NaN on a day whose open is unknown; null when the source has no opens.</param>
    /// <param name="source">Their source, as shown to the user: <c>csv:prices/SPY.csv</c>.</param>
    /// <param name="realFrom">The first day from which no price is generated; null when all prices are simulated.</param>
    /// <param name="unadjustedCloses">The closes adjusted for splits but not for distributions; null when the source does not have them.</param>
    /// <param name="frequency">The frequency, from <paramref name="dailyFrom"/> on if that is a later day.</param>
    /// <param name="dailyFrom">
    /// The first day of daily prices, those before it being monthly; null for weekly, monthly and quarterly
    /// prices.
    /// </param>
    /// <exception cref="ArgumentException">
    /// Lengths differ, days are not ascending, a price is not finite and above 0, a period before <paramref name="dailyFrom"/> has two prices, or
    /// the first daily price is not a day of the series or does not fit the frequency.
    /// </exception>
    public PriceSeries(
        Asset asset, DateOnly[] dates, double[] closes, double[]? opens, string source, DateOnly? realFrom, double[]? unadjustedCloses,
        Frequency frequency, DateOnly? dailyFrom)
        : this(asset, dates, closes, opens, source, realFrom, unadjustedCloses, (Frequency?)frequency, dailyFrom)
    {
    }

    private PriceSeries(
        Asset asset, DateOnly[] dates, double[] closes, double[]? opens, string source, DateOnly? realFrom, double[]? unadjustedCloses,
        Frequency? stated, DateOnly? dailyFrom)
    {
        ArgumentNullException.ThrowIfNull(dates);
        ArgumentNullException.ThrowIfNull(closes);
        ArgumentException.ThrowIfNullOrEmpty(source);
        if (dates.Length == 0) throw new ArgumentException($"{asset} has no prices; give at least one day.", nameof(dates));
        if (closes.Length != dates.Length || (opens ?? closes).Length != dates.Length || (unadjustedCloses ?? closes).Length != dates.Length)
        {
            throw new ArgumentException(
                $"{asset}: {dates.Length} dates, {closes.Length} closes, {opens?.Length} opens, {unadjustedCloses?.Length} unadjusted closes; " +
                "give as many of each.", nameof(closes));
        }

        for (var i = 0; i < dates.Length; i++)
        {
            if (i > 0 && dates[i] <= dates[i - 1])
                throw new ArgumentException($"{asset}: {Day(dates[i])} follows {Day(dates[i - 1])}; sort the days in ascending order, each once.", nameof(dates));
            RequirePrice(asset, dates[i], closes[i], nameof(closes));
            if (opens is not null && !double.IsNaN(opens[i])) RequirePrice(asset, dates[i], opens[i], nameof(opens));
            if (unadjustedCloses is not null) RequirePrice(asset, dates[i], unadjustedCloses[i], nameof(unadjustedCloses));
        }

        Asset = asset;
        Source = source;
        RealFrom = realFrom;
        (_dates, _closes, _opens, _unadjusted) = (dates, closes, opens, unadjustedCloses);
        Frequency = stated ?? Detected();
        DailyFrom = stated is null && Frequency.CountsDays ? dates[0] : dailyFrom;
        if (stated is not null) RequireFrequency();
    }

    /// <summary>The asset.</summary>
    public Asset Asset { get; }

    /// <summary>The source of the prices, as shown to the user.</summary>
    public string Source { get; }

    /// <summary>
    /// The first day from which every price was traded, by the asset itself or by a proxy (<see cref="ProxySpans"/>); earlier prices are
    /// simulated. Null when all are.
    /// </summary>
    public DateOnly? RealFrom { get; }

    /// <summary>The frequency of the prices; where monthly prices precede daily ones, that of the daily ones.</summary>
    public Frequency Frequency { get; }

    /// <summary>The days on which proxies replace the asset, in order; empty when all prices are its own.</summary>
    public IReadOnlyList<ProxySpan> ProxySpans { get; init; } = [];

    /// <summary>
    /// The first day of daily prices: the first of all for a daily series; null for weekly, monthly and quarterly prices, each of which is
    /// the close of its period; a day in between where daily prices follow monthly ones.
    /// </summary>
    public DateOnly? DailyFrom { get; }

    /// <summary>The days, strictly ascending.</summary>
    public ReadOnlySpan<DateOnly> Dates => _dates;

    /// <summary>The adjusted closes, one per day.</summary>
    public ReadOnlySpan<double> Closes => _closes;

    /// <summary>The opens, adjusted like the closes, one per day, NaN where unknown; empty when the source has no opens.</summary>
    public ReadOnlySpan<double> Opens => _opens;

    /// <summary>
    /// The closes as traded, adjusted for splits but not for distributions, one per day; empty when the source does not have them. Close over
    /// unadjusted close changes where a distribution goes ex, and nowhere else.
    /// </summary>
    public ReadOnlySpan<double> UnadjustedCloses => _unadjusted;

    /// <summary>
    /// The assumptions that the feed made about its source, and what it left out: one sentence each, to follow the asset's name and a colon.
    /// Every result that uses the series shows them; can be empty.
    /// </summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>
    /// The series extended backwards by a proxy's returns, which approximate what the asset might have earned before its first price. The
    /// proxy's closes are scaled to join on the series' first day, if both have a price then; or at the proxy's last price, if that is at most
    /// 5 trading days older; or at the end of the series' first month, if a monthly proxy has a price for it. Each daily step of the proxy is multiplied by
    /// 1 − r / 252 (1 − r / 365 for seven-day prices), a monthly step by (1 − r)^(1/12), a weekly one by (1 − r)^(1/52), where r is the
    /// expense ratio. Daily prices are
    /// extended by daily or monthly ones, others by prices of their own frequency. Earlier days count as the
    /// proxy's (<see cref="ProxySpans"/>), and as simulated where the proxy's are. Opens and unadjusted closes are scaled in the same way where
    /// both series have them. A note grades the proxy: <see cref="ProxyFit"/>.
    /// </summary>
    /// <param name="proxy">A series that begins earlier.</param>
    /// <param name="expenseRatio">The yearly cost of the asset that the proxy does not have: 0.0012 for 0.12 %; 0 for a proxy net of it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The expense ratio is below 0, or 1 or more.</exception>
    /// <exception cref="InputException">The two do not join, the proxy does not begin earlier, or days would precede months.</exception>
    public PriceSeries ExtendedBy(PriceSeries proxy, double expenseRatio = 0)
    {
        ArgumentNullException.ThrowIfNull(proxy);
        if (!(expenseRatio is >= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(expenseRatio), expenseRatio, "The expense ratio must be 0 or more and below 1: 0.0012 is 0.12 %.");
        return new Splice(this, proxy, expenseRatio).Series();
    }

    /// <summary>
    /// The prices of a range, with the frequency of the whole series. A feed makes a series of all prices that it has and returns a part of it.
    /// </summary>
    /// <param name="range">The range.</param>
    /// <returns>The part of the series; null when it has no price in the range.</returns>
    public PriceSeries? Within(DateRange range)
    {
        var (first, end) = (0, _dates.Length);
        while (first < end && _dates[first] < range.From) first++;
        while (end > first && _dates[end - 1] > range.To) end--;
        if (first == end) return null;
        if (first == 0 && end == _dates.Length) return this;
        var last = _dates[end - 1];
        DateOnly? dailyFrom = DailyFrom > last ? null : DailyFrom < _dates[first] ? _dates[first] : DailyFrom;
        return new PriceSeries(
            Asset, _dates[first..end], _closes[first..end], _opens?[first..end], Source, RealFrom > last ? null : RealFrom,
            _unadjusted?[first..end], dailyFrom is null ? CoarseFrequency : Frequency, dailyFrom)
        {
            Notes = Notes,
            ProxySpans = [.. ProxySpans.Where(span => span.From <= last && span.To >= _dates[first])],
        };
    }

    // The frequency of the prices that are not daily.
    internal Frequency CoarseFrequency => Frequency.Coarse;

    // Whether a price is for its week, month or quarter.
    internal bool IsCoarse(int index) => DailyFrom is not { } daily || _dates[index] < daily;

    private Frequency Detected()
    {
        var detected = DetectedFrequency.Of(_dates);
        return detected.Frequency ?? throw new InputException(new Mistake($"{Asset}: {detected.Fault}", Source));
    }

    private void RequireFrequency()
    {
        if (Frequency.CountsDays != DailyFrom is not null)
        {
            throw new ArgumentException(
                $"{Asset} has {Frequency.Adjective} prices{(DailyFrom is { } from ? $" and none for every day from {Day(from)} on" : "; give DailyFrom")}.",
                nameof(Frequency));
        }

        if (DailyFrom is { } daily && Array.BinarySearch(_dates, daily) < 0)
            throw new ArgumentException($"{Asset} has no price on {Day(daily)}; daily prices must begin on a day of the series.", nameof(DailyFrom));
        for (var i = 1; i < _dates.Length && IsCoarse(i); i++)
        {
            if (CoarseFrequency.PeriodOf(_dates[i]) != CoarseFrequency.PeriodOf(_dates[i - 1])) continue;
            throw new ArgumentException(
                $"{Asset}: {Day(_dates[i])} is the second price for {CoarseFrequency.NameOf(_dates[i])}, but prices are {CoarseFrequency.Adjective} there; remove one of the two.",
                nameof(Frequency));
        }
    }

    private static void RequirePrice(Asset asset, DateOnly day, double price, string column)
    {
        if (!double.IsFinite(price) || (price <= 0 && asset.RateName is null))
            throw new ArgumentException($"{asset}: the price of {Day(day)} is {price.ToString(CultureInfo.InvariantCulture)}; " +
                                        "a price must be finite and above 0.", column);
    }

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
