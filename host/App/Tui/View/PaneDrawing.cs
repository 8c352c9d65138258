using Rota.Terminal;

namespace Rota.Host.Tui;

// What is in a pane.
internal static class PaneDrawing
{
    public static void Draw(Canvas canvas, AppState desk, PaneKind pane)
    {
        var (view, hasFocus) = (desk.View(pane), desk.Focus == pane);
        if (PaneRows.Of(desk, pane) is { } rows)
        {
            rows.Listing.Draw(canvas, desk.Look, view, hasFocus);
        }
        else if (PaneLines.Of(desk, pane) is { } lines)
        {
            TextPane.Draw(canvas, desk.Look, lines, new(view.Top, view.Shift, PaneLines.IsWrapped(pane)));
        }
        else if (pane == PaneKind.CompareChart)
        {
            CompareChart.Draw(canvas, desk.Look, Compared.Of(desk), desk.IsLog);
        }
        else if (pane == PaneKind.Parameters)
        {
            Parameters(canvas, desk, view);
        }
        else
        {
            OfRun(canvas, desk, pane, view);
        }
    }

    private static void Parameters(Canvas canvas, AppState desk, ListView view)
    {
        var parameters = ParameterMoves.Of(desk.Chosen);
        if (parameters.Count > 0)
        {
            ParametersPane.Draw(canvas, desk.Look, parameters, view, desk.Focus == PaneKind.Parameters);
            return;
        }

        const string none = "The script declares none. This does: var days = Param(\"days\", 20, 5..250);";
        Notice.Draw(canvas, desk.Chosen?.Last is null ? PaneRows.Why(desk) : none, Theme.Of(desk.Look).Faint);
    }

    private static void OfRun(Canvas canvas, AppState desk, PaneKind pane, ListView view)
    {
        if (desk.Chosen is not { Last: { } run } script)
        {
            if (pane == PaneKind.Chart && desk.Chosen?.Advance?.Equity is { Dates.Length: > 1 } soFar)
                ChartPane.Of(desk.Chosen.Name, soFar, null, new(desk.IsLog), desk.Look).Draw(canvas);
            else Notice.Draw(canvas, PaneRows.Why(desk), Theme.Of(desk.Look).Faint);
            return;
        }

        if (pane == PaneKind.Chart) ChartDays.Pane(desk, run).Draw(canvas);
        else if (pane == PaneKind.Allocation) AllocationPane.Draw(canvas, desk.Look, run, ChartDays.Below(desk, run));
        else MonthsPane.Draw(canvas, desk.Look, run, view.Top);
    }
}
