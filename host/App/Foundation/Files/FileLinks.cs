namespace Rota.Host.Foundation;

// Detects paths without change notifications: symbolic links and network drives.
internal static class FileLinks
{
    private static readonly string[] Remote =
    [
        "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "9p", "v9fs", "afs", "ncpfs", "vboxsf", "fuse", "sshfs", "webdav",
        "virtiofs",
    ];

    public static bool IsLinked(string path) => Target(path) != path;

    // The path with every link resolved; a dangling link is returned unchanged.
    public static string Target(string path) => Follow(path, depth: 0);

    private static string Follow(string path, int depth)
    {
        // Linux also gives up after 40 links.
        if (depth > 40 || Path.GetDirectoryName(path) is not { } folder) return path;
        var here = Path.Combine(Follow(folder, depth + 1), Path.GetFileName(path));
        if (new FileInfo(here).LinkTarget is not { } link) return here;
        return Follow(Path.GetFullPath(link, Path.GetDirectoryName(here)!), depth + 1);
    }

    public static bool IsRemote(string path)
    {
        if (OperatingSystem.IsWindows() && path.StartsWith(@"\\", StringComparison.Ordinal)) return true;
        // The deepest mount point above the path.
        var disk = DriveInfo.GetDrives().Where(drive => IsAbove(drive.Name, path)).MaxBy(drive => drive.Name.Length);
        return disk is not null && (disk.DriveType == DriveType.Network || Remote.Contains(Format(disk)));
    }

    private static bool IsAbove(string mount, string path)
    {
        var prefix = Path.EndsInDirectorySeparator(mount) ? mount : mount + Path.DirectorySeparatorChar;
        var comparison = OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return path.StartsWith(prefix, comparison);
    }

    private static string Format(DriveInfo disk)
    {
        try
        {
            return disk.DriveFormat;
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
