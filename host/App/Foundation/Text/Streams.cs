#pragma warning disable RS0030 // Console: one of the owners of the standard streams.

using System.Text;
using Rota.Terminal;

namespace Rota.Host.Foundation;

// The program's two ways out: UTF-8 with plain line feeds, whatever the machine is set to.
internal sealed class Streams : IDisposable
{
    public Streams()
    {
        if (OperatingSystem.IsWindows()) Console.OutputEncoding = Encoding.UTF8;
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Bytes = OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new DirectStream(LibC.Output);
        Out = new StreamWriter(Bytes, utf8, leaveOpen: true) { NewLine = "\n" };
        Error = new StreamWriter(OperatingSystem.IsWindows() ? Console.OpenStandardError() : new DirectStream(LibC.Error), utf8) { NewLine = "\n", AutoFlush = true };
    }

    public static bool IsInputRedirected => Console.IsInputRedirected;

    public static bool IsOutputRedirected => Console.IsOutputRedirected;

    public TextWriter Out { get; }

    public TextWriter Error { get; }

    private Stream Bytes { get; }

    // What a script prints in a worker; the program reads it.
    public static void Print(string line) => Console.Out.WriteLine(line);

    // A finished text or report, in one piece.
    public void Write(ReadOnlySpan<byte> content)
    {
        Out.Flush();
        Bytes.Write(content);
        Bytes.Flush();
    }

    public void Dispose()
    {
        Out.Dispose();
        Error.Dispose();
        Bytes.Dispose();
    }
}
