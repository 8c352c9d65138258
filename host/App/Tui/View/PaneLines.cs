using System.Globalization;
using Rota.Host.Prices;
using Rota.Terminal;

namespace Rota.Host.Tui;

// The lines of a pane that is a text; null for one that is not.
internal static class PaneLines
{
    public static IReadOnlyList<TextLine>? Of(AppState desk, PaneKind pane) => pane switch
    {
        PaneKind.Now => Now(desk),
        PaneKind.Notes => Notes(desk),
        PaneKind.Why => Why(desk),
        PaneKind.Plugin => PluginRows.About(desk),
        PaneKind.Log => Log(desk),
        PaneKind.Help => HelpText.Of(desk),
        _ => null,
    };

    // Tables are not wrapped.
    public static bool IsWrapped(PaneKind pane) => pane is not (PaneKind.Now or PaneKind.Why);

    private static IReadOnlyList<TextLine> Plain(string text) => [.. text.TrimEnd('\n').Split('\n').Select(line => new TextLine(line))];

    // A result may be kept, and be read on a later day than it was made.
    private static IReadOnlyList<TextLine> Now(AppState desk)
    {
        if (desk.Chosen?.Last is not { } run) return Plain(PaneRows.Why(desk));
        if (run.Now is not { } now) return Plain("What to hold now is not known.");
        var age = run.StandsUntil is { } due && desk.Now > default(DateTime)
            ? PriceAge.Of(run.Equity.Dates[^1], due, DateOnly.FromDateTime(desk.Now), PriceAge.Usual)
            : null;
        return age is null ? Plain(now) : [new(age.Warning, Theme.Of(desk.Look).Warning), .. Plain(now)];
    }

    private static IReadOnlyList<TextLine> Why(AppState desk) => desk.Why switch
    {
        null => Plain("No decision was asked for."),
        { Text: { } text } => Plain(text),
        var asked => Plain($"Looking for the reasons of {asked.Day:O} ..."),
    };

    private static IReadOnlyList<TextLine> Notes(AppState desk)
    {
        if (desk.Chosen?.Last is not { } run) return Plain(PaneRows.Why(desk));
        var theme = Theme.Of(desk.Look);
        var lines = new List<TextLine>();
        lines.AddRange(run.Cautions.Select(caution => new TextLine(caution, theme.Warning)));
        lines.Add(new($"Schedule   {run.Schedule}"));
        lines.Add(new($"Prices     {run.Feed}"));
        lines.Add(new($"Profile    {run.Profile}"));
        lines.Add(new($"Cash       {run.CashRate}"));
        if (run.FromFiles.Length > 0) lines.Add(new($"From files {run.FromFiles}"));
        if (run.BenchmarkName is { } benchmark) lines.Add(new($"Benchmark  {benchmark}"));
        lines.AddRange(run.Parameters.Select(parameter => new TextLine($"Parameter  {parameter.Name} = {parameter.TextOf(parameter.Value)}")));
        lines.AddRange(run.Warnings.Select(warning => new TextLine($"Warning    {warning.Message}", theme.Warning)));
        lines.AddRange(run.Notes.Select(note => new TextLine($"Note       {note}")));
        lines.AddRange(run.Remarks.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => new TextLine(line, theme.Warning)));
        return lines;
    }

    private static IReadOnlyList<TextLine> Log(AppState desk)
    {
        var theme = Theme.Of(desk.Look);
        return desk.Log.Count == 0
            ? Plain("Nothing has happened yet.")
            : [.. desk.Log.SelectMany(line => line.Text.Split('\n').Select((text, i) => new TextLine(
                (i == 0 ? line.At.ToString("HH:mm:ss", CultureInfo.InvariantCulture) : "        ") + "  " + text,
                line.IsWrong ? theme.Bad : null)))];
    }
}
