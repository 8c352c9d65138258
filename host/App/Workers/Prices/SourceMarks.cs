namespace Rota.Host.Workers;

// The files that a source names: 'csv:prices/SPY.csv', or several with a plus between.
internal static class SourceMarks
{
    // Null when they cannot be watched.
    public static IReadOnlyList<ChangeMark>? Of(string source, string feed, DateTime began)
    {
        if (!source.StartsWith(feed + ":", StringComparison.Ordinal)) return null;
        var text = source[(feed.Length + 1)..];
        string[] paths = File.Exists(text) ? [text] : text.Split('+');
        var marks = new List<ChangeMark>();
        foreach (var path in paths)
        {
            if (!File.Exists(path) || ChangeMark.Of(path, began) is not { } mark) return null;
            marks.Add(mark);
        }

        return marks;
    }
}
