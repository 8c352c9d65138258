using System.IO.Compression;

namespace Rota.Host.Foundation;

// A zip whose bytes depend only on its files: sorted by name, with a fixed date.
internal static class ZipBytes
{
    // The earliest date a zip can store.
    private static readonly DateTimeOffset SomeDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(IEnumerable<(string Name, Func<Stream> Open)> files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, open) in files.OrderBy(file => file.Name, StringComparer.Ordinal))
            {
                var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = SomeDay;
                // World-readable wherever it is unpacked.
                entry.ExternalAttributes = Convert.ToInt32("100644", 8) << 16;
                using var into = entry.Open();
                using var from = open();
                from.CopyTo(into);
            }
        }

        return bytes.ToArray();
    }
}
