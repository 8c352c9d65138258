using NuGet.Versioning;

namespace Rota.Host.Plugins;

internal sealed record PluginManifest(
    string Id,
    string Name,
    SemanticVersion Version,
    int ApiLevel,
    string Entry,
    string Author,
    string Description,
    Provisions Provides)
{
    // The oldest program that it runs in.
    public SemanticVersion? MinHost { get; init; }

    public string? Licence { get; init; }

    public string? Repository { get; init; }

    // In its author's words what it does beyond computing; nothing holds it to them.
    public string? Permissions { get; init; }
}
