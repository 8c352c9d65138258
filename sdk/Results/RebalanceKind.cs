namespace Rota;

/// <summary>Why a decision led to a rebalance, if it did.</summary>
public enum RebalanceKind
{
    /// <summary>No trade was needed: no rebalance.</summary>
    None,

    /// <summary>The first purchase, out of cash.</summary>
    Funding,

    /// <summary>The target differs from the one before by more than 0.01 % in some asset.</summary>
    NewTarget,

    /// <summary>The target is unchanged, but the portfolio had drifted from it.</summary>
    Drift,
}
