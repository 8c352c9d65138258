namespace Rota;

/// <summary>
/// Rank a universe, hold the best, weigh them, and step aside when a guard says so. The order of the steps at a decision is fixed:
/// score → rank → hold N → keep → filter → weigh → guard → refuge, however the script orders its words.
/// </summary>
public sealed record Rotation : Allocation
{
    // What several words settle.
    private const string HowMuch = "how much to hold";
    private const string Guarding = "guard";
    private const string Selling = "when to replace";

    internal Rotation(Universe universe) => (Universe, HoldCount) = (universe, universe.Count);

    /// <summary>The assets to choose from, each once; ties of rank go by this order.</summary>
    public Universe Universe { get; }

    /// <summary>What the universe is ranked by, most first; null ranks by the order of the universe.</summary>
    public IScore? Score { get; private init; }

    /// <summary>How many of the best may be held.</summary>
    public int HoldCount { get; private init; }

    /// <summary>The conditions of Keep, in the order of the script: an asset is held only if it meets them all. Empty without Keep.</summary>
    public IReadOnlyList<IScore> KeepConditions { get; private init; } = new EqualList<IScore>([]);

    /// <summary>How the portfolio is split among the picks; equally when null.</summary>
    public IWeighter? Weighter { get; private init; }

    /// <summary>What Guard was given: it decides the share to take out of the picks. Null takes nothing.</summary>
    public IGuard? GuardRule { get; private init; }

    /// <summary>What Refuge was given: it holds the share that the guard takes out of the picks. Null leaves that share in cash.</summary>
    public Allocation? RefugeAllocation { get; private init; }

    /// <summary>The rank of KeepUntil, down to which a held asset stays held (hysteresis); null sells an asset that is not among the best.</summary>
    public int? KeepRank { get; private init; }

    /// <summary>By how much the score of another asset must be above that of a held one to replace it; null replaces by rank alone.</summary>
    public double? SwitchMargin { get; private init; }

    /// <summary>How long a held asset stays among the picks whatever its rank; null sells it when its rank falls.</summary>
    public Lookback? LeastHolding { get; private init; }

    /// <summary>The share of the universe to hold instead of a count, in per cent; null holds a count.</summary>
    public double? TopPercent { get; private init; }

    /// <summary>
    /// The conditions of Filter, in the order of the script. A place whose asset fails one goes to the substitute of the first that it fails.
    /// </summary>
    public IReadOnlyList<PlaceFilter> Filters { get; private init; } = new EqualList<PlaceFilter>([]);

    /// <summary>The share p by which the score of an asset not held now is made worse: score · (1 − p · sign(score)).</summary>
    public double NewcomerPenalty { get; private init; }

    /// <summary>Whether the guard takes whole places, the worst ranks first, instead of a share of every pick.</summary>
    public bool GuardsWholePlaces { get; private init; }

    /// <summary>Whether assets whose score is not known are left out, instead of waited for.</summary>
    public bool RanksAvailable { get; private init; }

    private GivenWords Given { get; init; } = GivenWords.None;

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

    /// <summary>Ranks the universe by a score, highest first.</summary>
    /// <keywords>sort, momentum, relative strength, rank</keywords>
    /// <param name="score">The score; one that compares with a universe compares with this one.</param>
    /// <exception cref="RepeatedWordException">RankBy is set already.</exception>
    public Rotation RankBy(IScore score) => Giving("RankBy") with { Score = score.Within(Universe) };

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
    /// Holds the best N per cent of the assets: all whose score is not below the (100 − percent)th percentile of the scores, interpolated linearly
    /// between ranks as numpy.percentile does. 50 of nine assets holds five.
    /// </summary>
    /// <keywords>top percent, percentile, quantile</keywords>
    /// <param name="percent">Above 0 and at most 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not in its range.</exception>
    /// <exception cref="RepeatedWordException">Hold or HoldTop is set already.</exception>
    public Rotation HoldTop(double percent) => percent is > 0 and <= 100
        ? Giving("HoldTop", HowMuch) with { TopPercent = percent }
        : throw new ArgumentOutOfRangeException(nameof(percent), percent, "A share of the universe is above 0 and at most 100 per cent.");

    /// <summary>Keeps an asset until its rank falls below a limit (hysteresis); free places go to the best assets not held.</summary>
    /// <keywords>hysteresis, buffer, turnover, sell rank</keywords>
    /// <example><code>Rotate("SPY", "EFA", "IEF", "GLD").RankBy(Return(6.MonthEnds)).Hold(2).KeepUntil(3)</code></example>
    /// <param name="rank">The last rank that is kept; not above the number held, and at most the size of the universe.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rank is not in its range.</exception>
    /// <exception cref="RepeatedWordException">KeepUntil is set already.</exception>
    public Rotation KeepUntil(int rank) => rank >= 1 && rank <= Universe.Count
        ? Giving("KeepUntil", Selling) with { KeepRank = rank }
        : throw new ArgumentOutOfRangeException(nameof(rank), rank, $"Of {Universe.Count} assets, ranks 1 to {Universe.Count} can be kept.");

    /// <summary>
    /// Replaces a held asset only by one whose score is above its own by more than a margin. Free places go to the best that are not held; the
    /// worst of the held assets is compared with the best of the others, until none is better by more than the margin.
    /// </summary>
    /// <keywords>turnover, threshold, hysteresis, buffer</keywords>
    /// <example><code>Rotate("SPY", "EFA", "AGG").RankBy(Return(6.MonthEnds)).Hold(1).SwitchOnlyIf(by: 0.01).Every(MonthEnd)</code></example>
    /// <param name="by">The margin in units of the score, 0 or more: 0.01 is one percentage point of a momentum.</param>
    /// <exception cref="ArgumentOutOfRangeException">The margin is below 0 or not finite.</exception>
    /// <exception cref="RepeatedWordException">It has a margin already, or keeps by rank.</exception>
    public Rotation SwitchOnlyIf(double by) => by >= 0 && double.IsFinite(by)
        ? Giving("SwitchOnlyIf", Selling) with { SwitchMargin = by }
        : throw new ArgumentOutOfRangeException(nameof(by), by, "A margin is finite and 0 or more.");

    /// <summary>
    /// Keeps a held asset among the picks, whatever its rank, until the day of its entry lies on or before the lookback's base row. Conditions,
    /// filters, the guard and exits still sell it.
    /// </summary>
    /// <keywords>turnover, minimum holding, redemption period</keywords>
    /// <example><code>Rotate("SPY", "EFA", "AGG").RankBy(Return(6.MonthEnds)).Hold(1).HoldAtLeast(60.Days).Every(MonthEnd)</code></example>
    /// <param name="least">The shortest holding: <c>60.Days</c>.</param>
    /// <exception cref="RepeatedWordException">A shortest holding was given before.</exception>
    public Rotation HoldAtLeast(Lookback least) => Giving("HoldAtLeast") with { LeastHolding = least };

    internal Rotation WithoutHysteresis() => this with { KeepRank = null };

    // The same rotation, with what it holds instead of its picks replaced.
    internal Rotation WithInner(Func<Allocation, Allocation> replaced) => this with
    {
        RefugeAllocation = RefugeAllocation is { } refuge ? replaced(refuge) : null,
        Filters = new EqualList<PlaceFilter>(
            [.. Filters.Select(filter => filter with { Otherwise = filter.Otherwise is { } otherwise ? replaced(otherwise) : null })]),
    };

    /// <summary>
    /// Asks each of the N places for a condition: a place whose asset fails goes to a substitute, or to cash, and keeps its share 1/N. Said
    /// again, it adds a condition: a place must pass all of them, and goes where the first says that it fails.
    /// </summary>
    /// <keywords>cash, cash filter, absolute momentum, trend filter, stop, substitute</keywords>
    /// <example>
    /// <code>
    /// Rotate("SPY", "EFA", "EEM").RankBy(Return(6.MonthEnds)).Hold(2).Filter(Close() &gt; Sma(200.Days), otherwise: "IEF")
    /// </code>
    /// </example>
    /// <param name="condition">A score that is not 0 where the condition holds: <c>Close() &gt; Sma(200.Days)</c>.</param>
    /// <param name="otherwise">What a failed place holds; cash when left out.</param>
    /// <param name="tryNext">Whether a failed place first goes to the next asset in rank that meets all conditions, those of Keep too.</param>
    public Rotation Filter(IScore condition, Allocation? otherwise = null, bool tryNext = false) => this with
    {
        Filters = new EqualList<PlaceFilter>([.. Filters, new(condition.Within(Universe), otherwise, tryNext)]),
    };

    /// <summary>
    /// Keeps, of the best, those that meet a condition; the portfolio is split among those that are left, none leaves cash. Said again, it
    /// adds a condition: those are kept that meet all of them.
    /// </summary>
    /// <keywords>cash, absolute momentum, dual momentum, trend filter, stop</keywords>
    /// <example><code>Rotate("SPY", "EFA", "EEM").RankBy(Return(12.MonthEnds)).Hold(2).Keep(Return(12.MonthEnds) &gt; 0)</code></example>
    /// <param name="condition">A score that is not 0 where the condition holds: <c>momentum &gt; 0</c>.</param>
    public Rotation Keep(IScore condition) => this with { KeepConditions = new EqualList<IScore>([.. KeepConditions, condition.Within(Universe)]) };

    /// <summary>Splits the portfolio among the picks.</summary>
    /// <keywords>allocation, position size, weights</keywords>
    /// <example><code>Rotate("SPY", "TLT", "GLD").Hold(3).WeighBy(InverseVolatility(63.Days))</code></example>
    /// <param name="weighter">The weighter (default: equal weights).</param>
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

    /// <summary>Moves a share of the portfolio from the picks to the refuge; a score of the whole market is the share: <c>0.1 + 0.5 * Share(trend &lt; 1)</c>.</summary>
    /// <keywords>crash protection, breadth, risk off, cash</keywords>
    /// <param name="share">A score of 0 to 1 that is the same for every asset.</param>
    /// <exception cref="RepeatedWordException">A guard is set already.</exception>
    public Rotation Guard(IScore share) => Guard(new MarketGuard(share.Within(Universe)));

    /// <summary>
    /// Takes whole places out of the picks, the worst ranks first: of N places the guard takes ⌊share · N⌋, and the picks that are left
    /// keep the share (N − taken) / N of the portfolio.
    /// </summary>
    /// <keywords>crash protection, breadth, risk off, cash, easy trading</keywords>
    /// <param name="share">A score of 0 to 1 that is the same for every asset.</param>
    /// <exception cref="RepeatedWordException">A guard is set already.</exception>
    /// <remarks>Source: W. Keller and J. W. Keuning (2018), "easy trading".</remarks>
    public Rotation GuardPlaces(IScore share) => Giving("GuardPlaces", Guarding) with
    {
        GuardRule = new MarketGuard(share.Within(Universe)),
        GuardsWholePlaces = true,
    };

    /// <summary>
    /// Ranks the assets whose score is known at a decision, instead of waiting until all are, and goes on without those that end. An asset is
    /// taken to have ended on the first day that its last close is not carried forward to, the sixth trading day without a price: nobody could
    /// know before. It then leaves the universe, what is held of it becomes cash at its last close, and the next decision is made without it.
    /// </summary>
    /// <keywords>missing prices, inception, delisted, late start</keywords>
    /// <remarks>Source: RotationInvest manual, availability of tickers.</remarks>
    public Rotation AvailableOnly() => this with { RanksAvailable = true };

    /// <summary>
    /// Holds an asset with the share that the guard takes out, while a condition is met; otherwise that share is cash. Others call a refuge a
    /// safe haven, a defensive asset or a cash fund.
    /// </summary>
    /// <keywords>cash, safe asset, safe haven, defensive asset, cash fund, crash asset, risk off, out of market</keywords>
    /// <param name="asset">The refuge.</param>
    /// <param name="when">The condition under which it is held.</param>
    /// <exception cref="RepeatedWordException">A refuge is set already.</exception>
    public Rotation Refuge(Asset asset, IScore when) => Refuge(new Rotation(new Universe(asset)).Keep(when));

    /// <summary>
    /// Holds an allocation with the share that the guard takes out. Others call a refuge a safe haven, a defensive asset or a cash fund.
    /// </summary>
    /// <keywords>cash, safe asset, safe haven, defensive asset, cash fund, crash asset, risk off, out of market</keywords>
    /// <param name="allocation">The refuge: an asset, or an allocation such as a rotation among bonds.</param>
    /// <exception cref="RepeatedWordException">A refuge is set already.</exception>
    public Rotation Refuge(Allocation allocation) => Giving("Refuge") with { RefugeAllocation = allocation };

    /// <summary>Lowers the scores of assets not held by a share of themselves, to reduce turnover.</summary>
    /// <keywords>turnover, hysteresis, switching cost</keywords>
    /// <param name="penalty">The share, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not in 0 to 1.</exception>
    /// <exception cref="RepeatedWordException">A penalty is set already.</exception>
    public Rotation PenalizeNewcomers(double penalty) => penalty is >= 0 and <= 1
        ? Giving("PenalizeNewcomers") with { NewcomerPenalty = penalty }
        : throw new ArgumentOutOfRangeException(nameof(penalty), penalty, "A penalty is 0 to 1.");

    private Rotation Giving(string word, string? subject = null) => this with { Given = Given.With(word, subject) };
}
