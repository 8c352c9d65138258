using System.Runtime.InteropServices;

namespace Rota;

/// <summary>
/// Opens files that the user named. A pipe may never answer and a device may never end: neither is opened, so that a feed cannot hang.
/// </summary>
public static class RegularFile
{
    /// <summary>What <see cref="OtherKind"/> calls a device.</summary>
    public const string Device = "a device";

    private const int TypeOfFile = 0xF000;
    private const int Regular = 0x8000;
    private const int Folder = 0x4000;

    // Larger than what the call fills in; the second number is the mode of the file (st_mode), with the same bits on every system.
    private const int StatusRoom = 64;

    /// <summary>Opens a file for reading.</summary>
    /// <param name="path">The file; links are followed.</param>
    /// <param name="share">What others may do with it meanwhile: read, replace or delete it where nothing else is said.</param>
    /// <returns>The file, at its beginning; it can be sought.</returns>
    /// <exception cref="IOException">It is missing, or a folder, a pipe, a socket or a device, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not read it.</exception>
    public static FileStream OpenRead(string path, FileShare share = FileShare.Read | FileShare.Delete)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Require(path);
        return new FileStream(path, FileMode.Open, FileAccess.Read, share);
    }

    /// <summary>What is at a path in place of a regular file.</summary>
    /// <param name="path">The path; links are followed.</param>
    /// <returns>In words, as in "a named pipe (FIFO)"; null of a regular file, and where nothing is that can be looked at.</returns>
    public static string? OtherKind(string path)
    {
        if (Directory.Exists(path)) return Kind(Folder);
        if (OperatingSystem.IsWindows()) return null;
        var status = new int[StatusRoom];
        return Status(path, status) != 0 || (status[1] & TypeOfFile) == Regular ? null : Kind(status[1] & TypeOfFile);
    }

    // What is missing or out of reach says so when it is opened.
    private static void Require(string path)
    {
        if (Directory.Exists(path)) throw new IOException($"'{path}' is a folder, not a regular file.");
        if (OtherKind(path) is { } kind) throw new IOException($"'{path}' is not a regular file: it is {kind}.");
    }

    private static string Kind(int type) => type switch
    {
        0x1000 => "a named pipe (FIFO)",
        0x2000 or 0x6000 => Device,
        0xC000 => "a socket",
        Folder => "a folder",
        _ => "something else",
    };

    // .NET tells folders and links from files, and nothing else apart; its own native library does.
    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
    private static extern int Status([MarshalAs(UnmanagedType.LPUTF8Str)] string path, [Out] int[] status);
}
