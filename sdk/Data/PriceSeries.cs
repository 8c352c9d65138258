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

    /// <summary>Takes over columns of equal length, and detects from the days how often there is a price; do not change the arrays afterwards.</summary>
    /// <param name="asset">Whose prices they are.</param>
    /// <param name="dates">The days, strictly rising, at least one.</param>
    /// <param name="closes">The adjusted closes, one a day, each finite and above 0.</param>
    /// <param name="opens">The opens, adjusted like the closes, NaN on a day whose open is not known; null when the source has none.</param>
    /// <param name="source">Where they come from, as shown to the user: <c>csv:prices/SPY.csv</c>.</param>
    /// <param name="realFrom">The first day from which no price is generated; null when all of it is simulated.</param>
    /// <param name="unadjustedCloses">The closes adjusted for splits and not for distributions; null when the source does not tell.</param>
    /// <exception cref="ArgumentException">Lengths differ, a day does not rise, or a price is not finite and above 0.</exception>
    /// <exception cref="InputException">The days mix frequencies or show none: <see cref="DetectedFrequency"/>.</exception>
    public PriceSeries(
        Asset asset, DateOnly[] dates, double[] closes, double[]? opens, string source, DateOnly? realFrom, double[]? unadjustedCloses = null)
        : this(asset, dates, closes, opens, source, realFrom, unadjustedCloses, null, null)
    {
    }

    /// <summary>
    /// Takes over columns like the other constructor, and states how often there is a price. Monthly prices may come before daily ones, which
    /// the days alone do not tell.
    /// </summary>
    /// <param name="asset">Whose prices they are.</param>
    /// <param name="dates">The days, strictly rising, at least one; at most one in each period of the frequency.</param>
    /// <param name="closes">The adjusted closes, one a day, each finite and above 0.</param>
    /// <param name="opens">The opens, adjusted like the closes, NaN on a day whose open is not known; null when the source has none.</param>
    /// <param name="source">Where they come from, as shown to the user: <c>csv:prices/SPY.csv</c>.</param>
    /// <param name="realFrom">The first day from which no price is generated; null when all of it is simulated.</param>
    /// <param name="unadjustedCloses">The closes adjusted for splits and not for distributions; null when the source does not tell.</param>
    /// <param name="frequency">How often there is a price, from <paramref name="dailyFrom"/> on if that is a later day.</param>
    /// <param name="dailyFrom">
    /// The first of the days from which there is a price for every day, those before it being monthly; null for weekly, monthly and quarterly
    /// prices.
    /// </param>
    /// <exception cref="ArgumentException">
    /// Lengths differ, a day does not rise, a price is not finite and above 0, a period before <paramref name="dailyFrom"/> has two prices, or
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

    /// <summary>Whose prices they are.</summary>
    public Asset Asset { get; }

    /// <summary>Where the prices come from, as shown to the user.</summary>
    public string Source { get; }

    /// <summary>
    /// The first day from which every price was traded, be it the asset's own or a proxy's (<see cref="ProxySpans"/>): earlier ones are
    /// simulated; null when all of them are.
    /// </summary>
    public DateOnly? RealFrom { get; }

    /// <summary>How often there is a price; where monthly prices come before daily ones, that of the daily ones.</summary>
    public Frequency Frequency { get; }

    /// <summary>The days on which proxies stand in for the asset, in order; none where all prices are its own.</summary>
    public IReadOnlyList<ProxySpan> ProxySpans { get; init; } = [];

    /// <summary>
    /// The first day from which there is a price for every day: the first of all for daily prices; null for weekly, monthly and quarterly
    /// ones, each of which stands for the end of its period; something between where daily prices follow monthly ones.
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
    /// What the feed assumed where its source left a choice, and what it left out: a sentence each, to follow the asset's name and a colon.
    /// Every result that uses the series shows them; empty when there is nothing to say.
    /// </summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>
    /// The series with a proxy's returns in front: what the asset might have earned before it was there. The proxy's closes are scaled to
    /// join on the series' first day, where both have a price; or the proxy's last one is at most 5 trading days older; or a monthly proxy
    /// has a price for the series' first month, and they join at the end of that. Each step of the proxy leaves 1 − r / 252 of it (1 − r / 365
    /// where all days have prices), a month's step (1 − r)^(1/12), a week's (1 − r)^(1/52), where r is the expense ratio. Daily prices are
    /// extended by daily or monthly ones, others by prices of their own frequency. Earlier days are the proxy's
    /// (<see cref="ProxySpans"/>), and simulated where its own are; opens and unadjusted closes are scaled alike, as far
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

    /// <summary>
    /// The prices of a range, which keep the frequency that all of them showed. Feeds make a series of all they know and hand out a part of it.
    /// </summary>
    /// <param name="range">The days wanted.</param>
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

    // How often the prices come that do not come by the day.
    internal Frequency CoarseFrequency => Frequency.Coarse;

    // Whether a price stands for its week, month or quarter.
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
                $"{Asset} has {Frequency.Adjective} prices{(DailyFrom is { } from ? $" and none for every day from {Day(from)} on" : "; say from which day on")}.",
                nameof(Frequency));
        }

        if (DailyFrom is { } daily && Array.BinarySearch(_dates, daily) < 0)
            throw new ArgumentException($"{Asset} has no price on {Day(daily)}, from which there is to be one for every day.", nameof(DailyFrom));
        for (var i = 1; i < _dates.Length && IsCoarse(i); i++)
        {
            if (CoarseFrequency.PeriodOf(_dates[i]) != CoarseFrequency.PeriodOf(_dates[i - 1])) continue;
            throw new ArgumentException(
                $"{Asset}: {Day(_dates[i])} is the second price for {CoarseFrequency.NameOf(_dates[i])}, and prices are {CoarseFrequency.Adjective} there.",
                nameof(Frequency));
        }
    }

    private static void RequirePrice(Asset asset, DateOnly day, double price, string column)
    {
        if (!double.IsFinite(price) || (price <= 0 && asset.RateName is null))
            throw new ArgumentException($"{asset}: the price of {Day(day)} is {price.ToString(CultureInfo.InvariantCulture)}; " +
                                        "a price is finite and above 0.", column);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
