using System.Runtime.InteropServices;

namespace Rota.Terminal;

// The few C functions that .NET lacks, the same on Linux and macOS. Layouts that differ between systems, such as termios, stay opaque:
// the C library fills, changes and restores them.
internal static class LibC
{
    public const int Input = 0;
    public const int Output = 1;
    public const int Error = 2;

    // TCSAFLUSH: after pending output is sent; drops unread input.
    public const int AfterOutputAndFlush = 2;

    public const short CanRead = 1;

    // Larger than the termios of any system (60 bytes in glibc and musl, 72 on macOS).
    public const int TermiosRoom = 256;

    private const string Library = "libc";

    [DllImport(Library, EntryPoint = "isatty")]
    public static extern int IsTerminal(int file);

    [DllImport(Library, EntryPoint = "tcgetattr", SetLastError = true)]
    public static extern int GetAttributes(int file, byte[] termios);

    [DllImport(Library, EntryPoint = "tcsetattr", SetLastError = true)]
    public static extern int SetAttributes(int file, int when, byte[] termios);

    [DllImport(Library, EntryPoint = "cfmakeraw")]
    public static extern void MakeRaw(byte[] termios);

    [DllImport(Library, EntryPoint = "ioctl", SetLastError = true)]
    public static extern int Control(int file, nuint request, ushort[] window);

    [DllImport(Library, EntryPoint = "poll", SetLastError = true)]
    public static extern int Poll([In, Out] PollRequest[] files, nuint count, int milliseconds);

    [DllImport(Library, EntryPoint = "read", SetLastError = true)]
    public static extern nint Read(int file, byte[] bytes, nuint count);

    [DllImport(Library, EntryPoint = "write", SetLastError = true)]
    public static extern nint Write(int file, byte[] bytes, nuint count);

    [DllImport(Library, EntryPoint = "pipe", SetLastError = true)]
    public static extern int Pipe(int[] ends);

    [DllImport(Library, EntryPoint = "close")]
    public static extern int Close(int file);

    [DllImport(Library, EntryPoint = "setsid", SetLastError = true)]
    public static extern int NewSession();

    [DllImport(Library, EntryPoint = "kill", SetLastError = true)]
    public static extern int Kill(int process, int signal);
}
