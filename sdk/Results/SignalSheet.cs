namespace Rota;

/// <summary>What to hold now: the decision in force on the last day of the prices, and how it differs from the one before.</summary>
/// <param name="AsOf">The day of the last close.</param>
/// <param name="Last">The decision in force, with its reasons.</param>
/// <param name="Previous">The target of the decision before; nothing but cash when there was none.</param>
/// <param name="Held">What is held at the last close, drifted since it was bought.</param>
/// <param name="Next">The next day to decide on, as the exchange's calendar plans it; null when there is none.</param>
public sealed record SignalSheet(DateOnly AsOf, Reasons Last, Weights Previous, Weights Held, DateOnly? Next)
{
    /// <summary>The prices at which stops sell what is held, in the order in which it was first bought; empty without stops.</summary>
    public IReadOnlyList<StopLevel> Stops { get; init; } = [];

    /// <summary>Whether the decision in force has been filled; it may wait for the next day.</summary>
    public bool IsFilled => Last.Decision.Filled is not null || Last.Decision.Kind == RebalanceKind.None;
}
