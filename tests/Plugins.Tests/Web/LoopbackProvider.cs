using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Rota.Tests;

// A server on this machine that replaces a provider: it sends given answers in order, and repeats the last.
internal sealed class LoopbackProvider : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly Func<string, Reply> _reply;

    public LoopbackProvider(params Reply[] replies)
    {
        var next = -1;
        _reply = _ => replies[Math.Min(Interlocked.Increment(ref next), replies.Length - 1)];
        Start();
    }

    public LoopbackProvider(Func<string, Reply> reply)
    {
        _reply = reply;
        Start();
    }

    public string Address { get; private set; } = "";

    // The heads of all requests.
    public IReadOnlyList<string> Asked => [.. _asked];

    public void Dispose()
    {
        if (_end.IsCancellationRequested) return;
        _end.Cancel();
        _listener.Stop();
        _end.Dispose();
    }

    private void Start()
    {
        _listener.Start();
        Address = $"http://{_listener.LocalEndpoint}";
        var end = _end.Token;
        _ = Task.Run(async () =>
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(end);
                _ = Task.Run(() => AnswerAsync(client, end), CancellationToken.None);
            }
        }, CancellationToken.None);
    }

    private async Task AnswerAsync(TcpClient client, CancellationToken end)
    {
        using (client)
        {
            var stream = client.GetStream();
            var head = new List<byte>();
            var one = new byte[1];
            while (!head.TakeLast(4).SequenceEqual("\r\n\r\n"u8.ToArray()))
            {
                if (await stream.ReadAsync(one, end) == 0) return;
                head.Add(one[0]);
            }

            var text = Encoding.ASCII.GetString([.. head]);
            _asked.Enqueue(text);
            var reply = _reply(text);
            reply.WhenAsked?.Invoke();
            if (reply.Hangs) await Task.Delay(Timeout.Infinite, end);
            await stream.WriteAsync(reply.Bytes, end);
            // Closing before all is read would reset the connection.
            client.Client.Shutdown(SocketShutdown.Send);
            await stream.ReadAtLeastAsync(one, 1, throwOnEndOfStream: false, end);
        }
    }
}
