namespace Rota.Host.DataQuality;

// The answer of 'rota data check'.
internal sealed record CheckAnswer(string Feed, string? Against, DateRange Range, IReadOnlyList<CheckedAsset> Assets)
{
    public int Serious => Assets.Sum(asset => asset.Serious);

    public int Notes => Assets.Sum(asset => asset.Notes);
}
