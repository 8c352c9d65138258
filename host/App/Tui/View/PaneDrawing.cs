using Rota.Terminal;

namespace Rota.Host.Tui;

// Draws the content of a pane.
internal static class PaneDrawing
{
    public static void Draw(Canvas canvas, AppState app, PaneKind pane)
    {
        var (view, hasFocus) = (app.View(pane), app.Focus == pane);
        if (PaneLines.Of(app, pane) is { } lines)
        {
            TextPane.Draw(canvas, app.Look, lines, new(view.Top, view.Shift, PaneLines.IsWrapped(pane)));
        }
        else if (PaneRows.Of(app, pane) is { } rows)
        {
            rows.Listing.Draw(canvas, app.Look, view, hasFocus);
        }
        else if (PaneText.Of(app, pane, canvas.Width) is { } text)
        {
            TextRows.Draw(canvas, app.Look, text, view, hasFocus);
        }
        else if (pane == PaneKind.CompareChart)
        {
            if (Compared.Of(app) is { Count: > 0 } runs) CompareChart.Draw(canvas, app.Look, runs, app.IsLog);
            else Notice.Draw(canvas, Compared.Note(app) ?? "No runs to compare.", Theme.Of(app.Look).Faint);
        }
        else if (pane == PaneKind.Parameters)
        {
            Parameters(canvas, app, view);
        }
        else if (pane == PaneKind.Sweep)
        {
            if (app.Sweep is { } sweep && sweep.Path == app.ChosenPath) HeatMapPane.Draw(canvas, app.Look, sweep, app.Now, hasFocus);
            else Notice.Draw(canvas, PaneRows.Why(app), Theme.Of(app.Look).Faint);
        }
        else
        {
            OfRun(canvas, app, pane, view);
        }
    }

    private static void Parameters(Canvas canvas, AppState app, ListView view)
    {
        var parameters = ParameterMoves.Of(app.Chosen);
        if (parameters.Count > 0)
        {
            ParametersPane.Draw(canvas, app.Look, parameters, view, app.Focus == PaneKind.Parameters);
            return;
        }

        const string none = "The script declares no parameters. Example: var days = Param(\"days\", 20, 5..250);";
        Notice.Draw(canvas, app.Chosen?.Last is null ? PaneRows.Why(app) : none, Theme.Of(app.Look).Faint);
    }

    private static void OfRun(Canvas canvas, AppState app, PaneKind pane, ListView view)
    {
        if (app.Chosen is not { Last: { } run } script)
        {
            if (pane == PaneKind.Chart && app.Chosen?.Advance?.Equity is { Dates.Length: > 1 } soFar)
                ChartPane.Of(app.Chosen.Name, soFar, null, new(app.IsLog), app.Look).Draw(canvas);
            else Notice.Draw(canvas, PaneRows.Why(app), Theme.Of(app.Look).Faint);
            return;
        }

        if (pane == PaneKind.Chart) ChartDays.Pane(app, run).Draw(canvas);
        else if (pane == PaneKind.Allocation) AllocationPane.Draw(canvas, app.Look, run, ChartDays.Below(app, run));
        else MonthsPane.Draw(canvas, app.Look, run, view.Top);
    }
}
