namespace Rota.Host.Plugins;

// A plugin's folder. Manifest is null when it cannot be read, and Reason then says why; nothing of it has been loaded.
internal sealed record InstalledPlugin(string Folder, PluginManifest? Manifest, PluginState State, string? Reason)
{
    public string Id => Manifest?.Id ?? Path.GetFileName(Path.GetDirectoryName(Folder))!;

    public string Title => Manifest is { } manifest ? $"{manifest.Id} {manifest.Version}" : $"{Id} {Path.GetFileName(Folder)}";

    public string EntryPath => Path.Combine(Folder, Manifest!.Entry);

    public string AssemblyName => Path.GetFileNameWithoutExtension(Manifest!.Entry);
}
