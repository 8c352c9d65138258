using System.Runtime.InteropServices;

namespace Rota.Host.Foundation;

// Makes a folder's names outlast a power loss: a rename is a change of the folder, not of the file.
internal static class FolderSync
{
    private const int ReadOnly = 0;

    // Windows needs no call: its file system records names in its journal.
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var open = Open(folder, ReadOnly);
        if (open < 0) throw Failed("open");
        try
        {
            if (Sync(open) < 0) throw Failed("flush");
        }
        finally
        {
            _ = Close(open);
        }

        IOException Failed(string what) => new($"Cannot {what} the folder '{folder}': {Marshal.GetLastPInvokeErrorMessage()}.");
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Sync(int file);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int file);
}
