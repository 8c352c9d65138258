namespace Rota.Host.Workers;

internal sealed record KeptSeries(PriceSeries Series, IReadOnlyList<ChangeMark> Marks)
{
    public bool IsUnchanged => Marks.All(mark => mark.IsUnchanged);
}
