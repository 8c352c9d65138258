using System.Buffers.Text;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Rendering;

namespace Rota.Host.Runs;

// A link: 'rota:' and the URL-safe base64 (RFC 4648, 5) of JSON as a zlib stream (RFC 1950), whose checksum
// reveals a wrong letter.
internal static class LinkText
{
    public const string Scheme = "rota:";

    // Shells, mail and chats still take this in one piece, and it is far more than a script of a few lines needs.
    private static readonly LinkJson Form = new(StrictJson.Options(LinkJson.Default.Options));

    private const int MostLetters = 32 << 10;
    private const int MostBytes = 256 << 10;

    public static bool IsLink(string text) => text.StartsWith(Scheme, StringComparison.Ordinal);

    public static string Of(LinkContent content)
    {
        using var bytes = new MemoryStream();
        using (var packed = new ZLibStream(bytes, CompressionLevel.SmallestSize, leaveOpen: true))
            packed.Write(JsonSerializer.SerializeToUtf8Bytes(content, Form.LinkContent));
        var link = Scheme + Base64Url.EncodeToString(bytes.ToArray());
        return link.Length <= MostLetters ? link : throw new InputException(new Mistake(
            $"The link would have {link.Length} letters, but at most {MostLetters} are allowed. Create a bundle instead: 'rota bundle SCRIPT -o NAME.rota'."));
    }

    public static LinkContent Read(string link)
    {
        try
        {
            if (link.Length > MostLetters) throw new InvalidDataException($"it has {link.Length} letters, but at most {MostLetters} are allowed");
            var content = StrictJson.Read(Unpacked(Base64Url.DecodeFromChars(link.AsSpan(Scheme.Length))), Form.LinkContent);
            Require(content);
            return content;
        }
        catch (Exception wrong) when (wrong is InvalidDataException or FormatException or JsonException)
        {
            throw new InputException(new Mistake(
                $"The link is damaged or incomplete: {ShownText.Line(wrong.Message).TrimEnd('.')}. " +
                "Copy the whole link, from 'rota:' to the last letter."));
        }
    }

    private static byte[] Unpacked(byte[] packed)
    {
        using var stream = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        var bytes = new byte[MostBytes + 1];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read <= MostBytes ? bytes[..read] : throw new InvalidDataException($"it unpacks to more than {MostBytes >> 10} kB");
    }

    private static void Require(LinkContent content)
    {
        if (content.Format != LinkContent.ThisFormat)
            throw new InvalidDataException($"it has format {content.Format}; this rota reads format {LinkContent.ThisFormat}");
        if (content.Files.Count == 0) throw new InvalidDataException("it does not contain a script");
        foreach (var name in content.Files.Keys) FileName.Required(name, "a link");
        if (content.Asked.FirstOrDefault(setting => !LinkContent.Holds(setting)) is { } other)
            throw new InvalidDataException($"it sets {other.Key} to '{other.Text}', which a link cannot do");
    }
}
