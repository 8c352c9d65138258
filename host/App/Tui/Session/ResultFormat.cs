using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Rota.Host.Workers;

namespace Rota.Host.Tui;

// A result as a file: a line that names the form, the SHA-256 of what follows, and the JSON of the workers, compressed. A column
// in base64 stays one when a bit of it turns, so that nothing but a checksum would tell.
internal static class ResultFormat
{
    private static ReadOnlySpan<byte> Form => "rota result 1\n"u8;

    public static byte[] Write(RunSnapshot finished)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            JsonSerializer.Serialize(brotli, finished, SessionJson.Default.RunSnapshot);
        var content = packed.ToArray();
        return [.. Form, .. SHA256.HashData(content), .. content];
    }

    // An InvalidDataException says what is wrong with it.
    public static RunSnapshot Read(byte[] file)
    {
        if (!file.AsSpan().StartsWith(Form)) throw new InvalidDataException("it is of another version or none of ours");
        var start = Form.Length + SHA256.HashSizeInBytes;
        if (file.Length < start || !SHA256.HashData(file.AsSpan(start)).AsSpan().SequenceEqual(file.AsSpan()[Form.Length..start]))
            throw new InvalidDataException("it is not as it was written");
        try
        {
            using var packed = new MemoryStream(file, start, file.Length - start);
            using var brotli = new BrotliStream(packed, CompressionMode.Decompress);
            return JsonSerializer.Deserialize(brotli, SessionJson.Default.RunSnapshot)
                ?? throw new InvalidDataException("there is nothing in it");
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"it cannot be understood ({wrong.Message})", wrong);
        }
    }
}
