namespace Rota;

/// <summary>A price at or below which a stop sells a holding.</summary>
/// <param name="Asset">The held asset.</param>
/// <param name="Price">The price, adjusted like closes: on the scale of today's quotes when the prices end today.</param>
/// <param name="Exit">The name of the stop in results: <c>TrailingStop(8 %)</c>.</param>
/// <param name="From">The reference price: the entry price, or the highest since the entry.</param>
public sealed record StopLevel(Asset Asset, double Price, string Exit, double From);
