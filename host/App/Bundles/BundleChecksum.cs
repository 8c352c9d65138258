using System.Buffers.Binary;
using System.Text;

namespace Rota.Host.Bundles;

// The end of a bundle: the SHA-256 of all that stands before it, as the comment of the archive. Whatever was cut off or changed, it
// shows.
internal static class BundleChecksum
{
    private const int Length = 64;

    // An archive that has no comment ends with the length of it.
    public static byte[] On(byte[] archive)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(archive.AsSpan(archive.Length - sizeof(ushort)), Length);
        return [.. archive, .. Encoding.ASCII.GetBytes(Hashes.Of(archive))];
    }

    public static bool IsOn(ReadOnlySpan<byte> file) =>
        file.Length > Length && Encoding.ASCII.GetString(file[^Length..]) == Hashes.Of(file[..^Length]);
}
