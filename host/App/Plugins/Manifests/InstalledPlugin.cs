namespace Rota.Host.Plugins;

// A plugin's folder, not loaded. Manifest is null if it cannot be read; Reason then explains why.
internal sealed record InstalledPlugin(string Folder, PluginManifest? Manifest, PluginState State, string? Reason)
{
    public string Id => Manifest?.Id ?? Path.GetFileName(Path.GetDirectoryName(Folder))!;

    public string Version => Manifest?.Version.ToString() ?? Path.GetFileName(Folder);

    public string Title => $"{Id} {Version}";

    public string EntryPath => Path.Combine(Folder, Manifest!.Entry);

    public string AssemblyName => Path.GetFileNameWithoutExtension(Manifest!.Entry);

    public bool IsBundled { get; init; }

    // A build of a plugin under development, which the next build replaces.
    public bool IsBuild { get; init; }

    // Its entry in the lock file; null if it was not installed by rota.
    public LockedVersion? Locked { get; init; }

    // A hint for its author, although it works.
    public string? Note { get; init; }
}
