using System.Runtime.InteropServices;

namespace Rota;

/// <summary>
/// Opens files that the user named. Refuses pipes and devices, which may never answer or never end, so that a feed cannot hang.
/// </summary>
public static class RegularFile
{
    /// <summary>The name that <see cref="OtherKind"/> gives to a device.</summary>
    public const string Device = "a device";

    private const int TypeOfFile = 0xF000;
    private const int Regular = 0x8000;
    private const int Folder = 0x4000;

    // Larger than what the call fills in; the second number is the mode of the file (st_mode), with the same bits on every system.
    private const int StatusRoom = 64;

    /// <summary>Opens a file for reading.</summary>
    /// <param name="path">The file; links are followed.</param>
    /// <param name="share">What other processes may do with it meanwhile (default: read, replace or delete it).</param>
    /// <returns>The file, positioned at its beginning; it can seek.</returns>
    /// <exception cref="IOException">The file is missing, is a folder, pipe, socket or device, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not read it.</exception>
    public static FileStream OpenRead(string path, FileShare share = FileShare.Read | FileShare.Delete)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Require(path);
        return new FileStream(path, FileMode.Open, FileAccess.Read, share);
    }

    /// <summary>The kind of a file that is not a regular file.</summary>
    /// <param name="path">The path; links are followed.</param>
    /// <returns>In words, as in "a named pipe (FIFO)"; null for a regular file, and for a missing or inaccessible path.</returns>
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

    // .NET distinguishes only folders and links from files; its native library distinguishes the rest.
    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
    private static extern int Status([MarshalAs(UnmanagedType.LPUTF8Str)] string path, [Out] int[] status);
}
