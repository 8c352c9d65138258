namespace Rota;

/// <summary>An asset chosen at a decision.</summary>
/// <param name="Asset">The asset, as known at the decision's close.</param>
/// <param name="Score">The score that it was ranked by.</param>
/// <param name="Rank">Its rank in the universe, 1 for the best; ties by the order of the universe.</param>
public readonly record struct Pick(AssetView Asset, double Score, int Rank);
