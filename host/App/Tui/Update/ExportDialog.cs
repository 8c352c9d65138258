using Rota.Host.Export;
using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Host.Tui;

// What can be saved of a run, in which form, and where.
internal static class ExportDialog
{
    public static Next Ask(AppState desk)
    {
        var isComparison = desk.Screen == ScreenKind.Compare;
        IReadOnlyList<ExportTable> tables = isComparison
            ? [ComparisonTable.Of(Compared.Of(desk))]
            : RunTables.Of(desk.Chosen!.Last!);
        var name = isComparison ? "several" : desk.Chosen!.Name;
        var choices = tables.SelectMany(table => Enum.GetValues<ExportFormat>().Select(format => new Choice(
            $"{table.Name}, {(format == ExportFormat.Csv ? "csv" : "json")}", table.Title,
            chosen => AskPath(chosen, table, format, ExportPath.Suggest(name, table.Name, format, "")))));
        var reports = isComparison ? [] : ReportFormats.All(desk.Reports).Select(format => new Choice(
            $"{format}, report", Hint(format, desk.Reports),
            chosen => chosen.Say($"Writing the report {format} ...")
                .With(new Effect.AskReports(desk.ChosenPath!, ReportFormats.Of(format, desk.Reports)))));
        return desk with { Chooser = new("What to save", [.. choices, .. reports], TextField.Empty) };
    }

    // A report as it comes, under a name that is asked for; several go into a folder.
    public static Next AskPath(AppState desk, string script, IReadOnlyList<RenderedReport> reports)
    {
        var files = reports.Select(report => (Name: ReportFiles.NameOf(script, report.Name, report.Extension), report.Content)).ToList();
        return files is [var one]
            ? AskPath(desk, one.Name, (path, overwrite) => new Effect.WriteReports(
                Path.GetDirectoryName(path) ?? "", [(Path.GetFileName(path), one.Content)], overwrite))
            : AskPath(desk, ".", (path, overwrite) => new Effect.WriteReports(path, files, overwrite), "Save to folder:");
    }

    public static Next AskOpen(AppState desk, string path) => desk with
    {
        Prompt = new($"Wrote {path}. Open it? y or n:", TextField.Empty, (asked, answer) =>
            answer.Equals("y", StringComparison.OrdinalIgnoreCase) ? asked.With(new Effect.Open(path)) : asked),
    };

    // A file that is there is written over only when the user says so.
    public static Next AskAgain(AppState desk, Effect again, string path) => desk with
    {
        Prompt = new($"There is a {path} already. Write over it? y or n:", TextField.Empty, (asked, answer) =>
            answer.Equals("y", StringComparison.OrdinalIgnoreCase) ? asked.With(again) : asked.Say($"{path} is as it was.")),
    };

    private static Next AskPath(AppState desk, ExportTable table, ExportFormat format, string suggested) => AskPath(
        desk, suggested, (path, overwrite) => new Effect.WriteTable(table, format, path, overwrite));

    // What a format stands for that is no report itself.
    private static string Hint(string format, IReadOnlyList<string> reports) =>
        ReportFormats.Of(format, reports) is { Count: > 1 } set ? string.Join(", ", set) : "";

    private static Next AskPath(AppState desk, string suggested, Func<string, bool, Effect> write, string question = "Save to:") =>
        desk with
        {
            Prompt = new(question, TextField.Of(suggested), (asked, path) =>
                path.Length == 0 ? asked : asked.With(write(path, false))),
        };
}
