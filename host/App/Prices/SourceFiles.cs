namespace Rota.Host.Prices;

// The files named in a source: 'csv:prices/SPY.csv', or several joined by a plus.
internal static class SourceFiles
{
    // Marks a file whose absence matters too.
    private const string Absent = " (none)";

    // Null if the source belongs to another feed and names no files. Paths may be missing.
    public static IReadOnlyList<string>? Of(string source, string feed)
    {
        if (!source.StartsWith(feed + ":", StringComparison.Ordinal)) return null;
        var text = source[(feed.Length + 1)..];
        return File.Exists(text) ? [text] : text.Split('+');
    }

    // The deciding files, existing or not, by full path; null if the source names anything else.
    public static IReadOnlyList<string>? ThatDecide(string source, string feed)
    {
        var deciding = Of(source, feed)?.Select(path =>
            File.Exists(path) ? path : path.EndsWith(Absent, StringComparison.Ordinal) ? path[..^Absent.Length] : null).ToList();
        return deciding is null || deciding.Contains(null) ? null : [.. deciding.Select(path => Path.GetFullPath(path!))];
    }
}
