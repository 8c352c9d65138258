namespace Rota.Host.Tui;

// Requests the reasons of the selected decision, or of the one in force on the crosshair's or the last day.
internal static class WhyUpdates
{
    public static Next Ask(AppState app)
    {
        if (app.Chosen is not { Last: { } run } script) return app;
        var day = app.Focus == PaneKind.Decisions ? Chosen(app) : app.Cursor ?? run.Equity.Dates[^1];
        if (day is not { } asked)
            return app.Say("This decision belongs to the previous run; only decisions of the current run can be explained.");
        return (app.Go(ScreenKind.Why) with { Why = new(script.Path, asked), Views = app.Views.Remove(PaneKind.Why) })
            .With(new Effect.Ask(script.Path, asked));
    }

    private static DateOnly? Chosen(AppState app)
    {
        var rows = DecisionsPane.Rows(app.Chosen!.Last!, app.Chosen.Before);
        var places = PaneRows.Of(app, PaneKind.Decisions)!.Places;
        var at = app.View(PaneKind.Decisions).Chosen;
        return at < places.Count && rows[places[at]] is { Change: not DecisionChange.Gone } row ? row.Decision.Decided : null;
    }
}
