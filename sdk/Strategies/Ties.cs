namespace Rota;

/// <summary>What equal scores do to ranks.</summary>
public enum Ties
{
    /// <summary>The asset that the universe names first ranks higher.</summary>
    UniverseOrder,

    /// <summary>Equal scores share the mean of their ranks, so that fewer than N may rank in the best N.</summary>
    MeanRank,
}
