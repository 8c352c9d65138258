using System.Globalization;
using System.Text;

namespace Rota.Host.Importing;

// A summary of the import for people.
internal static class ImportText
{
    public static string Of(IReadOnlyList<ImportedFile> files, ImportedFunds funds)
    {
        var text = new StringBuilder();
        foreach (var file in files)
        {
            text.Append(CultureInfo.InvariantCulture, $"{file.Source.Path}: {ImportFacts.Kind(file)}\n");
            foreach (var (name, value) in ImportFacts.Columns(file)) text.Append(CultureInfo.InvariantCulture, $"  {name,-9} {value}\n");
            var label = "skipped";
            foreach (var line in ImportFacts.LeftOut(file))
            {
                text.Append(CultureInfo.InvariantCulture, $"  {label,-9} {line}\n");
                label = "";
            }

            text.Append('\n');
        }

        Table(text, funds.Funds);
        if (funds.Repeated > 0) text.Append(CultureInfo.InvariantCulture, $"\n{funds.Repeated} days with the same prices in several files are taken once.\n");
        foreach (var note in ImportFacts.Notes(files, funds)) text.Append(CultureInfo.InvariantCulture, $"\n{note}\n");
        return text.ToString();
    }

    // The next steps, once the folder is written.
    public static string Done(string folder, int count)
    {
        var feed = folder.Any(char.IsWhiteSpace) ? $"\"csv:{folder}\"" : $"csv:{folder}";
        return $"\nWrote {count} {(count == 1 ? "file" : "files")} to {folder}. Next:\n  rota data check --feed {feed}\n  rota run STRATEGY.csx --feed {feed}\n";
    }

    private static void Table(StringBuilder text, IReadOnlyList<FundPrices> funds)
    {
        string[][] rows =
        [
            ["fund", "first", "", "last", "", "rows", "frequency"],
            .. funds.Select(fund => new[]
            {
                fund.Name, $"{fund.Days[0]:O}", Price(fund.Closes[0]), $"{fund.Days[^1]:O}", Price(fund.Closes[^1]),
                fund.Count.ToString(CultureInfo.InvariantCulture), ImportFacts.FrequencyOf(fund),
            }),
        ];
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            var cells = row.Select((cell, column) => column is 2 or 4 or 5 ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]));
            text.Append(string.Join("  ", cells).TrimEnd()).Append('\n');
        }
    }

    private static string Price(double price) => price.ToString("R", CultureInfo.InvariantCulture);
}
