using System.IO.Compression;
using System.IO.Hashing;

namespace Rota.Host.Packages;

// Compares an archive's content with its checksums: few packages have their author's signature, and this shows what broke on the way.
internal static class WholePackage
{
    public static void Require(FoundPackage package, string path)
    {
        using var archive = ZipFile.OpenRead(path);
        foreach (var entry in archive.Entries)
        {
            using var content = entry.Open();
            var checksum = new Crc32();
            checksum.Append(content);
            if (checksum.GetCurrentHashAsUInt32() != entry.Crc32)
                throw new InvalidDataException($"{package.Title} from {package.Source.PackageSource.Name} is damaged: the checksum of '{entry.FullName}' differs.");
        }
    }
}
