using Rota.Host.Scripting;

namespace Rota.Host.Prices;

// A folder of things that can be made again, in the user's cache folder. What a link leads to is not in it.
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
            new("prices", "prices that feeds have read from files", DiskPriceCache.DefaultFolder()!),
            new("scripts", "compiled scripts", ScriptCache.DefaultFolder()!),
            new("web", "answers of servers", System.IO.Path.Combine(user, "rota", "web")),
        ];
    }

    public bool IsLink => new DirectoryInfo(Path) is { Exists: true, LinkTarget: not null };

    // A file that another process removes meanwhile is none.
    public IReadOnlyList<FileInfo> Files() =>
        [.. Folder() is { } folder ? folder.EnumerateFiles("*", InsideOnly).Where(file => file.Exists) : []];

    // Removes its files, and links themselves; the folders stay.
    public void Clear()
    {
        if (IsLink)
        {
            throw new InputException(new Mistake(
                $"{Path} is a link to {new DirectoryInfo(Path).LinkTarget}; what it leads to is left alone. Empty it yourself."));
        }

        try
        {
            foreach (var file in Files()) file.Delete();
            foreach (var link in Links()) link.Delete();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"Not all of it can be removed: {refused.Message}", Path));
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
