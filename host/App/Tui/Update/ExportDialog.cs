using Rota.Host.Export;
using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Host.Tui;

// Chooses what to export from a run, in which format, and where to.
internal static class ExportDialog
{
    public static Next Ask(AppState app)
    {
        var isComparison = app.Screen == ScreenKind.Compare;
        if (isComparison && Compared.Of(app).Count == 0) return app.Say(Compared.Note(app) ?? "No runs to compare.");
        IReadOnlyList<ExportTable> tables = isComparison
            ? [ComparisonTable.Of(Compared.Of(app))]
            : RunTables.Of(app.Chosen!.Last!);
        var name = isComparison ? "several" : app.Chosen!.Name;
        var choices = tables.SelectMany(table => Enum.GetValues<ExportFormat>().Select(format => new Choice(
            $"{table.Name}, {(format == ExportFormat.Csv ? "csv" : "json")}", table.Title,
            chosen => AskPath(chosen, table, format, ExportPath.Suggest(name, table.Name, format, "")))));
        var reports = isComparison ? [] : ReportFormats.All(app.Reports).Select(format => new Choice(
            $"{format}, report", Hint(format, app.Reports),
            chosen => chosen.Say($"Writing the report {format} ...")
                .With(new Effect.AskReports(app.ChosenPath!, ReportFormats.Of(format, app.Reports)))));
        return app with { Chooser = new("Save", [.. choices, .. reports]) };
    }

    // Writes a report under a requested name, or several into a folder.
    public static Next AskPath(AppState app, string script, IReadOnlyList<RenderedReport> reports)
    {
        var files = reports.Select(report => (Name: ReportFiles.NameOf(script, report.Name, report.Extension), report.Content)).ToList();
        return AskPath(app, files is [var one] ? one.Name : ".", files);
    }

    // The question that led to an effect; null for other effects.
    public static AppState? AskAgain(AppState app, Effect refused) => refused switch
    {
        Effect.WriteTable(var table, var format, var path, _) => AskPath(app, table, format, path, isAgain: true),
        Effect.WriteReports { Files: [var one] } report => AskPath(app, Path.Combine(report.Folder, one.Name), report.Files, isAgain: true),
        Effect.WriteReports reports => AskPath(app, reports.Folder, reports.Files, isAgain: true),
        _ => null,
    };

    private static AppState AskPath(AppState app, string suggested, IReadOnlyList<(string Name, byte[] Content)> files, bool isAgain = false) => files is [var one]
        ? AskPath(
            app, "Save as", suggested, (path, overwrite) => new Effect.WriteReports(
            Path.GetDirectoryName(path) ?? "", [(Path.GetFileName(path), one.Content)], overwrite), isAgain)
        : AskPath(app, "Save to folder", suggested, (path, overwrite) => new Effect.WriteReports(path, files, overwrite), isAgain, takesFiles: false);

    public static Next AskOpen(AppState app, string path) => app with
    {
        Confirmation = new($"Wrote {path}. Open it?", (asked, isAgreed) => isAgreed ? asked.With(new Effect.Open(path)) : asked, Suggests: true),
    };

    // Existing files are replaced only after confirmation.
    public static Next AskAgain(AppState app, Effect again, string path) => app with
    {
        Confirmation = new(
            $"{path} exists. Overwrite?", (asked, isAgreed) => isAgreed ? asked.With(again) : asked.Say($"{path} was not overwritten.")),
    };

    private static AppState AskPath(AppState app, ExportTable table, ExportFormat format, string suggested, bool isAgain = false) =>
        AskPath(app, "Save as", suggested, (path, overwrite) => new Effect.WriteTable(table, format, path, overwrite), isAgain);

    // The reports of a format that stands for several.
    private static string Hint(string format, IReadOnlyList<string> reports) =>
        ReportFormats.Of(format, reports) is { Count: > 1 } set ? string.Join(", ", set) : "";

    private static AppState AskPath(
        AppState app, string question, string suggested, Func<string, bool, Effect> write, bool isAgain, bool takesFiles = true) => app with
        {
            Prompt = new(question, suggested, (asked, path) => path.Length == 0 ? asked : asked.With(write(path, false)))
            {
                Path = new(takesFiles),
                IsBeginning = isAgain,
            },
        };
}
