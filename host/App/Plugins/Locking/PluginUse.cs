namespace Rota.Host.Plugins;

// A plugin in use keeps its manifest open, which other programs can see.
internal static class PluginUse
{
    public static FileStream Begin(InstalledPlugin plugin) =>
        new(Path.Combine(plugin.Folder, ManifestReader.FileName), FileMode.Open, FileAccess.Read, FileShare.Read);

    public static bool IsUsed(string folder)
    {
        var manifest = Path.Combine(folder, ManifestReader.FileName);
        if (!File.Exists(manifest)) return false;
        try
        {
            using var alone = new FileStream(manifest, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
