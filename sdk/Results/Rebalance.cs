namespace Rota;

/// <summary>A decision and its result: a rebalance when something was traded.</summary>
/// <param name="Decided">The day whose close it is based on.</param>
/// <param name="Filled">The day of the trades; null when no trade was needed or the run ended first.</param>
/// <param name="Target">The target weights; for a leveraged strategy they can sum to more than 1.</param>
/// <param name="Kind">The reason for the rebalance, or None.</param>
/// <param name="Turnover">½ Σ |weight after − weight before| over all assets and cash; 0 when nothing was traded.</param>
/// <param name="Cost">The cost of trading, in money.</param>
public readonly record struct Rebalance(
    DateOnly Decided, DateOnly? Filled, Weights Target, RebalanceKind Kind, double Turnover, double Cost);
