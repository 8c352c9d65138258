namespace Rota;

/// <summary>Why a decision became a rebalance, or that it did not.</summary>
public enum RebalanceKind
{
    /// <summary>Nothing had to be traded: no rebalance.</summary>
    None,

    /// <summary>The first purchase, out of cash.</summary>
    Funding,

    /// <summary>The target differs from the one before by more than 0.01 % in some asset.</summary>
    NewTarget,

    /// <summary>The target is the one before; the portfolio had drifted from it.</summary>
    Drift,
}
