using Rota.Host.Editing;

namespace Rota.Host.Export;

// The file name of a table: strategy.table.csv.
internal static class ExportPath
{
    public static string Suggest(string strategy, string table, ExportFormat format, string folder)
    {
        var ending = format == ExportFormat.Csv ? "csv" : "json";
        return Path.Combine(folder, $"{NewFile.NameFor(strategy, "strategy")}.{NewFile.NameFor(table, "table")}.{ending}");
    }
}
