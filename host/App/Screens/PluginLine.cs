namespace Rota.Host.Screens;

// A plugin as its screen shows it.
internal sealed record PluginLine(
    string Id, string Version, string State, string? Reason, string Author, string Description, IReadOnlyList<string> Provides,
    string Folder);
