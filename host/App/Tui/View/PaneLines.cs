using System.Globalization;
using Rota.Host.Prices;
using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Host.Tui;

// The lines of a text pane; null for other panes.
internal static class PaneLines
{
    public static IReadOnlyList<TextLine>? Of(AppState app, PaneKind pane) => pane switch
    {
        PaneKind.Now => Now(app),
        PaneKind.Notes => Notes(app),
        PaneKind.Why => Why(app),
        PaneKind.Explanation => Explanation(app),
        PaneKind.Word => Plain(app.Word?.Text ?? $"Looking up {app.Word?.Word} ..."),
        PaneKind.Plugin => PluginRows.About(app),
        PaneKind.Log => Log(app),
        PaneKind.Strategies when app is { HasFound: true, Scripts.IsEmpty: true } => FirstScreen.Lines(app),
        PaneKind.Tour => TourText.Lines(app),
        PaneKind.Help => HelpText.Of(app),
        _ => null,
    };

    // Tables are not wrapped.
    public static bool IsWrapped(PaneKind pane) => pane is not (PaneKind.Now or PaneKind.Why or PaneKind.Explanation);

    private static IReadOnlyList<TextLine> Plain(string text) => [.. text.TrimEnd('\n').Split('\n').Select(line => new TextLine(line))];

    // A result may be displayed on a later day than the day it was made.
    private static IReadOnlyList<TextLine> Now(AppState app)
    {
        if (app.Chosen?.Last is not { } run) return Plain(PaneRows.Why(app));
        if (run.Now is not { } now) return Plain("The current holdings are unknown.");
        var age = run.StandsUntil is { } due && app.Now > default(DateTime)
            ? PriceAge.Of(run.Equity.Dates[^1], due, DateOnly.FromDateTime(app.Now), PriceAge.Usual)
            : null;
        return age is null ? Plain(now) : [new(age.Warning, Theme.Of(app.Look).Warning), .. Plain(now)];
    }

    private static IReadOnlyList<TextLine> Why(AppState app) => app.Why switch
    {
        null => Plain("No decision selected."),
        { Text: { } text } => Plain(text),
        var asked => Plain($"Finding the reasons for {asked.Day:O} ..."),
    };

    private static IReadOnlyList<TextLine> Explanation(AppState app) => app.Explained switch
    {
        null => Plain("No statistic selected."),
        { Text: { } text } => Plain(text),
        var asked => Plain($"Computing {asked.Name} in every set ..."),
    };

    private static IReadOnlyList<TextLine> Notes(AppState app)
    {
        if (app.Chosen?.Last is not { } run) return Plain(PaneRows.Why(app));
        var theme = Theme.Of(app.Look);
        var lines = new List<TextLine>();
        lines.AddRange(run.Cautions.Select(caution => new TextLine(caution, theme.Warning)));
        lines.Add(new($"Schedule   {run.Schedule}"));
        lines.Add(new($"Prices     {run.Feed}"));
        lines.Add(new($"Profile    {run.Profile}"));
        if (run.Costs is { } costs) lines.Add(new($"Costs      {costs}"));
        lines.Add(new($"Days       {Asked(run)}"));
        lines.Add(new($"Cash       {run.CashRate}"));
        if (run.Changed is { } changed) lines.Add(new($"Changed    {changed}", theme.Warning));
        if (run.FromFiles.Length > 0) lines.Add(new($"From files {run.FromFiles}"));
        if (run.BenchmarkName is { } benchmark) lines.Add(new($"Benchmark  {benchmark}"));
        lines.AddRange(run.Parameters.Select(parameter => new TextLine($"Parameter  {parameter.Name} = {parameter.TextOf(parameter.Value)}")));
        lines.AddRange(run.Warnings.Select(warning => new TextLine($"Warning    {warning.Message}", theme.Warning)));
        lines.AddRange(run.Notes.Select(note => new TextLine($"Note       {note}")));
        if (app.Luck is { } luck && ReferenceEquals(luck.Last, run) && luck.Text is not "")
            lines.Add(new($"Note       {luck.Text ?? "Measuring start-day luck ..."}"));
        lines.AddRange(run.Remarks.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => new TextLine(line, theme.Warning)));
        return lines;
    }

    private static string Asked(RunSnapshot run) => (run.From, run.To) switch
    {
        (null, null) => "all",
        ({ } from, null) => $"from {from:O}",
        (null, { } to) => $"to {to:O}",
        var (from, to) => $"{from:O} to {to:O}",
    };

    private static IReadOnlyList<TextLine> Log(AppState app)
    {
        var theme = Theme.Of(app.Look);
        return app.Log.Count == 0
            ? Plain("No messages yet.")
            : [.. app.Log.SelectMany(line => line.Text.Split('\n').Select((text, i) => new TextLine(
                (i == 0 ? line.At.ToString("HH:mm:ss", CultureInfo.InvariantCulture) : "        ") + "  " + text,
                line.IsWrong ? theme.Bad : null)))];
    }
}
