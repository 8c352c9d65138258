namespace Rota.Host.Prices;

// What the files that a source names look like.
internal static class SourceMarks
{
    // Null when they cannot be watched.
    public static IReadOnlyList<ChangeMark>? Of(string source, string feed, DateTime began)
    {
        if (SourceFiles.Of(source, feed) is not { } paths) return null;
        var marks = new List<ChangeMark>();
        foreach (var path in paths)
        {
            if (!File.Exists(path) || ChangeMark.Of(path, began) is not { } mark) return null;
            marks.Add(mark);
        }

        return marks;
    }
}
