namespace Rota.Host.Export;

// Formats that stand for several reports, as csv does.
internal static class ReportFormats
{
    private const string Csv = "csv";
    private const string Markdown = "markdown";

    // The reports of a format: the one of that name, else all whose names end in it; empty if the format is unknown.
    public static IReadOnlyList<string> Of(string format, IEnumerable<string> reports)
    {
        var names = reports.ToList();
        if (names.Contains(format)) return [format];
        var ending = format == Markdown ? ".md" : $".{format}";
        return [.. names.Where(name => name.EndsWith(ending, StringComparison.Ordinal))];
    }

    // The choices of a list: every report, and the set that spreadsheets read.
    public static IEnumerable<string> All(IReadOnlyList<string> reports) => Of(Csv, reports).Count > 1 ? reports.Append(Csv) : reports;
}
