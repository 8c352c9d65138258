namespace Rota;

/// <summary>How equal scores are ranked.</summary>
public enum Ties
{
    /// <summary>The asset that comes first in the universe ranks higher.</summary>
    UniverseOrder,

    /// <summary>Equal scores share the mean of their ranks, so fewer than N assets may rank among the best N.</summary>
    MeanRank,
}
