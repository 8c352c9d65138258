using System.Buffers.Binary;
using System.Text;

namespace Rota.Host.Bundles;

// The SHA-256 of everything before it, stored as the archive's comment, so that truncation and edits are detected.
internal static class BundleChecksum
{
    private const int Length = 64;

    // A zip without a comment ends with the comment's length, 0.
    public static byte[] On(byte[] archive)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(archive.AsSpan(archive.Length - sizeof(ushort)), Length);
        return [.. archive, .. Encoding.ASCII.GetBytes(Hashes.Of(archive))];
    }

    public static bool IsOn(ReadOnlySpan<byte> file) =>
        file.Length > Length && Encoding.ASCII.GetString(file[^Length..]) == Hashes.Of(file[..^Length]);
}
