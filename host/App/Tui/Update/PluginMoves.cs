using Rota.Terminal;

namespace Rota.Host.Tui;

// What the plugins screen can have done. The verbs of 'rota plugin' do the same by the same code.
internal static class PluginMoves
{
    // The one that the list's row shows; null where there is none.
    public static PluginLine? Chosen(AppState desk)
    {
        if (desk.Screen != ScreenKind.Plugins) return null;
        var (at, places) = (desk.View(PaneKind.Plugins).Chosen, PaneRows.Of(desk, PaneKind.Plugins)!.Places);
        return at < places.Count ? desk.Plugins[places[at]] : null;
    }

    public static Next AskInstall(AppState desk) => desk with
    {
        Prompt = new("Install (a folder, zip, package, package's id or address):", TextField.Empty, (asked, source) => source.Length == 0
            ? asked
            : asked.Say($"Fetching {source} ...").With(new Effect.StagePlugin(source))),
    };

    // What it is stands in the log, all of it; nothing is in its place yet.
    public static Next AskAgreement(AppState desk, string title, IReadOnlyList<string> about) =>
        about.Aggregate(desk, (noted, line) => noted.Note(line)) with
        {
            Prompt = new(
                $"Install {title}? It runs with all your rights; {desk.Keys.KeyOf(AppCommand.Log)} shows what it is. y or n:", TextField.Empty,
                (asked, answer) => answer.Equals("y", StringComparison.OrdinalIgnoreCase)
                    ? asked.With(new Effect.FinishPlugin(IsAgreed: true))
                    : asked.Say("Nothing was installed.").With(new Effect.FinishPlugin(IsAgreed: false))),
        };

    public static Next Switch(AppState desk, PluginLine plugin) => desk.With(new Effect.ChangePlugin(
        plugin.IsOff ? PluginChange.Enable : PluginChange.Disable, plugin.Id));

    public static Next RollBack(AppState desk, PluginLine plugin) => desk.With(new Effect.ChangePlugin(PluginChange.RollBack, plugin.Id));

    public static Next Check(AppState desk, PluginLine plugin) =>
        desk.Say($"Loading {plugin.Id} apart ...").With(new Effect.ChangePlugin(PluginChange.Check, plugin.Id));

    public static Next AskRemove(AppState desk, PluginLine plugin) => desk with
    {
        Prompt = new($"Remove {plugin.Id} {plugin.Version}? y or n:", TextField.Empty, (asked, answer) =>
            answer.Equals("y", StringComparison.OrdinalIgnoreCase)
                ? asked.With(new Effect.ChangePlugin(PluginChange.Remove, $"{plugin.Id}@{plugin.Version}"))
                : asked.Say($"{plugin.Id} stays.")),
    };
}
