using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Rota.Tests.Alerts;

// A mail server on this machine with a certificate of its own authority. It speaks as much SMTP as a sender needs, and can fail in every
// way that senders meet.
internal sealed class MailReceiver : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly List<string> _messages = [];
    private readonly X509Certificate2 _certificate;
    private int _sessions;

    public MailReceiver(string host = "localhost")
    {
        (Authority, _certificate) = Certificates(host);
        _listener.Start();
        _ = Task.Run(ListenAsync);
    }

    public X509Certificate2 Authority { get; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string Banner { get; init; } = "220 here ESMTP";

    public bool OffersTls { get; init; } = true;

    public bool IsEncryptedAtOnce { get; init; }

    // The answer to RCPT in each session; the last is repeated.
    public IReadOnlyList<string> ToReceivers { get; init; } = ["250 ok"];

    public bool DropsInData { get; init; }

    public bool HangsInData { get; init; }

    // The password that it takes.
    public string? Password { get; init; }

    public IReadOnlyList<string> Messages
    {
        get
        {
            lock (_messages) return [.. _messages];
        }
    }

    // Whether a message, a user or a password came before the connection was encrypted.
    public bool HeardSecretsInClear { get; private set; }

    public void Dispose()
    {
        _end.Cancel();
        _listener.Stop();
        _end.Dispose();
        _certificate.Dispose();
        Authority.Dispose();
    }

    private async Task ListenAsync()
    {
        var end = _end.Token;
        while (!end.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(end);
            _ = Task.Run(() => ServeAsync(client, Interlocked.Increment(ref _sessions) - 1, end), CancellationToken.None);
        }
    }

    private async Task ServeAsync(TcpClient client, int session, CancellationToken end)
    {
        using (client)
        {
            Stream stream = client.GetStream();
            if (IsEncryptedAtOnce) stream = await EncryptedAsync(stream, end);
            await SayAsync(stream, Banner, end);
            while (await LineAsync(stream, end) is { } line)
            {
                var isClear = stream is NetworkStream;
                switch (line.Split(' ')[0].ToUpperInvariant())
                {
                    case "EHLO":
                        List<string> offers = ["here"];
                        if (OffersTls && isClear) offers.Add("STARTTLS");
                        if (Password is not null) offers.Add("AUTH PLAIN");
                        await SayAsync(stream, string.Join("\r\n", offers.Select((offer, i) => $"250{(i == offers.Count - 1 ? ' ' : '-')}{offer}")), end);
                        break;
                    case "STARTTLS":
                        await SayAsync(stream, "220 go ahead", end);
                        stream = await EncryptedAsync(stream, end);
                        break;
                    case "AUTH":
                        HeardSecretsInClear |= isClear;
                        var login = Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[2])).Split('\0');
                        await SayAsync(stream, login[^1] == Password ? "235 welcome" : "535 5.7.8 wrong password", end);
                        break;
                    case "RCPT":
                        await SayAsync(stream, ToReceivers[Math.Min(session, ToReceivers.Count - 1)], end);
                        break;
                    case "DATA":
                        HeardSecretsInClear |= isClear;
                        await SayAsync(stream, "354 go on", end);
                        if (!await TakeAsync(stream, end)) return;
                        break;
                    case "QUIT":
                        await SayAsync(stream, "221 bye", end);
                        return;
                    default:
                        await SayAsync(stream, "250 ok", end);
                        break;
                }
            }
        }
    }

    private async Task<bool> TakeAsync(Stream stream, CancellationToken end)
    {
        var message = new StringBuilder();
        while (await LineAsync(stream, end) is { } line && line != ".")
        {
            if (DropsInData) return false;
            // A line that begins with a dot got another one.
            message.Append(line.StartsWith('.') ? line[1..] : line).Append('\n');
        }

        if (HangsInData) await Task.Delay(Timeout.Infinite, end);
        lock (_messages) _messages.Add(message.ToString());
        await SayAsync(stream, "250 taken", end);
        return true;
    }

    private async Task<SslStream> EncryptedAsync(Stream stream, CancellationToken end)
    {
        var encrypted = new SslStream(stream);
        await encrypted.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, end);
        return encrypted;
    }

    private static async Task SayAsync(Stream stream, string line, CancellationToken end)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), end);
        await stream.FlushAsync(end);
    }

    // Null when the sender has closed the connection.
    private static async Task<string?> LineAsync(Stream stream, CancellationToken end)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (await stream.ReadAsync(one, end) > 0)
        {
            if (one[0] == '\n') return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            line.Add(one[0]);
        }

        return null;
    }

    private static (X509Certificate2 Authority, X509Certificate2 Server) Certificates(string host)
    {
        var (from, to) = (DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using var keyOfAuthority = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var authority = new CertificateRequest("CN=Authority of a test", keyOfAuthority, HashAlgorithmName.SHA256);
        authority.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var signed = authority.CreateSelfSigned(from, to);

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        using var issued = request.Create(signed, from, to, [1, 2, 3, 4]);
        using var whole = issued.CopyWithPrivateKey(key);
        return (signed, X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pkcs12), null));
    }
}
