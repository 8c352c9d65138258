namespace Rota.Host.Tui;

// Asking why: of the decision that is chosen, or of the one in force on the crosshair's day or on the last.
internal static class WhyUpdates
{
    public static Next Ask(AppState desk)
    {
        if (desk.Chosen is not { Last: { } run } script) return desk;
        var day = desk.Focus == PaneKind.Decisions ? Chosen(desk) : desk.Cursor ?? run.Equity.Dates[^1];
        if (day is not { } asked)
            return desk.Say("This decision was one of the run before; only those of the run as it is can be explained.");
        return (desk.Go(ScreenKind.Why) with { Why = new(script.Path, asked), Views = desk.Views.Remove(PaneKind.Why) })
            .With(new Effect.Ask(script.Path, asked));
    }

    private static DateOnly? Chosen(AppState desk)
    {
        var rows = DecisionsPane.Rows(desk.Chosen!.Last!, desk.Chosen.Before);
        var places = PaneRows.Of(desk, PaneKind.Decisions)!.Places;
        var at = desk.View(PaneKind.Decisions).Chosen;
        return at < places.Count && rows[places[at]] is { Change: not DecisionChange.Gone } row ? row.Decision.Decided : null;
    }
}
