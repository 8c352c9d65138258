namespace Rota.Host.Plugins;

// Copies a plugin from a folder.
internal static class FolderSource
{
    // Every file below a folder with its relative name. Links are refused: their targets can change and do not belong to the plugin.
    public static IReadOnlyList<(string Name, string Path)> Files(string folder)
    {
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false };
        var entries = new DirectoryInfo(folder).EnumerateFileSystemInfos("*", all).ToList();
        return entries.Find(entry => entry.LinkTarget is not null) is { } link
            ? throw new InvalidDataException($"'{Name(folder, link.FullName)}' is a link; a plugin may contain only files.")
            : [.. entries.OfType<FileInfo>().Select(file => (Name(folder, file.FullName), file.FullName)).Order()];
    }

    public static void Copy(IReadOnlyList<(string Name, string Path)> files, PluginFiles into, SizeCaps caps)
    {
        caps.Require([.. files.Select(file => (file.Name, new FileInfo(file.Path).Length))]);
        foreach (var (name, path) in files)
        {
            using var content = RegularFile.OpenRead(path);
            into.Add(name, content.Length, content);
        }
    }

    private static string Name(string folder, string path) => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
}
