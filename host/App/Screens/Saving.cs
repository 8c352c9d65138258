using Rota.Host.Exporting;
using Rota.Host.Workers;

namespace Rota.Host.Screens;

// What can be saved of a run, in which form, and where.
internal static class Saving
{
    public static Turn Ask(Desk desk)
    {
        var isComparison = desk.Screen == ScreenKind.Compare;
        IReadOnlyList<ExportTable> tables = isComparison
            ? [ComparisonTable.Of(Compared.Of(desk))]
            : RunTables.Of(desk.Chosen!.Last!);
        var name = isComparison ? "several" : desk.Chosen!.Name;
        var choices = tables.SelectMany(table => Enum.GetValues<ExportFormat>().Select(format => new Choice(
            $"{table.Name}, {(format == ExportFormat.Csv ? "csv" : "json")}", table.Title,
            chosen => AskPath(chosen, table, format, ExportPath.Suggest(name, table.Name, format, "")))));
        var reports = isComparison ? [] : desk.Reports.Select(report => new Choice(
            $"{report}, report", "",
            chosen => chosen.Say($"Writing the report {report} ...").With(new DeskEffect.AskReport(desk.ChosenPath!, report))));
        return desk with { Chooser = new("What to save", [.. choices, .. reports], TextField.Empty) };
    }

    // A report as it comes; its name is asked for.
    public static Turn AskPath(Desk desk, string script, WrittenReport report) => AskPath(
        desk, ExportPath.Suggest(Path.GetFileNameWithoutExtension(script), report, ""),
        (path, overwrite) => new DeskEffect.WriteReport(report, path, overwrite));

    // A file that is there is written over only when the user says so.
    public static Turn AskAgain(Desk desk, DeskEffect again, string path) => desk with
    {
        Prompt = new($"There is a {path} already. Write over it? y or n:", TextField.Empty, (asked, answer) =>
            answer.Equals("y", StringComparison.OrdinalIgnoreCase) ? asked.With(again) : asked.Say($"{path} is as it was.")),
    };

    private static Turn AskPath(Desk desk, ExportTable table, ExportFormat format, string suggested) => AskPath(
        desk, suggested, (path, overwrite) => new DeskEffect.WriteTable(table, format, path, overwrite));

    private static Turn AskPath(Desk desk, string suggested, Func<string, bool, DeskEffect> write) => desk with
    {
        Prompt = new("Save to:", TextField.Of(suggested), (asked, path) =>
            path.Length == 0 ? asked : asked.With(write(path, false))),
    };
}
