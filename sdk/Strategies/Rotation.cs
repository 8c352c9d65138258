namespace Rota;

/// <summary>
/// Rank a universe, hold the best, weigh them, and step aside when a guard says so. The order of the steps at a decision is fixed:
/// score → rank → hold N → keep → weigh → guard → refuge.
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

    /// <summary>Where the share goes that the guard takes out of the picks; null leaves it in cash.</summary>
    public Asset? RefugeAsset { get; private init; }

    /// <summary>The condition under which the refuge is used, else cash; null asks nothing.</summary>
    public IScore? RefugeCondition { get; private init; }

    /// <summary>The share p by which the score of an asset not held now is made worse: score · (1 − p · sign(score)).</summary>
    public double NewcomerPenalty { get; private init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Asset> Assets =>
        RefugeAsset is { } refuge ? [.. Universe.Append(refuge).Distinct()] : Universe;

    /// <inheritdoc/>
    public override IReadOnlyList<Asset> Needs =>
    [
        .. Assets
            .Concat(Score?.Needs ?? [])
            .Concat(Condition?.Needs ?? [])
            .Concat(Weighter?.Needs ?? [])
            .Concat(Caution?.Needs ?? [])
            .Concat(RefugeCondition?.Needs ?? [])
            .Distinct(),
    ];

    /// <summary>Ranks the universe by a score, most first.</summary>
    /// <param name="score">The score.</param>
    public Rotation RankBy(IScore score) => this with { Score = score };

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

        return this with { HoldCount = count };
    }

    /// <summary>Keeps, of the best, those that meet a condition; the portfolio is split among those that are left, none leaves cash.</summary>
    /// <param name="condition">A score that is not 0 where the condition holds: <c>momentum &gt; 0</c>.</param>
    public Rotation Keep(IScore condition) => this with { Condition = condition };

    /// <summary>Splits the portfolio among the picks.</summary>
    /// <param name="weighter">How; equally when this is never said.</param>
    public Rotation WeighBy(IWeighter weighter) => this with { Weighter = weighter };

    /// <summary>Takes a share out of the picks when a guard says so; it goes to the refuge, or to cash without one.</summary>
    /// <param name="guard">What says how much.</param>
    public Rotation Guard(IGuard guard) => this with { Caution = guard };

    /// <summary>Says where the share goes that the guard takes out.</summary>
    /// <param name="asset">What to hold instead.</param>
    /// <param name="when">The condition under which it is held; cash is held otherwise. Nothing asks nothing.</param>
    public Rotation Refuge(Asset asset, IScore? when = null) => this with { RefugeAsset = asset, RefugeCondition = when };

    /// <summary>Makes it harder for an asset that is not held to come in: its score is worsened by a share of itself.</summary>
    /// <param name="penalty">The share, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not in 0 to 1.</exception>
    public Rotation PenalizeNewcomers(double penalty) => penalty is >= 0 and <= 1
        ? this with { NewcomerPenalty = penalty }
        : throw new ArgumentOutOfRangeException(nameof(penalty), penalty, "A penalty is 0 to 1.");
}
