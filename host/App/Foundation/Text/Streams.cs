#pragma warning disable RS0030 // Console: one of the owners of the standard streams.

using System.Text;
using Rota.Terminal;

namespace Rota.Host.Foundation;

// The program's output streams: UTF-8 with plain line feeds on every machine.
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

    // Prints a line of a script in a worker, for the program to read.
    public static void Print(string line) => Console.Out.WriteLine(line);

    // Writes a complete text or report.
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
