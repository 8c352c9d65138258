namespace Rota.Host.Plugins;

// A plugin's folder. Manifest is null when it cannot be read, and Reason then says why; nothing of it has been loaded.
internal sealed record InstalledPlugin(string Folder, PluginManifest? Manifest, PluginState State, string? Reason)
{
    public string Id => Manifest?.Id ?? Path.GetFileName(Path.GetDirectoryName(Folder))!;

    public string Version => Manifest?.Version.ToString() ?? Path.GetFileName(Folder);

    public string Title => $"{Id} {Version}";

    public string EntryPath => Path.Combine(Folder, Manifest!.Entry);

    public string AssemblyName => Path.GetFileNameWithoutExtension(Manifest!.Entry);

    public bool IsBundled { get; init; }

    // What the lock file says of it; null when nobody installed it.
    public LockedVersion? Locked { get; init; }

    // What its author should know, though it works.
    public string? Note { get; init; }
}
