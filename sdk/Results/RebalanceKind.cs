namespace Rota;

/// <summary>Why a portfolio was traded at a decision.</summary>
public enum RebalanceKind
{
    /// <summary>Nothing was traded.</summary>
    None,

    /// <summary>The first purchase, out of cash.</summary>
    Funding,

    /// <summary>The target differs from the one before by more than 0.01 % in some asset.</summary>
    Trade,

    /// <summary>The target is the one before; the portfolio had drifted from it.</summary>
    Rebalance,
}
