namespace Rota;

/// <summary>A decision with its reasons and what was done about it.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Before">What was held at its close, before any trade.</param>
/// <param name="Explanation">How the target came about.</param>
/// <param name="Trades">What was traded because of it; empty while the fill is still to come.</param>
public sealed record Reasons(Rebalance Decision, Weights Before, Explanation Explanation, IReadOnlyList<Trade> Trades);
