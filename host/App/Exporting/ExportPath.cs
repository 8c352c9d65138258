using Rota.Host.Editing;
using Rota.Host.Workers;

namespace Rota.Host.Exporting;

// How a file is called that leaves the program: strategy.table.csv, strategy.report.txt.
internal static class ExportPath
{
    public static string Suggest(string strategy, string table, ExportFormat format, string folder)
    {
        var ending = format == ExportFormat.Csv ? "csv" : "json";
        return Path.Combine(folder, $"{Stem(strategy)}.{NewFile.NameFor(table, "table")}.{ending}");
    }

    // Some reports are named by their ending.
    public static string Suggest(string strategy, WrittenReport report, string folder)
    {
        var isNamedByEnding = $".{report.Name}".EndsWith(report.Extension, StringComparison.Ordinal);
        return Path.Combine(folder, $"{Stem(strategy)}.{report.Name}{(isNamedByEnding ? "" : report.Extension)}");
    }

    private static string Stem(string strategy) => NewFile.NameFor(strategy, "strategy");
}
