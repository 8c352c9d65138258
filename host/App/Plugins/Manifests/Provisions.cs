namespace Rota.Host.Plugins;

// The declared contents of a plugin: known before its code is loaded, and compared with its registrations.
internal sealed record Provisions(
    IReadOnlyList<ProvidedFeed> Feeds,
    IReadOnlyList<string> Words,
    IReadOnlyList<string> Statistics,
    IReadOnlyList<string> Tables,
    IReadOnlyList<string> Reports)
{
    public IReadOnlyList<string> AlertChannels { get; init; } = [];

    // One line per item, for comparison and display.
    public IEnumerable<string> Lines() =>
        Feeds.Select(feed => $"feed {feed.Name}")
            .Concat(Words.Select(words => $"words {words}"))
            .Concat(Statistics.Select(set => $"statistics {set}"))
            .Concat(Tables.Select(table => $"table {table}"))
            .Concat(Reports.Select(report => $"report {report}"))
            .Concat(AlertChannels.Select(channel => $"alert channel {channel}"));
}
