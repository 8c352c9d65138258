namespace Rota.Host.Plugins;

// What a plugin promises to bring: known before its code is loaded, held against what it registers.
internal sealed record Provisions(
    IReadOnlyList<ProvidedFeed> Feeds,
    IReadOnlyList<string> Words,
    IReadOnlyList<string> Statistics,
    IReadOnlyList<string> Tables,
    IReadOnlyList<string> Reports)
{
    // One line for each thing, so that two of them compare and print.
    public IEnumerable<string> Lines() =>
        Feeds.Select(feed => $"feed {feed.Name}")
            .Concat(Words.Select(words => $"words {words}"))
            .Concat(Statistics.Select(set => $"statistics {set}"))
            .Concat(Tables.Select(table => $"table {table}"))
            .Concat(Reports.Select(report => $"report {report}"));
}
