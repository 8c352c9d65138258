namespace Rota.Host.Foundation;

// Where the system tells nobody of changes: behind symbolic links, and on the disks of other machines.
internal static class FileLinks
{
    private static readonly string[] Remote =
    [
        "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "9p", "v9fs", "afs", "ncpfs", "vboxsf", "fuse", "sshfs", "webdav",
        "virtiofs",
    ];

    public static bool IsLinked(string path) => Target(path) != path;

    // The path with every link followed; a link that leads nowhere stays.
    public static string Target(string path) => Follow(path, depth: 0);

    private static string Follow(string path, int depth)
    {
        // Linux gives up after 40 links too.
        if (depth > 40 || Path.GetDirectoryName(path) is not { } folder) return path;
        var here = Path.Combine(Follow(folder, depth + 1), Path.GetFileName(path));
        if (new FileInfo(here).LinkTarget is not { } link) return here;
        return Follow(Path.GetFullPath(link, Path.GetDirectoryName(here)!), depth + 1);
    }

    public static bool IsRemote(string path)
    {
        if (OperatingSystem.IsWindows() && path.StartsWith(@"\\", StringComparison.Ordinal)) return true;
        // The disk that is mounted deepest above the path.
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
