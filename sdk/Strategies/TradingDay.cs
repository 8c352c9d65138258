namespace Rota;

/// <summary>A trading day with its neighbours in the exchange calendar.</summary>
/// <param name="Date">The day.</param>
/// <param name="Previous">The trading day before; null for the first of the history.</param>
/// <param name="Next">The trading day after.</param>
public readonly record struct TradingDay(DateOnly Date, DateOnly? Previous, DateOnly Next);
