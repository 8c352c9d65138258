namespace Rota.Host.Plugins;

// The changes to a plugin's files since its installation. Unknown is the reason if they cannot be determined.
internal sealed record Audit(
    string Title, string? Unknown, IReadOnlyList<string> Changed, IReadOnlyList<string> Missing, IReadOnlyList<string> New)
{
    public bool IsSound => Unknown is null && Changed.Count + Missing.Count + New.Count == 0;

    public static Audit Of(InstalledPlugin plugin)
    {
        if (plugin.Locked?.Files is not { } known) return Not(plugin.Title, "not installed by rota, so its files cannot be verified");
        try
        {
            var now = PluginFiles.HashesIn(plugin.Folder);
            return new(
                plugin.Title, null,
                [.. Sorted(known.Keys.Where(name => now.TryGetValue(name, out var hash) && hash != known[name]))],
                [.. Sorted(known.Keys.Where(name => !now.ContainsKey(name)))],
                [.. Sorted(now.Keys.Where(name => !known.ContainsKey(name)))]);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return Not(plugin.Title, unread.Message);
        }
    }

    public static Audit Not(string title, string why) => new(title, why, [], [], []);

    public IEnumerable<string> Lines()
    {
        if (IsSound) return [$"{Title}: unmodified"];
        return new[] { Unknown }.OfType<string>()
            .Concat(Changed.Select(name => $"changed: {name}"))
            .Concat(Missing.Select(name => $"missing: {name}"))
            .Concat(New.Select(name => $"new: {name}"))
            .Select(line => $"{Title}: {FileName.Shown(line)}");
    }

    private static IEnumerable<string> Sorted(IEnumerable<string> names) => names.Order(StringComparer.Ordinal);
}
