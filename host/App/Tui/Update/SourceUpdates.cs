using Rota.Host.Live;
using Rota.Terminal;

namespace Rota.Host.Tui;

// The script beside the chart: when it is read, and the documentation of its words.
internal static class SourceUpdates
{
    public static AppState Toggle(AppState app)
    {
        var toggled = app with { HasSource = !app.HasSource };
        return Navigation.Focus(toggled, toggled.HasSource ? PaneKind.Source : ScreenLayout.First(toggled));
    }

    // A visible script is read again after each save and run.
    public static Next Reading(Next next)
    {
        var app = next.State;
        return app is { HasSource: true, Screen: ScreenKind.Run, Chosen: { IsTextOld: true } script }
            ? new(app.With(script with { IsTextOld = false }), next.Effects.Add(new Effect.ReadSource(script.Path, script.Phase == StrategyState.Good)))
            : next;
    }

    public static AppState Outdate(AppState app, LiveEvent happened) => happened is RunQueued or RunEnded or RunStopped or ScriptChanged
        ? app.With(happened.Path, script => script with { IsTextOld = true })
        : app;

    public static AppState OnRead(AppState app, string path, CodeText text, bool isGood)
    {
        app = app.With(path, script => script with { Text = script.Text?.Read(text, isGood) ?? EditedText.Of(text) });
        return Navigation.Settled(path == app.ChosenPath ? AtProblem(app, app.Chosen!) : app);
    }

    public static bool CanExplain(AppState app) => app is { HasSource: true, Screen: ScreenKind.Run, Chosen.Text: { } text } && Words(app, text).Count > 0;

    // Of the selected line; a choice if there are several.
    public static Next Explain(AppState app) => Words(app, app.Chosen!.Text!) switch
    {
        [var word] => Explain(app, word),
        var words => app with
        {
            Chooser = new("Explain a word", [.. words.Select(word => new Choice(word, "", chosen => Explain(chosen, word)))]),
        },
    };

    private static Next Explain(AppState app, string word) =>
        (app.Go(ScreenKind.Word) with { Word = new(word), Views = app.Views.Remove(PaneKind.Word) }).With(new Effect.ExplainWord(word));

    private static IReadOnlyList<string> Words(AppState app, EditedText text) =>
        text.Now.WordsAt(PaneText.LineAt(app, PaneText.Of(app, PaneKind.Source, 0)!, PaneKind.Source));

    // Selects the first problem.
    private static AppState AtProblem(AppState app, ScriptState script)
    {
        if (script.IsUnderWay || script.Failure?.Places.FirstOrDefault(place => place.Path == script.Path && place.Line > 0) is not { } place) return app;
        var row = PaneText.Of(app, PaneKind.Source, 0)!.ToList().FindIndex(row => row.Line == place.Line - 1);
        return row < 0 ? app : app.With(PaneKind.Source, app.View(PaneKind.Source) with { Chosen = row });
    }
}
