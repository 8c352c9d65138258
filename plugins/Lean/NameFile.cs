namespace Rota.Plugins.Lean;

// The names of an asset's price files, with ascending days.
internal static class NameFile
{
    public static IReadOnlyList<NameSpan> Read(string path, string name, MistakeList mistakes)
    {
        if (!File.Exists(path)) return [new(name, DateOnly.MinValue, DateOnly.MaxValue)];
        var spans = new List<NameSpan>();
        DateOnly? before = null;
        foreach (var line in Line.Of(SmallFile.Read(path, mistakes) ?? "", path, mistakes))
        {
            if (!line.Has(2, 4, "yyyyMMdd,name or that and the exchange") || !line.TryDay(0, "yyyyMMdd", before, out var day)) continue;
            var used = line.Text(1).ToLowerInvariant();
            if (used.Length > 0 && used[0] != '.' && used.All(IsOfName)) spans.Add(new(used, before?.AddDays(1) ?? day, day));
            else line.Report(1, "name", $"'{line.Text(1)}' is not a file name.");
            before = day;
        }

        if (before is null) mistakes.Add(new Mistake("The file is empty; each line needs the last day and name of the asset, as in 20501231,spy.", path, 1));
        return spans;
    }

    // A path would lead out of the folder.
    private static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_';
}
