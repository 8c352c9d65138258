using System.IO.Compression;

namespace Rota.Host.Plugins;

// Reads an entry of an archive and verifies its checksum, which .NET does not.
internal sealed class Checked(ZipArchiveEntry entry) : Stream
{
    // CRC-32 as in zip: the polynomial 0x04C11DB7 with its bits reversed.
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(each => Enumerable.Range(0, 8)
        .Aggregate((uint)each, (rest, _) => (rest & 1) == 0 ? rest >> 1 : 0xEDB88320 ^ (rest >> 1)))];

    private readonly Stream _content = entry.Open();
    private uint _checksum = uint.MaxValue;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public void RequireWhole()
    {
        if (~_checksum != entry.Crc32)
            throw new InvalidDataException($"'{FileName.Shown(entry.FullName)}' is damaged: its checksum does not match.");
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = _content.Read(buffer);
        foreach (var each in buffer[..read]) _checksum = Table[(byte)(_checksum ^ each)] ^ (_checksum >> 8);
        return read;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _content.Dispose();
        base.Dispose(disposing);
    }
}
