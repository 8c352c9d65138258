using System.Text;
using Rota.Host.Foundation;

namespace Rota.Host.DataQuality;

// The findings as text: a line for each asset, then its findings by date.
internal static class CheckText
{
    private const int Shown = 8;

    public static byte[] Of(CheckAnswer answer, bool all)
    {
        var text = new StringBuilder();
        text.Append(answer.Feed);
        if (answer.Against is not null) text.Append(" against ").Append(answer.Against);
        text.Append(": ").Append(Count.Of(answer.Assets.Count, "asset")).Append(", ").Append(answer.Serious).Append(" serious, ")
            .Append(Count.Of(answer.Notes, "note")).Append("\n\n");
        foreach (var asset in answer.Assets) Write(text, asset, all);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(StringBuilder text, CheckedAsset asset, bool all)
    {
        text.Append(asset.Asset);
        if (asset.First is { } first)
            text.Append($"  {FindingFormat.Day(first)} to {FindingFormat.Day(asset.Last!.Value)}, {Count.Of(asset.Days, "day")}");
        text.Append(asset.Findings.Count == 0 ? ": no findings" : $": {asset.Serious} serious, {Count.Of(asset.Notes, "note")}");
        if (asset.Compared is not null) text.Append("; ").Append(asset.Compared);
        text.Append('\n');
        // The most serious ones, by date.
        var shown = all || asset.Findings.Count <= Shown
            ? asset.Findings.ToHashSet()
            : asset.Findings.OrderByDescending(finding => finding.Severity).ThenByDescending(finding => finding.Weight)
                .Take(Shown).ToHashSet();
        foreach (var finding in asset.Findings.Where(shown.Contains)) text.Append(Line(finding)).Append('\n');
        var left = asset.Findings.Count - shown.Count;
        if (left > 0) text.Append($"  ... and {left} more; --all shows them\n");
    }

    private static string Line(Finding finding)
    {
        var days = (finding.From, finding.To) switch
        {
            (null, _) => "",
            var (from, to) when from == to => FindingFormat.Day(from.Value) + "  ",
            var (from, to) => $"{FindingFormat.Day(from.Value)}..{FindingFormat.Day(to!.Value)}  ",
        };
        return $"  {(finding.Severity == Severity.Serious ? "serious" : "note   ")}  {days}{finding.Rule}{Size(finding)}  {finding.Text}";
    }

    private static string Size(Finding finding) => double.IsNaN(finding.Size) ? "" : "  " + finding.Unit switch
    {
        SizeUnit.Share => FindingFormat.Percent(finding.Size, "0.00#"),
        SizeUnit.Days => Count.Of((int)finding.Size, "day"),
        _ => $"x {FindingFormat.Number(finding.Size, "0.###")}",
    };
}
