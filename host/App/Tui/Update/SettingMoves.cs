using Rota.Host.Live;
using Rota.Host.Settings;
using Rota.Terminal;

namespace Rota.Host.Tui;

// Changing a setting reruns every strategy that has run.
internal static class SettingMoves
{
    public static Setting Below(AppState app, string key) => app.Settings!.Settings.First(setting => setting.Key == key);

    public static Setting InForce(AppState app, string key) => app.Changes.GetValueOrDefault(key) ?? Below(app, key);

    // The key of the selected row; null before the settings are read.
    public static string? Chosen(AppState app)
    {
        if (app.Settings is not { Wrong: null }) return null;
        var (at, places) = (app.View(PaneKind.Settings).Chosen, PaneRows.Of(app, PaneKind.Settings)!.Places);
        return at < places.Count ? SettingRows.Keys[places[at]] : null;
    }

    public static bool Acts(AppState app, AppCommand command) =>
        Chosen(app) is { } key && (command == AppCommand.Set || app.Changes.ContainsKey(key));

    // Reads the settings when their screen opens, and again when they may have changed.
    public static Next Follow(AppState before, Msg happened, Next next)
    {
        var (app, effects) = next;
        if (app.Screen != ScreenKind.Settings) return next;
        var isOther = before.Screen != ScreenKind.Settings || before.Chosen?.Path != app.Chosen?.Path;
        var isRerun = happened is Msg.Live(RunEnded ended) && ended.Path == app.Chosen?.Path;
        if (!isOther && !isRerun && happened is not (Msg.PluginsRead or Msg.SettingWritten)) return next;
        return new(isOther ? app with { Settings = null } : app, effects.Add(new Effect.ReadSettings(app.Chosen?.Path)));
    }

    // Shows the known values, or asks for one.
    public static Next Choose(AppState app)
    {
        var key = Chosen(app)!;
        var choices = SettingChoices.Of(app, key);
        if (choices.Count == 0) return Ask(app);
        var chosen = choices.FindIndex(choice => choice.Text == InForce(app, key).Text);
        return app with { Chooser = new(SettingKeys.Name(key), [.. choices], Chosen: Math.Max(0, chosen)) };
    }

    public static Next Ask(AppState app) => Ask(app, Chosen(app)!, InForce(app, Chosen(app)!).Text);

    public static Next Ask(AppState app, string key, string text, bool isBeginning = false) => app with
    {
        Prompt = new($"{SettingChoices.Question(key)}:", text, (asked, answer) => Set(asked, key, answer)) { IsBeginning = isBeginning },
    };

    // A value that is in force anyway takes the change back.
    public static Next Set(AppState app, string key, string text)
    {
        // They may have become unreadable while the question was open.
        if (app.Settings is not { Wrong: null } || text == InForce(app, key).Text) return app;
        var changes = text == Below(app, key).Text ? app.Changes.Remove(key) : app.Changes.SetItem(key, Setting.Change(key, text));
        return app.With(new Effect.CheckSetting(app.Chosen?.Path, [.. changes.Values], key));
    }

    public static Next Reset(AppState app) =>
        app.With(new Effect.CheckSetting(app.Chosen?.Path, [.. app.Changes.Remove(Chosen(app)!).Values], Chosen(app)!));

    public static Next Write(AppState app) => app.With(new Effect.WriteSetting(app.Chosen?.Path, app.Changes[Chosen(app)!]));

    public static Next OnChecked(AppState app, string key, Setting? change)
    {
        var (taken, effects) = Take(app, key, change);
        if (taken.Settings is not { Wrong: null }) return new(taken, effects);
        var value = SettingWords.Value(InForce(taken, key), InForce(taken, SettingKeys.Profile).Text);
        return new(taken.Say($"{SettingKeys.Name(key)}: {value}{(change is null ? "" : ", for all strategies until you quit")}."), effects);
    }

    // A wrong value is asked for again, unless the user has moved on.
    public static Next OnRefused(AppState app, string key, Setting? change, string text)
    {
        var said = app.Say(text, isWrong: true);
        return change is null || app.Screen != ScreenKind.Settings || TextEntry.IsOn(app) ? said : Ask(said, key, change.Text, isBeginning: true);
    }

    // Results of the settings before are stale at once.
    private static Next Take(AppState app, string key, Setting? change)
    {
        var changes = change is null ? app.Changes.Remove(key) : app.Changes.SetItem(key, change);
        return (app with
        {
            Changes = changes,
            Scripts = app.Scripts.ConvertAll(script => script.Phase == StrategyState.Good ? script with { Phase = StrategyState.Stale } : script),
        }).With(new Effect.ChangeSettings([.. changes.Values], app.Chosen?.Path));
    }

    // From now on the value is the file's, unless the command line overrides the file.
    public static Next OnWritten(AppState app, string key, string file)
    {
        if (app.Settings is { Wrong: null } && Below(app, key).Option is { } option)
            return app.Say($"Wrote '{SettingKeys.Name(key)}' to {file}. The change here stays, because {option} was given on the command line.");
        var (taken, effects) = Take(app, key, null);
        return new(taken.Say($"Wrote '{SettingKeys.Name(key)}' to {file}."), effects);
    }
}
