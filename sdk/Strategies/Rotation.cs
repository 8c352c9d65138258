namespace Rota;

/// <summary>
/// Rank a universe, hold the best, weigh them, and step aside when a guard says so. The order of the steps at a decision is fixed:
/// score → rank → hold N → keep → filter → weigh → guard → refuge, however the script orders its words.
/// </summary>
public sealed record Rotation : Allocation
{
    internal Rotation(Universe universe) => (Universe, HoldCount) = (universe, universe.Count);

    /// <summary>The assets to choose from, each once; ties of rank go by this order.</summary>
    public Universe Universe { get; }

    /// <summary>What the universe is ranked by, most first; null ranks by the order of the universe.</summary>
    public IScore? Score { get; private init; }

    /// <summary>How many of the best may be held.</summary>
    public int HoldCount { get; private init; }

    /// <summary>A condition that a held asset must meet; null asks nothing.</summary>
    public IScore? Condition { get; private init; }

    /// <summary>How the portfolio is split among the picks; equally when null.</summary>
    public IWeighter? Weighter { get; private init; }

    /// <summary>How much to take out of the picks; null takes nothing.</summary>
    public IGuard? Caution { get; private init; }

    /// <summary>What is held with the share that the guard takes out of the picks; null leaves it in cash.</summary>
    public Allocation? RefugeAllocation { get; private init; }

    /// <summary>The rank down to which an asset that is held stays held; null sells what is not among the best.</summary>
    public int? KeepRank { get; private init; }

    /// <summary>The share of the universe to hold instead of a count, in per cent; null holds a count.</summary>
    public double? TopPercent { get; private init; }

    /// <summary>The condition that each slot's asset must meet, or else the slot goes elsewhere; null asks nothing.</summary>
    public IScore? SlotCondition { get; private init; }

    /// <summary>What a slot goes to whose asset fails the filter; null leaves it in cash.</summary>
    public Allocation? SlotSubstitute { get; private init; }

    /// <summary>Whether a slot whose asset fails the filter first goes to the next in rank that passes.</summary>
    public bool TriesNext { get; private init; }

    /// <summary>The share p by which the score of an asset not held now is made worse: score · (1 − p · sign(score)).</summary>
    public double NewcomerPenalty { get; private init; }

    /// <summary>Whether the guard takes whole places, the worst ranks first, instead of a share of every pick.</summary>
    public bool GuardsWholePlaces { get; private init; }

    /// <summary>Whether assets whose score is not known are left out, instead of waited for.</summary>
    public bool RanksAvailable { get; private init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Asset> Assets => RefugeAllocation is null && SlotSubstitute is null
        ? Universe
        : [.. Universe.Concat(SlotSubstitute?.Assets ?? []).Concat(RefugeAllocation?.Assets ?? []).Distinct()];

    /// <inheritdoc/>
    public override IReadOnlyList<Asset> Needs =>
    [
        .. Assets
            .Concat(Score?.Needs ?? [])
            .Concat(Condition?.Needs ?? [])
            .Concat(SlotCondition?.Needs ?? [])
            .Concat(SlotSubstitute?.Needs ?? [])
            .Concat(Weighter?.Needs ?? [])
            .Concat(Caution?.Needs ?? [])
            .Concat(RefugeAllocation?.Needs ?? [])
            .Distinct(),
    ];

    /// <summary>Ranks the universe by a score, most first.</summary>
    /// <param name="score">The score; one that compares with a universe compares with this one.</param>
    public Rotation RankBy(IScore score) => this with { Score = score.Within(Universe) };

    /// <summary>Holds the best so many.</summary>
    /// <param name="count">1 to the size of the universe.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is not in its range.</exception>
    public Rotation Hold(int count)
    {
        if (count < 1 || count > Universe.Count)
        {
            throw new ArgumentOutOfRangeException(
                nameof(count), $"Hold({count}) of {Universe.Count} assets: hold 1 to {Universe.Count}.");
        }

        return this with { HoldCount = count, TopPercent = null };
    }

    /// <summary>
    /// Holds the best so many per cent: all whose score is not below the (100 − percent)th percentile of the scores, interpolated linearly
    /// between ranks as numpy.percentile does. 50 of nine assets holds five.
    /// </summary>
    /// <param name="percent">Above 0 and at most 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not in its range.</exception>
    public Rotation HoldTop(double percent) => percent is > 0 and <= 100
        ? this with { TopPercent = percent }
        : throw new ArgumentOutOfRangeException(nameof(percent), percent, "A share of the universe is above 0 and at most 100 per cent.");

    /// <summary>Sells what is held only when its rank falls below a rank; free places go to the best that are not held.</summary>
    /// <param name="rank">The last rank that is kept; not above the number held, and at most the size of the universe.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rank is not in its range.</exception>
    public Rotation KeepUntil(int rank) => rank >= 1 && rank <= Universe.Count
        ? this with { KeepRank = rank }
        : throw new ArgumentOutOfRangeException(nameof(rank), rank, $"Of {Universe.Count} assets, ranks 1 to {Universe.Count} can be kept.");

    internal Rotation KeepNothing() => this with { KeepRank = null };

    /// <summary>
    /// Asks each of the N places for a condition: a place whose asset fails goes to a substitute, or to cash, and keeps its share 1/N.
    /// </summary>
    /// <param name="condition">A score that is not 0 where the condition holds: <c>Close() &gt; Sma(200.Days)</c>.</param>
    /// <param name="otherwise">What a failed place holds; cash when left out.</param>
    /// <param name="tryNext">Whether a failed place first goes to the next asset in rank that passes.</param>
    public Rotation Filter(IScore condition, Allocation? otherwise = null, bool tryNext = false) =>
        this with { SlotCondition = condition.Within(Universe), SlotSubstitute = otherwise, TriesNext = tryNext };

    /// <summary>Keeps, of the best, those that meet a condition; the portfolio is split among those that are left, none leaves cash.</summary>
    /// <param name="condition">A score that is not 0 where the condition holds: <c>momentum &gt; 0</c>.</param>
    public Rotation Keep(IScore condition) => this with { Condition = condition.Within(Universe) };

    /// <summary>Splits the portfolio among the picks.</summary>
    /// <param name="weighter">How; equally when this is never said.</param>
    public Rotation WeighBy(IWeighter weighter) => this with { Weighter = weighter };

    /// <summary>Takes a share out of the picks when a guard says so; it goes to the refuge, or to cash without one.</summary>
    /// <param name="guard">What says how much.</param>
    public Rotation Guard(IGuard guard) => this with { Caution = guard, GuardsWholePlaces = false };

    /// <summary>Takes a share out of the picks that a score of the whole market says: <c>0.1 + 0.5 * Share(trend &lt; 1)</c>.</summary>
    /// <param name="share">A score of 0 to 1 that is the same for every asset.</param>
    public Rotation Guard(IScore share) => Guard(new MarketGuard(share.Within(Universe)));

    /// <summary>
    /// Takes whole places out of the picks, the worst ranks first: of N places the guard takes ⌊share · N⌋, and the picks that are left
    /// keep the share (N − taken) / N of the portfolio.
    /// </summary>
    /// <param name="share">A score of 0 to 1 that is the same for every asset.</param>
    /// <remarks>Source: W. Keller and J. W. Keuning (2018), "easy trading".</remarks>
    public Rotation GuardPlaces(IScore share) => Guard(share) with { GuardsWholePlaces = true };

    /// <summary>Ranks the assets whose score is known at a decision, instead of waiting until all are.</summary>
    /// <remarks>Source: RotationInvest manual, availability of tickers.</remarks>
    public Rotation AvailableOnly() => this with { RanksAvailable = true };

    /// <summary>Says where the share goes that the guard takes out, as long as a condition holds; else that share is cash.</summary>
    /// <param name="asset">What to hold instead.</param>
    /// <param name="when">The condition under which it is held.</param>
    public Rotation Refuge(Asset asset, IScore when) => Refuge(new Rotation(new Universe(asset)).Keep(when));

    /// <summary>Says how the share is held that the guard takes out.</summary>
    /// <param name="allocation">What to hold instead: another rotation, say, among bonds.</param>
    public Rotation Refuge(Allocation allocation) => this with { RefugeAllocation = allocation };

    /// <summary>Makes it harder for an asset that is not held to come in: its score is worsened by a share of itself.</summary>
    /// <param name="penalty">The share, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not in 0 to 1.</exception>
    public Rotation PenalizeNewcomers(double penalty) => penalty is >= 0 and <= 1
        ? this with { NewcomerPenalty = penalty }
        : throw new ArgumentOutOfRangeException(nameof(penalty), penalty, "A penalty is 0 to 1.");
}
