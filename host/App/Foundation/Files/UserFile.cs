using System.Text;

namespace Rota.Host.Foundation;

// Reads whole files named by the user. Like RegularFile, it refuses anything that is not a regular file.
internal static class UserFile
{
    private const int BufferSize = 4096;

    public static byte[] ReadBytes(string path)
    {
        using var file = RegularFile.OpenRead(path);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }

    public static string ReadText(string path, Encoding encoding)
    {
        using var reader = Reader(path, encoding);
        return reader.ReadToEnd();
    }

    public static string[] ReadLines(string path)
    {
        using var reader = Reader(path, Encoding.UTF8);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line) lines.Add(line);
        return [.. lines];
    }

    // Null if the file is empty.
    public static string? ReadFirstLine(string path)
    {
        using var reader = Reader(path, Encoding.UTF8);
        return reader.ReadLine();
    }

    private static StreamReader Reader(string path, Encoding encoding) =>
        new(RegularFile.OpenRead(path), encoding, detectEncodingFromByteOrderMarks: true, BufferSize);
}
