using System.Security.Cryptography;
using System.Text;

namespace Rota.Host.Bundles;

// Hashes in the form that bundles use.
internal static class Hashes
{
    private const int ShortLength = 4;

    public static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    // Enough to locate a changed line; the hash of the whole text proves that one changed.
    public static string OfLine(string line) => Of(Encoding.UTF8.GetBytes(line))[..ShortLength];

    public static string OfLines(string text) => string.Join(' ', text.Split('\n').Select(OfLine));

    // The first line that differs, counted from 1; one past the last line if none does.
    public static (int Number, string Line) FirstOther(string text, string then)
    {
        var lines = text.Split('\n');
        var same = lines.Select(OfLine).Zip(then.Split(' ')).TakeWhile(pair => pair.First == pair.Second).Count();
        return (same + 1, same < lines.Length ? lines[same].Trim() : "");
    }

    public static BundledFile Of(string name, byte[] content) =>
        new(name, Of(content), OfLines(Encoding.UTF8.GetString(content)));
}
