using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Rota.Terminal;

// The terminal's line discipline, switched off and back on. stty would need a process to be found in PATH, started and waited
// for, also where this process is about to end; the C library's own cfmakeraw needs no knowledge of termios either.
internal sealed class RawMode
{
    private readonly byte[] _before = new byte[LibC.TermiosRoom];

    public RawMode() => Require(LibC.GetAttributes(LibC.Input, _before), "read the settings of the terminal");

    public void Enter()
    {
        var raw = (byte[])_before.Clone();
        LibC.MakeRaw(raw);
        Require(LibC.SetAttributes(LibC.Input, LibC.AfterOutputAndFlush, raw), "set the terminal to raw input");
    }

    // A terminal that is gone needs no settings.
    public void Leave() => _ = LibC.SetAttributes(LibC.Input, LibC.AfterOutputAndFlush, _before);

    private static void Require(int result, string what)
    {
        if (result != 0) throw new IOException($"Could not {what}: {new Win32Exception(Marshal.GetLastPInvokeError()).Message}.");
    }
}
