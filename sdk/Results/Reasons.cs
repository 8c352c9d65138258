namespace Rota;

/// <summary>A decision with its reasons and its trades.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Before">The weights held at its close, before any trade.</param>
/// <param name="Explanation">How the allocation arrived at the target.</param>
/// <param name="Trades">The trades that filled it; empty until the fill.</param>
public sealed record Reasons(Rebalance Decision, Weights Before, Explanation Explanation, IReadOnlyList<Trade> Trades);
