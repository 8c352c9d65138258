namespace Rota;

/// <summary>Why an alert is sent.</summary>
public enum AlertKind
{
    /// <summary>The first alert of a script on a channel: what it holds, and a proof that the channel works.</summary>
    Start,

    /// <summary>The target differs from the last one told by more than 0.0001 in some asset.</summary>
    Trade,

    /// <summary>Revised prices have changed a decision that was told before.</summary>
    Correction,

    /// <summary>The target is unchanged, and the strategy trades back to it.</summary>
    Rebalance,

    /// <summary>The prices are too old for a decision.</summary>
    Stale,
}
