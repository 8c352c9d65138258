using System.Text;

namespace Rota.Terminal;

// Writes to the terminal directly, past all buffers of this process.
internal static class TerminalOutput
{
    private static readonly DirectStream Stream = new(LibC.Output);

    public static void Write(string text)
    {
        try
        {
            Stream.Write(Encoding.UTF8.GetBytes(text));
        }
        catch (IOException)
        {
            // The terminal is gone. Its input ends too, which ends the session.
        }
    }
}
