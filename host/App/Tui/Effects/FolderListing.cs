namespace Rota.Host.Tui;

// The entries of a folder for a path that is typed: folders first, in order; hidden ones are left out.
internal static class FolderListing
{
    public static IReadOnlyList<PathEntry> Of(string typed)
    {
        var folder = new DirectoryInfo(Path.GetFullPath(OpenFolders.AtHome(typed.Length == 0 ? "." : typed)));
        if (!folder.Exists) return [];
        try
        {
            return
            [
                .. folder.EnumerateFileSystemInfos().Where(entry => !entry.Attributes.HasFlag(FileAttributes.Hidden))
                    .Select(entry => new PathEntry(entry.Name, entry.Attributes.HasFlag(FileAttributes.Directory)))
                    .OrderBy(entry => !entry.IsFolder).ThenBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase),
            ];
        }
        catch (UnauthorizedAccessException)
        {
            // Its entries are unknown; a path into it can be typed.
            return [];
        }
    }
}
