using System.Text;

namespace Rota.Host.Importing;

// The encoding of a text file: by its byte order mark, else UTF-8 if all of it is valid UTF-8, else Windows' encoding of western languages.
internal static class TextEncoding
{
    private const int Windows = 1252;

    public static (Encoding Encoding, string Name) Of(string path)
    {
        using var file = RegularFile.OpenRead(path);
        var part = new byte[1 << 16];
        var count = file.ReadAtLeast(part, part.Length, throwOnEndOfStream: false);
        ReadOnlySpan<byte> start = part.AsSpan(0, count);
        if (start.StartsWith(Encoding.UTF8.Preamble)) return (Encoding.UTF8, "UTF-8");
        if (start.StartsWith(Encoding.Unicode.Preamble)) return (Encoding.Unicode, "UTF-16");
        if (start.StartsWith(Encoding.BigEndianUnicode.Preamble)) return (Encoding.BigEndianUnicode, "UTF-16, big-endian");
        if (Wide(start) is { } wide) return wide;

        var decoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetDecoder();
        try
        {
            var letters = new char[part.Length];
            for (; count > 0; count = file.Read(part)) decoder.GetChars(part.AsSpan(0, count), letters, flush: false);
            decoder.GetChars([], letters, flush: true);
            return (Encoding.UTF8, "UTF-8");
        }
        catch (DecoderFallbackException)
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return (Encoding.GetEncoding(Windows), "Windows-1252");
        }
    }

    // Without a mark, every other byte of plain letters is 0.
    private static (Encoding Encoding, string Name)? Wide(ReadOnlySpan<byte> start)
    {
        if (start.Length < 4 || start[..4].IndexOf((byte)0) < 0) return null;
        return (start[0] == 0, start[1] == 0) switch
        {
            (false, true) => (Encoding.Unicode, "UTF-16"),
            (true, false) => (Encoding.BigEndianUnicode, "UTF-16, big-endian"),
            _ => null,
        };
    }
}
