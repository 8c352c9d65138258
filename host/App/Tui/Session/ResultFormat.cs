using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Rota.Host.Workers;

namespace Rota.Host.Tui;

// A result file: a line that names the format, the SHA-256 of the rest, and the workers' JSON, compressed. A flipped bit in base64 is
// still valid base64, so only a checksum reveals it.
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

    // Throws an InvalidDataException that states the problem.
    public static RunSnapshot Read(byte[] file)
    {
        if (!file.AsSpan().StartsWith(Form)) throw new InvalidDataException("it has another version or format");
        var start = Form.Length + SHA256.HashSizeInBytes;
        if (file.Length < start || !SHA256.HashData(file.AsSpan(start)).AsSpan().SequenceEqual(file.AsSpan()[Form.Length..start]))
            throw new InvalidDataException("it was changed after it was written");
        try
        {
            using var packed = new MemoryStream(file, start, file.Length - start);
            using var brotli = new BrotliStream(packed, CompressionMode.Decompress);
            return JsonSerializer.Deserialize(brotli, SessionJson.Default.RunSnapshot)
                ?? throw new InvalidDataException("it is empty");
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"its content is invalid ({wrong.Message})", wrong);
        }
    }
}
