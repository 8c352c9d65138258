namespace Rota;

/// <summary>The current signal: the decision in force on the last day of the prices, and the one before it.</summary>
/// <param name="AsOf">The day of the last close.</param>
/// <param name="Last">The decision in force, with its reasons.</param>
/// <param name="Previous">The target of the decision before; all cash without one.</param>
/// <param name="Held">The weights at the last close, after drift.</param>
/// <param name="Next">The next decision day by the exchange's calendar; null without one.</param>
public sealed record SignalSheet(DateOnly AsOf, Reasons Last, Weights Previous, Weights Held, DateOnly? Next)
{
    /// <summary>The prices at which stops sell the holdings, in the order of first purchase; empty without stops.</summary>
    public IReadOnlyList<StopLevel> Stops { get; init; } = [];

    /// <summary>Whether the decision in force has been filled; a fill can be due on the next day.</summary>
    public bool IsFilled => Last.Decision.Filled is not null || Last.Decision.Kind == RebalanceKind.None;
}
