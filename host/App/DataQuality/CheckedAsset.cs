namespace Rota.Host.DataQuality;

// What was found of one asset, by date. Without days when it could not be loaded.
internal sealed record CheckedAsset(
    Asset Asset, DateOnly? First, DateOnly? Last, int Days, string? Source, string? Compared, IReadOnlyList<Finding> Findings)
{
    public int Serious => Findings.Count(finding => finding.Severity == Severity.Serious);

    public int Notes => Findings.Count - Serious;
}
