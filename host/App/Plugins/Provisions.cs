namespace Rota.Host.Plugins;

// What a plugin promises to bring: known before its code is loaded, held against what it registers.
internal sealed record Provisions(
    IReadOnlyList<ProvidedFeed> Feeds,
    IReadOnlyList<string> Words,
    IReadOnlyList<string> Statistics,
    IReadOnlyList<string> Reports)
{
    // One line for each thing, so that two of them compare and print.
    public List<string> Lines()
    {
        var lines = new List<string>();
        foreach (var feed in Feeds) lines.Add($"feed {feed.Name}");
        foreach (var words in Words) lines.Add($"words {words}");
        foreach (var set in Statistics) lines.Add($"statistics {set}");
        foreach (var report in Reports) lines.Add($"report {report}");
        return lines;
    }
}
