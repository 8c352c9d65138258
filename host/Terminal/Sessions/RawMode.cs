using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Rota.Terminal;

// Switches the terminal's line discipline off and back on. stty would be a process to find, start and wait for, even while this one is
// exiting; cfmakeraw of the C library needs no knowledge of termios either.
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

    // Ignore errors: a terminal that is gone needs no settings.
    public void Leave() => _ = LibC.SetAttributes(LibC.Input, LibC.AfterOutputAndFlush, _before);

    private static void Require(int result, string what)
    {
        if (result != 0) throw new IOException($"Cannot {what}: {new Win32Exception(Marshal.GetLastPInvokeError()).Message}.");
    }
}
