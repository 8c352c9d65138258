namespace Rota.Host.Prices;

// The change marks of a source's files.
internal static class SourceMarks
{
    // Null if they cannot be watched.
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
