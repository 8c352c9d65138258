namespace Rota.Host.DataQuality;

// The answer of 'rota data check'.
internal sealed record CheckAnswer(string Feed, string? Against, DateRange Range, IReadOnlyList<CheckedAsset> Assets)
{
    public int Serious => Assets.Sum(asset => asset.Serious);

    public int Notes => Assets.Sum(asset => asset.Notes);
}

// The findings on one asset, by date. Without days if it could not be loaded.
internal sealed record CheckedAsset(
    Asset Asset, DateOnly? First, DateOnly? Last, int Days, string? Source, string? Compared, IReadOnlyList<Finding> Findings)
{
    public int Serious => Findings.Count(finding => finding.Severity == Severity.Serious);

    public int Notes => Findings.Count - Serious;
}
