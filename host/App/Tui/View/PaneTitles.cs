using System.Globalization;
using Rota.Terminal;

namespace Rota.Host.Tui;

// The border of a pane, with its number and name, and the titles of panes that share its place.
internal static class PaneTitles
{
    private const int MostNumbers = 9;

    public static void Draw(Canvas canvas, AppState app, PaneBox box)
    {
        var theme = Theme.Of(app.Look);
        var hasFocus = box.Pane == app.Focus;
        var border = hasFocus ? theme.Focus : theme.Border;
        var (right, bottom) = (box.X + box.Width - 1, box.Y + box.Height - 1);
        for (var x = box.X; x <= right; x++)
        {
            canvas.Write(x, box.Y, x == box.X ? "┌" : x == right ? "┐" : "─", border);
            canvas.Write(x, bottom, x == box.X ? "└" : x == right ? "┘" : "─", border);
        }

        for (var y = box.Y + 1; y < bottom; y++)
        {
            canvas.Write(box.X, y, "│", border);
            canvas.Write(right, y, "│", border);
        }

        foreach (var (pane, text, x) in Titles(app, box))
        {
            var isShown = pane == box.Pane;
            canvas.Write(x, box.Y, text, isShown ? hasFocus ? theme.Focus : theme.Title : theme.Faint);
        }

        var note = NoteOf(app, box.Pane);
        var end = Titles(app, box).Select(title => title.X + Graphemes.Width(title.Text)).DefaultIfEmpty(box.X).Max();
        if (note.Length > 0 && end + note.Length + 4 < right)
        {
            canvas.WriteToLeftOf(right - 1, box.Y, $" {note} ", IsBad(app, box.Pane) ? theme.Warning : theme.Faint);
            right -= note.Length + 2;
        }

        var differing = Differing(app, box.Pane, right - end - 5);
        if (differing.Length > 0) canvas.WriteToLeftOf(right - 1, box.Y, $" {differing} ", theme.Warning);
    }

    // The pane whose title is at a column.
    public static PaneKind? At(AppState app, PaneBox box, int x) => Titles(app, box)
        .Where(title => x >= title.X && x < title.X + Graphemes.Width(title.Text)).Select(title => (PaneKind?)title.Pane).FirstOrDefault();

    public static string Name(PaneKind pane) => pane switch
    {
        PaneKind.CompareChart => "Side by side",
        PaneKind.Compare => "Statistics",
        PaneKind.Now => "Hold now",
        PaneKind.Months => "Months",
        _ => pane.ToString(),
    };

    private static IEnumerable<(PaneKind Pane, string Text, int X)> Titles(AppState app, PaneBox box)
    {
        var panes = ScreenLayout.Panes(app).ToList();
        var x = box.X + 1;
        foreach (var pane in box.Tabs)
        {
            var mark = pane == app.Focus ? "▸" : " ";
            var number = panes.Count == 1 || panes.IndexOf(pane) >= MostNumbers ? "" : string.Create(CultureInfo.InvariantCulture, $"{panes.IndexOf(pane) + 1} ");
            var text = $"{mark}{number}{Name(pane)} ";
            if (x + Graphemes.Width(text) > box.X + box.Width - 1)
            {
                // If only some titles fit, the visible pane's must.
                if (pane != box.Pane) continue;
                text = $"{mark}{number}{Name(pane)}";
            }

            yield return (pane, text, x);
            x += Graphemes.Width(text);
        }
    }

    private static string NoteOf(AppState app, PaneKind pane) => pane switch
    {
        _ when app.Filters.TryGetValue(pane, out var filter) => $"/{filter}",
        PaneKind.Chart or PaneKind.Statistics when app.Chosen is { IsStale: true } stale => Stale(stale),
        PaneKind.Settings when app.Changes.Count > 0 =>
            string.Create(CultureInfo.InvariantCulture, $"{app.Changes.Count} changed here"),
        PaneKind.Chart when app.IsLog => "log",
        PaneKind.Statistics when app.Chosen is { Before: not null, Last: not null } => "before → after",
        _ => "",
    };

    // Statistics with other values than the script's; above the chart if the statistics are hidden.
    private static string Differing(AppState app, PaneKind pane, int width) => app.Chosen is { } chosen
        && (pane == PaneKind.Statistics || (pane == PaneKind.Chart && ScreenLayout.Of(app).All(box => box.Pane != PaneKind.Statistics)))
        ? DifferingParameter.Note(DifferingParameter.Of(app, chosen), PaneLetters.Of(app.Look).Differs, width)
        : "";

    private static bool IsBad(AppState app, PaneKind pane) =>
        pane is PaneKind.Chart or PaneKind.Statistics && app.Chosen is { IsStale: true } && !app.Filters.ContainsKey(pane);

    private static string Stale(ScriptState script) => script.Phase switch
    {
        StrategyState.Wrong => "stale: the run failed",
        StrategyState.Stale => "stale",
        StrategyState.Stopped => "stale: stopped",
        _ => "stale: running",
    };
}
