using Rota.Host.Problems;
using Rota.Terminal;

namespace Rota.Host.Tui;

// The rows of a pane whose text can be selected: an error or a script. Null for other panes.
internal static class PaneText
{
    public static IReadOnlyList<TextRow>? Of(AppState app, PaneBox box) => Of(app, box.Pane, box.InnerWidth);

    public static IReadOnlyList<TextRow>? Of(AppState app, PaneKind pane, int width) => (pane, app.Chosen) switch
    {
        (PaneKind.Error, { Failure: { } failure }) => ErrorPane.Rows(failure, width, app.Look),
        (PaneKind.Error, _) => [new(0, [new(app.Chosen is { IsUnderWay: true } ? "Running ..." : "The last run had no error.", Theme.Of(app.Look).Faint)])],
        (PaneKind.Source, { Text: { } text } script) => Source(app, script, text),
        (PaneKind.Source, _) => [new(0, [new("Reading the script ...", Theme.Of(app.Look).Faint)])],
        _ => null,
    };

    // The selected line, from 0.
    public static int LineAt(AppState app, IReadOnlyList<TextRow> rows, PaneKind pane) =>
        rows.Count == 0 ? 0 : rows[Math.Clamp(app.View(pane).Chosen, 0, rows.Count - 1)].Line;

    // Where to edit the chosen script: at the selected line, else at its first problem.
    public static Place? Place(AppState app)
    {
        var (script, box) = (app.Chosen!, ScreenLayout.Of(app).FirstOrDefault(box => box.Pane == app.Focus));
        if (box is null || Of(app, box) is not { } rows) return script.Failure?.Places is [var first, ..] ? first : null;
        var line = LineAt(app, rows, box.Pane);
        return box.Pane == PaneKind.Source ? new(script.Path, line + 1, 1, "")
            : script.Failure is { } failure ? ErrorPane.PlaceAt(failure, line)
            : null;
    }

    private static IReadOnlyList<TextRow> Source(AppState app, ScriptState script, EditedText text)
    {
        // Those of a text that is run again may be gone.
        var failure = script.IsUnderWay ? null : script.Failure;
        return app.Listings.Source(text, failure, () => SourcePane.Rows(
            text, [.. (failure?.Places ?? []).Where(place => place.Path == script.Path)], app.Look));
    }
}
