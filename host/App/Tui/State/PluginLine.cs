using Rota.Host.Plugins;

namespace Rota.Host.Tui;

// A plugin as its screen shows it.
internal sealed record PluginLine(
    string Id, string Version, string State, string? Reason, string Author, string Description, IReadOnlyList<string> Provides,
    string Folder)
{
    public string? Note { get; init; }

    // Whether the user turned it off.
    public bool IsOff => State == nameof(PluginState.Disabled);

    public static PluginLine Of(InstalledPlugin plugin) => new(
        plugin.Id, plugin.Version, plugin.State.ToString(), plugin.Reason, plugin.Manifest?.Author ?? "",
        plugin.Manifest?.Description ?? "", [.. plugin.Manifest?.Provides.Lines() ?? []], plugin.Folder)
    {
        Note = plugin.Note,
    };
}
