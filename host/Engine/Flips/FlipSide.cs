namespace Rota.Engine;

/// <summary>One direction of one asset: the nearest close at which a decision differs, if any.</summary>
/// <param name="Asset">The asset whose close is another; those of the others stay.</param>
/// <param name="IsUp">Whether the other close is higher.</param>
/// <param name="Close">The asset's close on the day, not adjusted for distributions if the feed has such closes.</param>
public sealed record FlipSide(Asset Asset, bool IsUp, double Close)
{
    /// <summary>The factor of the close at which the decision first differs; null if it does not up to the limit, or is unknown.</summary>
    public double? Factor { get; init; }

    /// <summary>What is then held; null without a flip.</summary>
    public Weights? Held { get; init; }

    /// <summary>Why the search had to stop before the limit; null if it did not.</summary>
    public string? Unknown { get; init; }

    /// <summary>The flip price; null without a flip.</summary>
    public double? Price => Close * Factor;

    /// <summary>The distance of the flip price as a fraction of the close, |factor − 1|; null without a flip.</summary>
    public double? Distance => Factor is { } factor ? Math.Abs(factor - 1) : null;
}
