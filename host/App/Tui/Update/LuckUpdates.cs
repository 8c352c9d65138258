using Rota.Host.Live;

namespace Rota.Host.Tui;

// Measures the start-day luck of the last result while the notes are shown: it takes a run for each day of the schedule.
internal static class LuckUpdates
{
    public static Next Follow(AppState app)
    {
        if (app.Chosen is not { Last: { } last, IsRemembered: false } script) return app;
        // A new run drops the question.
        if (script.Phase != StrategyState.Good) return app.Luck is { Text: null } ? app with { Luck = null } : app;
        var isDone = ReferenceEquals(app.Luck?.Last, last) || ScreenLayout.Of(app).All(box => box.Pane != PaneKind.Notes);
        return isDone ? app : (app with { Luck = new(last) }).With(new Effect.MeasureLuck(script.Path, last));
    }

    // An answer about an earlier result is dropped.
    public static AppState On(AppState app, LuckMeasured answer) => app.Luck is { } asked && ReferenceEquals(asked.Last, answer.Last)
        ? app with { Luck = asked with { Text = answer.Text ?? answer.Failed!.Text } }
        : app;
}
