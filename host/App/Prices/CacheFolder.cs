using Rota.Host.Scripting;

namespace Rota.Host.Prices;

// A cache in the user's cache folder. Linked contents do not belong to it.
internal sealed record CacheFolder(string Name, string What, string Path)
{
    private static readonly EnumerationOptions InsideOnly = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = false,
    };

    public static IReadOnlyList<CacheFolder> All()
    {
        var user = ScriptCache.UserFolder() ?? throw new InputException(new Mistake("Caches need a home folder: set XDG_CACHE_HOME."));
        return
        [
            new("prices", "prices that feeds read from files", DiskPriceCache.DefaultFolder()!),
            new("scripts", "compiled scripts", ScriptCache.DefaultFolder()!),
            new("web", "server responses", System.IO.Path.Combine(user, "rota", "web")),
        ];
    }

    public bool IsLink => new DirectoryInfo(Path) is { Exists: true, LinkTarget: not null };

    // Ignores a file that another process removes meanwhile.
    public IReadOnlyList<FileInfo> Files() =>
        [.. Folder() is { } folder ? folder.EnumerateFiles("*", InsideOnly).Where(file => file.Exists) : []];

    // Removes files and links themselves; keeps folders.
    public void Clear()
    {
        if (IsLink)
        {
            throw new InputException(new Mistake(
                $"{Path} is a link to {new DirectoryInfo(Path).LinkTarget}, which is not emptied. Empty it yourself."));
        }

        try
        {
            foreach (var file in Files()) file.Delete();
            foreach (var link in Links()) link.Delete();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"Cannot empty the cache: {refused.Message}", Path));
        }
    }

    private List<FileSystemInfo> Links()
    {
        if (Folder() is not { } folder) return [];
        DirectoryInfo[] inside = [folder, .. folder.EnumerateDirectories("*", InsideOnly)];
        return [.. inside.SelectMany(each => each.EnumerateFileSystemInfos()).Where(each => each.LinkTarget is not null)];
    }

    private DirectoryInfo? Folder() => !IsLink && new DirectoryInfo(Path) is { Exists: true } folder ? folder : null;
}
