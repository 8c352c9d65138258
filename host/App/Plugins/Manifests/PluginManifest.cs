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
    // The oldest compatible version of the program.
    public SemanticVersion? MinHost { get; init; }

    public string? Licence { get; init; }

    public string? Repository { get; init; }

    // The author's description of side effects; not enforced.
    public string? Permissions { get; init; }
}
