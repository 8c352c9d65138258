using Rota.Terminal;

namespace Rota.Host.Tui;

// The commands of the plugins screen. 'rota plugin' uses the same code.
internal static class PluginMoves
{
    // The plugin of the selected row; null if there is none.
    public static PluginLine? Chosen(AppState app)
    {
        if (app.Screen != ScreenKind.Plugins) return null;
        var (at, places) = (app.View(PaneKind.Plugins).Chosen, PaneRows.Of(app, PaneKind.Plugins)!.Places);
        return at < places.Count ? app.Plugins[places[at]] : null;
    }

    public static Next AskInstall(AppState app) => app with
    {
        Prompt = new("Install plugin (folder, zip, package, package id or URL):", "", (asked, source) => source.Length == 0
            ? asked
            : asked.Say($"Fetching {source} ...").With(new Effect.StagePlugin(source))),
    };

    // Nothing is installed yet; the log has the full description.
    public static Next AskAgreement(AppState app, string title, IReadOnlyList<string> about) =>
        about.Aggregate(app, (noted, line) => noted.Note(line)) with
        {
            Confirmation = new(
                $"Install {title}? It runs with all your rights; {app.Keys.KeyOf(AppCommand.Log)} shows details.",
                (asked, isAgreed) => isAgreed
                    ? asked.With(new Effect.FinishPlugin(IsAgreed: true))
                    : asked.Say("Not installed.").With(new Effect.FinishPlugin(IsAgreed: false))),
        };

    public static Next Switch(AppState app, PluginLine plugin) => app.With(new Effect.ChangePlugin(
        plugin.IsOff ? PluginChange.Enable : PluginChange.Disable, plugin.Id));

    public static Next RollBack(AppState app, PluginLine plugin) => app.With(new Effect.ChangePlugin(PluginChange.RollBack, plugin.Id));

    public static Next Check(AppState app, PluginLine plugin) =>
        app.Say($"Testing {plugin.Id} ...").With(new Effect.ChangePlugin(PluginChange.Check, plugin.Id));

    public static Next AskRemove(AppState app, PluginLine plugin) => app with
    {
        Confirmation = new($"Remove {plugin.Id} {plugin.Version}?", (asked, isAgreed) =>
            isAgreed
                ? asked.With(new Effect.ChangePlugin(PluginChange.Remove, $"{plugin.Id}@{plugin.Version}"))
                : asked.Say($"{plugin.Id} was not removed.")),
    };
}
