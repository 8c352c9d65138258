namespace Rota.Plugins.Csv;

// The bytes of a text file as they are read. A NUL, which texts do not contain, or a line longer than any row fails at once, whatever the
// size of the file.
internal sealed class LineStream(Stream text, string path) : Stream
{
    private const int LongestLine = 1 << 20;

    private int _line = 1;
    private long _place; // bytes of the line read before
    private bool _isAfterReturn;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        // Less than the longest line, so that only the first and last line of a part need measuring.
        var read = buffer[..text.Read(buffer[..Math.Min(buffer.Length, LongestLine)])];
        var nul = read.IndexOf((byte)0);
        Advance(nul < 0 ? read : read[..nul]);
        return nul < 0 ? read.Length : throw Wrong("A NUL byte: the file is damaged or not text. Download it again");
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) text.Dispose();
        base.Dispose(disposing);
    }

    private void Advance(ReadOnlySpan<byte> read)
    {
        var first = read.IndexOfAny((byte)'\r', (byte)'\n');
        _place += first < 0 ? read.Length : first;
        if (_place > LongestLine) throw Wrong($"The line is longer than {LongestLine >> 20} MB: the file is damaged or has no rows. Download it again");
        if (first < 0)
        {
            _isAfterReturn &= read.IsEmpty;
            return;
        }

        var breaks = read.Count((byte)'\n') + read.Count((byte)'\r') - read.Count("\r\n"u8);
        _line += _isAfterReturn && read[0] == '\n' ? breaks - 1 : breaks;
        _place = read.Length - 1 - read.LastIndexOfAny((byte)'\r', (byte)'\n');
        _isAfterReturn = read[^1] == '\r';
    }

    private InputException Wrong(string what) => new(new Mistake($"{what}.", path, _line, (int)Math.Min(_place, LongestLine) + 1));
}
