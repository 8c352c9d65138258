namespace Rota.Host.Export;

// What can be asked for in place of one report: all that end alike, csv for one.
internal static class ReportFormats
{
    private const string Csv = "csv";
    private const string Markdown = "markdown";

    // The reports that a format stands for: that of its name, else all whose names end in it; none when nobody knows it.
    public static IReadOnlyList<string> Of(string format, IEnumerable<string> reports)
    {
        var names = reports.ToList();
        if (names.Contains(format)) return [format];
        var ending = format == Markdown ? ".md" : $".{format}";
        return [.. names.Where(name => name.EndsWith(ending, StringComparison.Ordinal))];
    }

    // What a list to choose from has: every report, and the set of those that a spreadsheet reads.
    public static IEnumerable<string> All(IReadOnlyList<string> reports) => Of(Csv, reports).Count > 1 ? reports.Append(Csv) : reports;
}
