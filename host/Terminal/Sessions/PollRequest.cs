using System.Runtime.InteropServices;

namespace Rota.Terminal;

// pollfd: a file descriptor, the awaited events, and those that occurred.
[StructLayout(LayoutKind.Sequential)]
internal struct PollRequest
{
    public int File;
    public short Wanted;
    public short Happened;
}
