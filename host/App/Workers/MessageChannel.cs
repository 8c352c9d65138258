using System.Buffers.Binary;
using System.Text.Json;

namespace Rota.Host.Workers;

// Messages over a stream, each after its length in four bytes. Many may write, one reads.
internal sealed class MessageChannel(Stream stream) : IDisposable
{
    // Longer ones are no messages: somebody else wrote into the channel.
    private const int MostBytes = 1 << 30;

    private readonly SemaphoreSlim _writing = new(1);

    public void Write(Message message)
    {
        var frame = Frame(message);
        _writing.Wait();
        try
        {
            stream.Write(frame);
        }
        finally
        {
            _writing.Release();
        }
    }

    public async Task WriteAsync(Message message, CancellationToken cancel)
    {
        var frame = Frame(message);
        await _writing.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            await stream.WriteAsync(frame, cancel).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }

    // Null when the other side has closed the channel, also in the middle of a message.
    public async Task<Message?> ReadAsync(CancellationToken cancel = default)
    {
        var head = new byte[sizeof(int)];
        try
        {
            await stream.ReadExactlyAsync(head, cancel).ConfigureAwait(false);
            var body = new byte[LengthOf(head)];
            await stream.ReadExactlyAsync(body, cancel).ConfigureAwait(false);
            return MessageOf(body);
        }
        catch (Exception closed) when (closed is IOException or ObjectDisposedException)
        {
            return null;
        }
    }

    // The same on the thread that asks: it needs nothing of a thread pool, all of whose threads a script may hold.
    public Message? Read()
    {
        var head = new byte[sizeof(int)];
        try
        {
            stream.ReadExactly(head);
            var body = new byte[LengthOf(head)];
            stream.ReadExactly(body);
            return MessageOf(body);
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
        return length is > 0 and <= MostBytes ? length : throw new InvalidDataException($"A message of {length} bytes is none.");
    }

    private static Message MessageOf(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, MessageJson.Default.Message) ?? throw new InvalidDataException("A message is null.");
        }
        catch (JsonException garbled)
        {
            throw new InvalidDataException($"A message cannot be read: {garbled.Message}", garbled);
        }
    }

    private static byte[] Frame(Message message)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(message, MessageJson.Default.Message);
        var frame = new byte[sizeof(int) + body.Length];
        BinaryPrimitives.WriteInt32LittleEndian(frame, body.Length);
        body.CopyTo(frame, sizeof(int));
        return frame;
    }
}
