namespace Rota.Host.Prices;

// The files that a source names: 'csv:prices/SPY.csv', or several with a plus between.
internal static class SourceFiles
{
    // What stands behind a file whose absence decides too.
    private const string Absent = " (none)";

    // Null when the source is not the feed's, and so says nothing of files. Paths need not be there.
    public static IReadOnlyList<string>? Of(string source, string feed)
    {
        if (!source.StartsWith(feed + ":", StringComparison.Ordinal)) return null;
        var text = source[(feed.Length + 1)..];
        return File.Exists(text) ? [text] : text.Split('+');
    }

    // Those that decide, there or not, by full paths; null when it names anything else.
    public static IReadOnlyList<string>? ThatDecide(string source, string feed)
    {
        var deciding = Of(source, feed)?.Select(path =>
            File.Exists(path) ? path : path.EndsWith(Absent, StringComparison.Ordinal) ? path[..^Absent.Length] : null).ToList();
        return deciding is null || deciding.Contains(null) ? null : [.. deciding.Select(path => Path.GetFullPath(path!))];
    }
}
