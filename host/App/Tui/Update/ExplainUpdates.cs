using Rota.Host.Live;

namespace Rota.Host.Tui;

// Requests the definition of the selected statistic and its values for the run, as `rota explain` prints them.
internal static class ExplainUpdates
{
    public static Next Ask(AppState app)
    {
        if (app.Chosen is not { Last: { } run } script) return app;
        var (at, places) = (app.View(PaneKind.Statistics).Chosen, PaneRows.Of(app, PaneKind.Statistics)!.Places);
        if (at >= places.Count || StatisticsPane.Lines(run)[places[at]] is not { Statistic: { } name })
            return app.Say("Years and counts have no definition; select a statistic above them.");
        if (script.IsRemembered)
            return app.Say($"{script.Name} has not run since Rota started; {app.Keys.KeyOf(AppCommand.Run)} runs it, and then its statistics can be explained.");
        return (app.Go(ScreenKind.Explanation) with
        {
            Explained = new(script.Path, name),
            Views = app.Views.Remove(PaneKind.Explanation),
        }).With(new Effect.Explain(script.Path, name));
    }

    public static AppState On(AppState app, StatisticExplained answer) =>
        app.Explained is { } asked && asked.Path == answer.Path && asked.Name == answer.Name
            ? app with { Explained = asked with { Text = answer.Text ?? answer.Failed!.Text } }
            : app;
}
