using NuGet.Versioning;

namespace Rota.Host.Plugins;

// The location of a plugin version in the user's folder.
internal sealed record PluginPlace(string Root, string Id, SemanticVersion Version)
{
    public string Folder { get; } = Path.Combine(Root, Id, Version.ToString());

    // Returns false while a rota uses it. Moves it aside in one step, so that a killed deletion leaves no half of a plugin.
    public bool TryDelete()
    {
        if (Directory.Exists(Folder))
        {
            if (PluginUse.IsUsed(Folder)) return false;
            using var staging = new StagingArea(Root);
            Directory.Move(Folder, staging.Plugin);
        }

        var parent = Path.GetDirectoryName(Folder)!;
        if (Directory.Exists(parent) && !Directory.EnumerateFileSystemEntries(parent).Any()) Directory.Delete(parent);
        return true;
    }
}
