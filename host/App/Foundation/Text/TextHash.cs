using System.Security.Cryptography;
using System.Text;

namespace Rota.Host.Foundation;

// A hash of a list of texts. Each is hashed after its length, so that different lists have different hashes.
internal static class TextHash
{
    public static string Of(IEnumerable<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
