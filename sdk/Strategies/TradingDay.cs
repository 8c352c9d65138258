namespace Rota;

/// <summary>A day of the market, with what the exchange calendar knows of it in advance.</summary>
/// <param name="Date">The day.</param>
/// <param name="Previous">The trading day before; null for the first of the history.</param>
/// <param name="Next">The trading day after.</param>
public readonly record struct TradingDay(DateOnly Date, DateOnly? Previous, DateOnly Next);
