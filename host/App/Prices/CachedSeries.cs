namespace Rota.Host.Prices;

internal sealed record CachedSeries(PriceSeries Series, IReadOnlyList<ChangeMark> Marks)
{
    public bool IsUnchanged => Marks.All(mark => mark.IsUnchanged);
}
