namespace Rota.Host.Plugins;

internal sealed record PluginManifest(
    string Id,
    string Name,
    Version Version,
    int ApiLevel,
    string Entry,
    string Author,
    string Description,
    Provisions Provides);
