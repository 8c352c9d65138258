namespace Rota;

/// <summary>A decision and what came of it: a rebalance where something was traded.</summary>
/// <param name="Decided">The day from whose close it was made.</param>
/// <param name="Filled">The day on which it was traded; null when nothing had to be traded or the run ended before.</param>
/// <param name="Target">The weights that the account is to hold; of a leveraged strategy they may sum to more than 1.</param>
/// <param name="Kind">Why it became a rebalance, or that it did not.</param>
/// <param name="Turnover">½ Σ |weight after − weight before| over all assets and cash; 0 when nothing was traded.</param>
/// <param name="Cost">What trading cost, in money.</param>
public readonly record struct Rebalance(
    DateOnly Decided, DateOnly? Filled, Weights Target, RebalanceKind Kind, double Turnover, double Cost);
