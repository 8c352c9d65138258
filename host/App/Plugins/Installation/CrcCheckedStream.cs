using System.IO.Compression;
using System.IO.Hashing;

namespace Rota.Host.Plugins;

// Reads an entry of an archive and compares its content with the checksum in the archive. ZipArchive does not.
internal sealed class CrcCheckedStream(ZipArchiveEntry entry) : Stream
{
    private readonly Stream _content = entry.Open();
    private readonly Crc32 _checksum = new();

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
        if (_checksum.GetCurrentHashAsUInt32() != entry.Crc32)
            throw new InvalidDataException($"'{FileName.Shown(entry.FullName)}' is damaged: its checksum does not match.");
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = _content.Read(buffer);
        _checksum.Append(buffer[..read]);
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
