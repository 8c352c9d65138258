using System.Security.Cryptography;
using System.Text;

namespace Rota.Host.Bundling;

// Hashes as they are written in a bundle.
internal static class Hashes
{
    private const int ShortLength = 4;

    public static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    // Enough to find a changed line; that something changed, the hash of the file says.
    public static string OfLine(string line) => Of(Encoding.UTF8.GetBytes(line))[..ShortLength];

    public static IReadOnlyList<string> OfLines(string text) => [.. text.Split('\n').Select(OfLine)];

    public static BundledFile Of(string name, byte[] content) =>
        new(name, Of(content), OfLines(Encoding.UTF8.GetString(content)));
}
