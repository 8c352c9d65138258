namespace Rota;

/// <summary>A price at or below which a stop sells a holding.</summary>
/// <param name="Asset">The asset that is held.</param>
/// <param name="Price">The price, adjusted as closes are: on the scale of today's quotes when the prices end today.</param>
/// <param name="Exit">The stop as results name it: <c>TrailingStop(8 %)</c>.</param>
/// <param name="From">The price that it counts from: the entry price, or the highest since the entry.</param>
public sealed record StopLevel(Asset Asset, double Price, string Exit, double From);
