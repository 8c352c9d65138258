namespace Rota;

/// <summary>
/// Ranks a universe, holds the best, weighs them, and moves to a refuge when a guard demands it. The steps of a decision have a fixed order:
/// score → rank → hold N → keep → filter → weigh → guard → refuge, whatever the order of words in the script.
/// </summary>
public sealed record Rotation : Allocation
{
    // Subjects of words that exclude each other.
    private const string HowMuch = "how much to hold";
    private const string Guarding = "guard";
    private const string Selling = "when to replace";

    internal Rotation(Universe universe) => (Universe, HoldCount) = (universe, universe.Count);

    /// <summary>The assets to choose from, each once; ties are broken in this order.</summary>
    public Universe Universe { get; private init; }

    /// <summary>The score that ranks the universe, highest first; null ranks by the order of the universe.</summary>
    public IScore? Score { get; private init; }

    /// <summary>How many of the best assets may be held.</summary>
    public int HoldCount { get; private init; }

    /// <summary>The conditions of Keep, in the order of the script: an asset is held only if it meets them all. Empty without Keep.</summary>
    public IReadOnlyList<IScore> KeepConditions { get; private init; } = new EqualList<IScore>([]);

    /// <summary>Splits the portfolio among the picks; null splits it equally.</summary>
    public IWeighter? Weighter { get; private init; }

    /// <summary>What Guard was given: it decides the share to take out of the picks. Null takes nothing.</summary>
    public IGuard? GuardRule { get; private init; }

    /// <summary>What Refuge was given: it holds the share that the guard takes out of the picks. Null leaves that share in cash.</summary>
    public Allocation? RefugeAllocation { get; private init; }

    /// <summary>The rank of KeepUntil, down to which a held asset stays held (hysteresis); null sells an asset that is not among the best.</summary>
    public int? KeepRank { get; private init; }

    /// <summary>The margin by which the score of another asset must exceed that of a held one to replace it; null replaces by rank alone.</summary>
    public double? SwitchMargin { get; private init; }

    /// <summary>How long a held asset stays among the picks regardless of its rank; null sells it when its rank falls.</summary>
    public Lookback? LeastHolding { get; private init; }

    /// <summary>The share of the universe to hold, in per cent; null holds <see cref="HoldCount"/> assets.</summary>
    public double? TopPercent { get; private init; }

    /// <summary>
    /// The conditions of Filter, in the order of the script. A place whose asset fails one goes to the substitute of the first that it fails.
    /// </summary>
    public IReadOnlyList<PlaceFilter> Filters { get; private init; } = new EqualList<PlaceFilter>([]);

    /// <summary>The share p that lowers the score of an asset not held now: score · (1 − p · sign(score)).</summary>
    public double NewcomerPenalty { get; private init; }

    /// <summary>Whether the guard removes whole places, the worst ranks first, instead of a share of every pick.</summary>
    public bool GuardsWholePlaces { get; private init; }

    /// <summary>Whether assets with an unknown score are left out instead of waited for.</summary>
    public bool RanksAvailable { get; private init; }

    private GivenWords Given { get; init; } = GivenWords.None;

    // The scores before they were told which assets to compare.
    private UnboundScores Unbound { get; init; } = UnboundScores.None;

    /// <inheritdoc/>
    public override IReadOnlyList<Asset> Assets => RefugeAllocation is null && Filters.All(filter => filter.Otherwise is null)
        ? Universe
        : [.. Universe.Concat(Filters.SelectMany(filter => filter.Otherwise?.Assets ?? [])).Concat(RefugeAllocation?.Assets ?? []).Distinct()];

    /// <inheritdoc/>
    public override IReadOnlyList<Asset> Needs =>
    [
        .. Assets
            .Concat(Score?.Needs ?? [])
            .Concat(KeepConditions.SelectMany(condition => condition.Needs))
            .Concat(Filters.SelectMany(filter => filter.Condition.Needs))
            .Concat(Filters.SelectMany(filter => filter.Otherwise?.Needs ?? []))
            .Concat(Weighter?.Needs ?? [])
            .Concat(GuardRule?.Needs ?? [])
            .Concat(RefugeAllocation?.Needs ?? [])
            .Distinct(),
    ];

    // Its scores compare the assets of the new universe.
    internal override Allocation Holding(Func<Asset, Asset?> instead)
    {
        var kept = Replaced(Universe, instead);
        if (kept.Length == 0) throw new ArgumentException($"Nothing is left of Rotate({Universe}).");
        var holds = Given.Has("Hold");
        if (holds && HoldCount > kept.Length)
            throw new ArgumentException($"Hold({HoldCount}) needs {HoldCount} assets; left: {string.Join(", ", (IEnumerable<Asset>)kept)}.");
        if (KeepRank > kept.Length)
            throw new ArgumentException($"KeepUntil({KeepRank}) needs {KeepRank} assets; left: {string.Join(", ", (IEnumerable<Asset>)kept)}.");
        return Over(new Universe(kept)).WithInner(inner => inner.Holding(instead)) with { HoldCount = holds ? HoldCount : kept.Length };
    }

    private Rotation Over(Universe universe) => universe.Equals(Universe) ? this : this with
    {
        Universe = universe,
        Score = Unbound.Rank?.Within(universe),
        KeepConditions = new EqualList<IScore>([.. Unbound.Keep.Select(condition => condition.Within(universe))]),
        Filters = new EqualList<PlaceFilter>([.. Filters.Select((filter, i) => filter with { Condition = Unbound.Filter[i].Within(universe) })]),
        GuardRule = GuardRule is MarketGuard guard ? guard.Over(universe) : GuardRule,
    };

    /// <summary>Ranks the universe by a score, highest first.</summary>
    /// <keywords>sort, momentum, relative strength, rank</keywords>
    /// <param name="score">The score; a score that compares assets compares those of this universe.</param>
    /// <remarks>Without RankBy the first of the universe rank best, and a run notes the assets that are never held.</remarks>
    /// <exception cref="RepeatedWordException">RankBy is set already.</exception>
    public Rotation RankBy(IScore score) => Giving("RankBy") with { Score = score.Within(Universe), Unbound = Unbound with { Rank = score } };

    /// <summary>Holds the best N assets.</summary>
    /// <keywords>top n, best n, how many</keywords>
    /// <param name="count">1 to the size of the universe.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is not in its range.</exception>
    /// <exception cref="RepeatedWordException">Hold or HoldTop is set already.</exception>
    public Rotation Hold(int count)
    {
        if (count < 1 || count > Universe.Count)
        {
            throw new ArgumentOutOfRangeException(
                nameof(count), $"Hold({count}) of {Universe.Count} assets: hold 1 to {Universe.Count}.");
        }

        return Giving("Hold", HowMuch) with { HoldCount = count };
    }

    /// <summary>
    /// Holds the best N per cent of the assets, 33 for a third: all whose score is at least the (100 − percent)th percentile of the scores, interpolated linearly
    /// between ranks like numpy.percentile. 50 per cent of nine assets holds five.
    /// </summary>
    /// <keywords>top percent, percentile, quantile</keywords>
    /// <param name="percent">In per cent, at least 1 and at most 100; a fraction such as 0.33 is refused.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not in its range.</exception>
    /// <exception cref="RepeatedWordException">Hold or HoldTop is set already.</exception>
    public Rotation HoldTop(double percent) => percent is >= 1 and <= 100
        ? Giving("HoldTop", HowMuch) with { TopPercent = percent }
        : throw new ArgumentOutOfRangeException(nameof(percent), percent, percent is > 0 and < 1
            ? FormattableString.Invariant($"HoldTop takes per cent: {percent} is {percent} %. Write HoldTop({Math.Round(100 * percent, 6)}) for that share.")
            : "HoldTop must be at least 1 and at most 100 per cent.");

    /// <summary>Keeps an asset until its rank falls below a limit (hysteresis); free places go to the best assets not held.</summary>
    /// <keywords>hysteresis, buffer, turnover, sell rank</keywords>
    /// <example><code>Rotate("SPY", "EFA", "IEF", "GLD").RankBy(Return(6.MonthEnds)).Hold(2).KeepUntil(3)</code></example>
    /// <param name="rank">The last rank that is kept: at least the number held, at most the size of the universe.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rank is not in its range.</exception>
    /// <exception cref="RepeatedWordException">KeepUntil is set already.</exception>
    public Rotation KeepUntil(int rank) => rank >= 1 && rank <= Universe.Count
        ? Giving("KeepUntil", Selling) with { KeepRank = rank }
        : throw new ArgumentOutOfRangeException(nameof(rank), rank, $"KeepUntil must be 1 to {Universe.Count} for {Universe.Count} assets.");

    /// <summary>
    /// Replaces a held asset only by one whose score exceeds its own by more than a margin. Free places go to the best assets not held; then the
    /// worst held asset is compared with the best of the others until no difference exceeds the margin.
    /// </summary>
    /// <keywords>turnover, threshold, hysteresis, buffer</keywords>
    /// <example><code>Rotate("SPY", "EFA", "AGG").RankBy(Return(6.MonthEnds)).Hold(1).SwitchOnlyIf(by: 0.01).Every(MonthEnd)</code></example>
    /// <param name="by">The margin in units of the score, 0 or more: 0.01 is one percentage point of a momentum.</param>
    /// <exception cref="ArgumentOutOfRangeException">The margin is below 0 or not finite.</exception>
    /// <exception cref="RepeatedWordException">SwitchOnlyIf or KeepUntil is set already.</exception>
    public Rotation SwitchOnlyIf(double by) => by >= 0 && double.IsFinite(by)
        ? Giving("SwitchOnlyIf", Selling) with { SwitchMargin = by }
        : throw new ArgumentOutOfRangeException(nameof(by), by, "A margin must be finite and 0 or more: 0.01 is one percentage point of a momentum.");

    /// <summary>
    /// Keeps a held asset among the picks, regardless of its rank, for a minimum time: until the day of its entry is on or before the lookback's
    /// base row. Conditions, filters, the guard and exits can still sell it.
    /// </summary>
    /// <keywords>turnover, minimum holding, redemption period</keywords>
    /// <example><code>Rotate("SPY", "EFA", "AGG").RankBy(Return(6.MonthEnds)).Hold(1).HoldAtLeast(60.Days).Every(MonthEnd)</code></example>
    /// <param name="least">The shortest holding: <c>60.Days</c>.</param>
    /// <exception cref="RepeatedWordException">HoldAtLeast is set already.</exception>
    public Rotation HoldAtLeast(Lookback least) => Giving("HoldAtLeast") with { LeastHolding = least };

    internal Rotation WithoutHysteresis() => this with { KeepRank = null };

    // The same rotation with its refuge and substitutes replaced.
    internal Rotation WithInner(Func<Allocation, Allocation> replaced) => this with
    {
        RefugeAllocation = RefugeAllocation is { } refuge ? replaced(refuge) : null,
        Filters = new EqualList<PlaceFilter>(
            [.. Filters.Select(filter => filter with { Otherwise = filter.Otherwise is { } otherwise ? replaced(otherwise) : null })]),
    };

    /// <summary>
    /// Checks a condition for each of the N places: a place whose asset fails goes to a substitute, or to cash, and keeps its share 1/N. Can be
    /// used repeatedly: a place must then meet all conditions, and goes to the substitute of the first that it fails.
    /// </summary>
    /// <keywords>cash, cash filter, absolute momentum, trend filter, stop, substitute</keywords>
    /// <example>
    /// <code>
    /// Rotate("SPY", "EFA", "EEM").RankBy(Return(6.MonthEnds)).Hold(2).Filter(Close() &gt; Sma(200.Days), otherwise: "IEF")
    /// </code>
    /// </example>
    /// <param name="condition">A score that is not 0 where the condition holds: <c>Close() &gt; Sma(200.Days)</c>.</param>
    /// <param name="otherwise">The substitute for a failed place (default: cash).</param>
    /// <param name="tryNext">Whether a failed place first goes to the next asset in rank that meets all conditions, including those of Keep.</param>
    public Rotation Filter(IScore condition, Allocation? otherwise = null, bool tryNext = false) => this with
    {
        Filters = new EqualList<PlaceFilter>([.. Filters, new(condition.Within(Universe), otherwise, tryNext)]),
        Unbound = Unbound with { Filter = new EqualList<IScore>([.. Unbound.Filter, condition]) },
    };

    /// <summary>
    /// Keeps only those of the best assets that meet a condition, and splits the portfolio among them; all cash when none does. Can be used
    /// repeatedly: an asset must then meet all conditions.
    /// </summary>
    /// <keywords>cash, absolute momentum, dual momentum, trend filter, stop</keywords>
    /// <example><code>Rotate("SPY", "EFA", "EEM").RankBy(Return(12.MonthEnds)).Hold(2).Keep(Return(12.MonthEnds) &gt; 0)</code></example>
    /// <param name="condition">A score that is not 0 where the condition holds: <c>momentum &gt; 0</c>.</param>
    public Rotation Keep(IScore condition) => this with
    {
        KeepConditions = new EqualList<IScore>([.. KeepConditions, condition.Within(Universe)]),
        Unbound = Unbound with { Keep = new EqualList<IScore>([.. Unbound.Keep, condition]) },
    };

    /// <summary>Splits the portfolio among the picks.</summary>
    /// <keywords>allocation, position size, weights</keywords>
    /// <example><code>Rotate("SPY", "TLT", "GLD").Hold(3).WeighBy(InverseVolatility(63.Days))</code></example>
    /// <param name="weighter">The weighting (default: equal weights).</param>
    /// <exception cref="RepeatedWordException">WeighBy is set already.</exception>
    public Rotation WeighBy(IWeighter weighter) => Giving("WeighBy") with { Weighter = weighter };

    /// <summary>Moves a share of the portfolio from the picks to the refuge, or to cash without one; the guard decides the share.</summary>
    /// <keywords>crash protection, canary, breadth, risk off, cash</keywords>
    /// <example>
    /// <code>
    /// Rotate("SPY", "EFA").RankBy(Return13612W()).Hold(1).Guard(Canary(Return13612W(), "EEM", "AGG")).Refuge("IEF")
    /// </code>
    /// </example>
    /// <param name="guard">Decides the share.</param>
    /// <exception cref="RepeatedWordException">A guard is set already.</exception>
    public Rotation Guard(IGuard guard) => Giving("Guard", Guarding) with { GuardRule = guard };

    /// <summary>Moves a share of the portfolio from the picks to the refuge, or to cash without one; a score of the whole market is the share: <c>0.1 + 0.5 * Share(trend &lt; 1)</c>.</summary>
    /// <keywords>crash protection, breadth, risk off, cash</keywords>
    /// <param name="share">
    /// A score of 0 to 1 that is the same for every asset: <c>Of("SPY", Close() &lt; Sma(200.Days))</c>. A run refuses a score that reads its own
    /// asset's prices, unless the universe is a single asset.
    /// </param>
    /// <exception cref="RepeatedWordException">A guard is set already.</exception>
    public Rotation Guard(IScore share) => Guard(new MarketGuard(share, Universe, "Guard"));

    /// <summary>
    /// Moves whole places from the picks to the refuge, or to cash without one, the worst ranks first: the guard takes ⌊share · N⌋ of N places,
    /// and the remaining picks keep the share (N − taken) / N of the portfolio.
    /// </summary>
    /// <keywords>crash protection, breadth, risk off, cash, easy trading</keywords>
    /// <param name="share">
    /// A score of 0 to 1 that is the same for every asset: <c>Of("SPY", Close() &lt; Sma(200.Days))</c>. A run refuses a score that reads its own
    /// asset's prices, unless the universe is a single asset.
    /// </param>
    /// <exception cref="RepeatedWordException">A guard is set already.</exception>
    /// <remarks>Source: W. Keller and J. W. Keuning (2018), "easy trading".</remarks>
    public Rotation GuardPlaces(IScore share) => Giving("GuardPlaces", Guarding) with
    {
        GuardRule = new MarketGuard(share, Universe, "GuardPlaces"),
        GuardsWholePlaces = true,
    };

    /// <summary>
    /// Ranks only the assets with a known score at a decision, instead of waiting for all, and continues without those whose prices end. An asset
    /// counts as ended on its sixth trading day without a price, the first day to which its last close is not carried forward. It then leaves the
    /// universe: a holding becomes cash at its last close, and later decisions exclude it.
    /// </summary>
    /// <keywords>missing prices, inception, delisted, late start</keywords>
    /// <remarks>Source: RotationInvest manual, availability of tickers.</remarks>
    public Rotation AvailableOnly() => this with { RanksAvailable = true };

    /// <summary>
    /// Holds an asset with the share that the guard takes out, while a condition is met; otherwise that share stays in cash. Others call a refuge a
    /// safe haven, a defensive asset or a cash fund.
    /// </summary>
    /// <keywords>cash, safe asset, safe haven, defensive asset, cash fund, crash asset, risk off, out of market</keywords>
    /// <param name="asset">The refuge.</param>
    /// <param name="when">The condition for holding it.</param>
    /// <remarks>A run refuses a refuge without a guard.</remarks>
    /// <exception cref="RepeatedWordException">A refuge is set already.</exception>
    public Rotation Refuge(Asset asset, IScore when) => Refuge(new Rotation(new Universe(asset)).Keep(when));

    /// <summary>
    /// Holds an allocation with the share that the guard takes out. Others call a refuge a safe haven, a defensive asset or a cash fund.
    /// </summary>
    /// <keywords>cash, safe asset, safe haven, defensive asset, cash fund, crash asset, risk off, out of market</keywords>
    /// <param name="allocation">The refuge: an asset, or an allocation such as a rotation among bonds.</param>
    /// <remarks>A run refuses a refuge without a guard.</remarks>
    /// <exception cref="RepeatedWordException">A refuge is set already.</exception>
    public Rotation Refuge(Allocation allocation) => Giving("Refuge") with { RefugeAllocation = allocation };

    /// <summary>Lowers the scores of assets not held by a share of themselves, to reduce turnover.</summary>
    /// <keywords>turnover, hysteresis, switching cost</keywords>
    /// <param name="penalty">The share, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not in 0 to 1.</exception>
    /// <exception cref="RepeatedWordException">A penalty is set already.</exception>
    public Rotation PenalizeNewcomers(double penalty) => penalty is >= 0 and <= 1
        ? Giving("PenalizeNewcomers") with { NewcomerPenalty = penalty }
        : throw new ArgumentOutOfRangeException(nameof(penalty), penalty, "A penalty must be 0 to 1.");

    private Rotation Giving(string word, string? subject = null) => this with { Given = Given.With(word, subject) };
}
