using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Rota.Tests;

// A server's answer, byte by byte, and its behaviour on a request.
internal sealed record Reply(byte[] Bytes, Action? WhenAsked = null, bool Hangs = false)
{
    public static Reply Json(string text) => Of(200, text);

    public static Reply Csv(string text) => Of(200, text, "text/csv");

    public static Reply Page(int status = 200) =>
        Of(status, "<!DOCTYPE html><html><body>Before you continue</body></html>", "text/html; charset=UTF-8");

    public static Reply Of(int status, string text, string type = "application/json", params IEnumerable<string> headers) =>
        Of(status, Encoding.UTF8.GetBytes(text), type, headers);

    public static Reply Of(int status, byte[] body, string type, params IEnumerable<string> headers) =>
        new([.. Head(status, body.Length, type, headers), .. body]);

    // The head states the full length.
    public static Reply Half(string text)
    {
        var body = Encoding.UTF8.GetBytes(text);
        return new([.. Head(200, body.Length, "application/json", []), .. body[..(body.Length / 2)]]);
    }

    // The head states no length, so only the text shows that it is incomplete.
    public static Reply CutOff(string text, int length) => new([
        .. Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\n"),
        .. Encoding.UTF8.GetBytes(text)[..length],
    ]);

    public static Reply Gzip(byte[] body, string type = "application/json")
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(body);
        return Of(200, zipped.ToArray(), type, "Content-Encoding: gzip");
    }

    // Never answers.
    public static Reply Silence(Action whenAsked) => new([], whenAsked, Hangs: true);

    private static byte[] Head(int status, int length, string type, IEnumerable<string> headers) => Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"HTTP/1.1 {status} Whatever\r\nContent-Type: {type}\r\nContent-Length: {length}\r\nConnection: close\r\n" +
        $"{string.Concat(headers.Select(header => header + "\r\n"))}\r\n"));
}
