namespace Rota.Host.Plugins;

// A plugin assembled in the staging folder and checked against its manifest.
internal sealed record StagedPlugin(
    InstalledPlugin Plugin, string Source, string Sha256, string? ArchiveSha256, IReadOnlyDictionary<string, string> Files, long Bytes)
{
    public PluginManifest Manifest => Plugin.Manifest!;

    public LockedVersion Locked(LockState state) => new(Manifest.Version, state, Source, Sha256, ArchiveSha256, Files);
}
