using System.Text;

namespace Rota.Host.Workers;

// Reads a worker's output, so that the worker never blocks on a full pipe, and keeps its beginning and end. A listener gets all of it,
// piece by piece.
internal sealed class OutputCapture
{
    private const int Most = 16_384;

    private readonly Lock _lock = new();
    private readonly List<byte> _first = [];
    private readonly Queue<byte> _last = new();
    private readonly Hearer? _hearer;

    public OutputCapture(Stream stream, Hearer? hearer = null)
    {
        _hearer = hearer;
        Ended = ReadAsync(stream);
    }

    public delegate void Hearer(ReadOnlySpan<byte> bytes);

    // Done when nobody can write to it any more.
    public Task Ended { get; }

    public string Text
    {
        get
        {
            lock (_lock) return Encoding.UTF8.GetString([.. _first, .. _last]);
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _first.Clear();
            _last.Clear();
        }
    }

    private async Task ReadAsync(Stream stream)
    {
        var buffer = new byte[4096];
        try
        {
            while (await stream.ReadAsync(buffer).ConfigureAwait(false) is > 0 and var count)
            {
                Keep(buffer.AsSpan(0, count));
                _hearer?.Invoke(buffer.AsSpan(0, count));
            }
        }
        catch (Exception closed) when (closed is IOException or ObjectDisposedException)
        {
            // The worker has ended and closed its streams.
        }
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        lock (_lock)
        {
            var begins = Math.Min(bytes.Length, Most - _first.Count);
            _first.AddRange(bytes[..begins]);
            foreach (var one in bytes[begins..])
            {
                if (_last.Count == Most) _last.Dequeue();
                _last.Enqueue(one);
            }
        }
    }
}
