using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Rota.Terminal;

// Standard output or error without Console, which would switch the terminal's keys to another mode (ESC [?1h ESC =) and leave it there.
// Writing to a closed reader is ignored; any other failure throws once, and what follows is dropped.
internal sealed class DirectStream(int file) : Stream
{
    private const short CanTake = 4;
    private const int Interrupted = 4;
    private const int BrokenPipe = 32;

    private bool _hasFailed;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    private static int TryAgain => OperatingSystem.IsMacOS() ? 35 : 11;

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        var bytes = buffer.ToArray();
        while (bytes.Length > 0 && !_hasFailed)
        {
            var written = LibC.Write(file, bytes, (nuint)bytes.Length);
            var error = Marshal.GetLastPInvokeError();
            if (written >= 0) bytes = bytes[(int)written..];
            else if (error == TryAgain) _ = LibC.Poll([new PollRequest { File = file, Wanted = CanTake }], 1, -1);
            else if (error == BrokenPipe) return;
            else if (error != Interrupted)
            {
                _hasFailed = true;
                throw new OutputException($"Cannot write the output: {new Win32Exception(error).Message}.");
            }
        }
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
