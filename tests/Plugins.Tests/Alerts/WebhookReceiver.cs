using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Rota.Tests.Alerts;

// A chat's server on this machine: it answers each post as told, in order, and repeats the last answer.
internal sealed partial class WebhookReceiver : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly List<(string Head, string Body)> _posts = [];
    private readonly Answer[] _answers;

    public WebhookReceiver(params Answer[] answers)
    {
        _answers = answers;
        _listener.Start();
        _ = Task.Run(ListenAsync);
    }

    public string Address => $"http://{_listener.LocalEndpoint}";

    public IReadOnlyList<(string Head, string Body)> Posts
    {
        get
        {
            lock (_posts) return [.. _posts];
        }
    }

    public void Dispose()
    {
        _end.Cancel();
        _listener.Stop();
        _end.Dispose();
    }

    private async Task ListenAsync()
    {
        var end = _end.Token;
        while (!end.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(end);
            _ = Task.Run(() => ServeAsync(client, end), CancellationToken.None);
        }
    }

    private async Task ServeAsync(TcpClient client, CancellationToken end)
    {
        using (client)
        {
            var stream = client.GetStream();
            var (head, body) = await PostAsync(stream, end);
            Answer answer;
            lock (_posts)
            {
                answer = _answers[Math.Min(_posts.Count, _answers.Length - 1)];
                _posts.Add((head, body));
            }

            if (answer.Hangs) await Task.Delay(Timeout.Infinite, end);
            // Closing with a linger time of 0 resets the connection.
            if (answer.Resets)
            {
                client.LingerState = new LingerOption(enable: true, 0);
                return;
            }

            await stream.WriteAsync(Encoding.UTF8.GetBytes(
                $"HTTP/1.1 {answer.Status} Whatever\r\nContent-Length: {Encoding.UTF8.GetByteCount(answer.Body)}\r\nConnection: close\r\n{answer.Header}\r\n{answer.Body}"), end);
            client.Client.Shutdown(SocketShutdown.Send);
            await stream.ReadAtLeastAsync(new byte[1], 1, throwOnEndOfStream: false, end);
        }
    }

    private static async Task<(string Head, string Body)> PostAsync(NetworkStream stream, CancellationToken end)
    {
        var bytes = new List<byte>();
        var one = new byte[1];
        while (bytes.Count < 4 || !bytes.TakeLast(4).SequenceEqual("\r\n\r\n"u8.ToArray()))
        {
            if (await stream.ReadAsync(one, end) == 0) break;
            bytes.Add(one[0]);
        }

        var head = Encoding.ASCII.GetString([.. bytes]);
        var body = new byte[int.Parse(Length().Match(head).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, end);
        return (head, Encoding.UTF8.GetString(body));
    }

    [GeneratedRegex(@"Content-Length: (\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex Length();

    internal sealed record Answer(int Status, string Body = "", string Header = "")
    {
        public bool Hangs { get; init; }

        public bool Resets { get; init; }
    }
}
