using System.Runtime.InteropServices;

namespace Rota.Terminal;

// pollfd: a file, what is waited for, and what came.
[StructLayout(LayoutKind.Sequential)]
internal struct PollRequest
{
    public int File;
    public short Wanted;
    public short Happened;
}
