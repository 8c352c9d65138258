using System.Runtime.InteropServices;

namespace Rota.Host.Foundation;

// A file's status change time (ctime), which no program can set back. .NET does not expose it; Linux does, through a call whose
// result has the same layout on every processor (statx(2), Linux 4.11).
internal static class StatusChange
{
    private const int CurrentFolder = -100;
    private const uint ChangeTime = 0x80;
    private const int AnswerLength = 256;
    private const int SecondsAt = 96;
    private const int NanosecondsAt = 104;

    // Follows links. Null if the system does not provide it.
    public static DateTime? Of(string path)
    {
        if (!OperatingSystem.IsLinux()) return null;
        var answer = new byte[AnswerLength];
        try
        {
            if (Status(CurrentFolder, path, 0, ChangeTime, answer) != 0 || (BitConverter.ToUInt32(answer, 0) & ChangeTime) == 0) return null;
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }

        return DateTime.UnixEpoch.AddSeconds(BitConverter.ToInt64(answer, SecondsAt))
            .AddTicks(BitConverter.ToUInt32(answer, NanosecondsAt) / TimeSpan.NanosecondsPerTick);
    }

    [DllImport("libc", EntryPoint = "statx")]
    private static extern int Status(
        int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, byte[] answer);
}
