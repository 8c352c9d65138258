using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Rota.Host.Workers;

// Messages over a stream, each preceded by its length in four bytes. Many threads may write, one reads.
internal sealed class MessageChannel(Stream stream) : IDisposable
{
    // A longer message is garbage that a script wrote into the channel.
    private const int MostBytes = 1 << 30;

    // Answers are large and frequent: buffers up to this size are reused.
    private const int MostKept = 8 << 20;

    private readonly SemaphoreSlim _writing = new(1);
    private ArrayBufferWriter<byte> _frame = new();
    private byte[] _body = [];

    public void Write(Message message)
    {
        _writing.Wait();
        try
        {
            stream.Write(Frame(message).Span);
        }
        finally
        {
            _writing.Release();
        }
    }

    public async Task WriteAsync(Message message, CancellationToken cancel)
    {
        await _writing.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            await stream.WriteAsync(Frame(message), cancel).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }

    // Null if the other side has closed the channel, even in the middle of a message.
    public async Task<Message?> ReadAsync(CancellationToken cancel = default)
    {
        var head = new byte[sizeof(int)];
        try
        {
            await stream.ReadExactlyAsync(head, cancel).ConfigureAwait(false);
            var body = BodyOf(LengthOf(head));
            await stream.ReadExactlyAsync(body, cancel).ConfigureAwait(false);
            return MessageOf(body.Span);
        }
        catch (Exception closed) when (closed is IOException or ObjectDisposedException)
        {
            return null;
        }
    }

    // Reads on the calling thread, because a script may block the whole thread pool.
    public Message? Read()
    {
        var head = new byte[sizeof(int)];
        try
        {
            stream.ReadExactly(head);
            var body = BodyOf(LengthOf(head));
            stream.ReadExactly(body.Span);
            return MessageOf(body.Span);
        }
        catch (Exception closed) when (closed is IOException or ObjectDisposedException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        stream.Dispose();
        _writing.Dispose();
    }

    private static int LengthOf(byte[] head)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(head);
        return length is > 0 and <= MostBytes ? length : throw new InvalidDataException($"Invalid length of a message: {length} bytes.");
    }

    private Memory<byte> BodyOf(int length)
    {
        if (length > MostKept) return new byte[length];
        if (_body.Length < length) _body = new byte[BitOperations.RoundUpToPowerOf2((uint)length)];
        return _body.AsMemory(0, length);
    }

    private static Message MessageOf(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, MessageJson.Default.Message) ?? throw new InvalidDataException("A message is null.");
        }
        catch (JsonException garbled)
        {
            throw new InvalidDataException($"Cannot read a message: {garbled.Message}", garbled);
        }
    }

    // Valid until the next message.
    private ReadOnlyMemory<byte> Frame(Message message)
    {
        if (_frame.Capacity > MostKept) _frame = new();
        _frame.ResetWrittenCount();
        _frame.Write(stackalloc byte[sizeof(int)]);
        using (var writer = new Utf8JsonWriter(_frame)) JsonSerializer.Serialize(writer, message, MessageJson.Default.Message);
        var frame = MemoryMarshal.AsMemory(_frame.WrittenMemory);
        BinaryPrimitives.WriteInt32LittleEndian(frame.Span, frame.Length - sizeof(int));
        return frame;
    }
}
