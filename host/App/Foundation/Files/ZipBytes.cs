using System.IO.Compression;

namespace Rota.Host.Foundation;

// A zip of files whose bytes depend on the files alone: in the order of their names, all of one day.
internal static class ZipBytes
{
    // The first that a zip can name.
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
                // For everybody to read, wherever it is unpacked.
                entry.ExternalAttributes = Convert.ToInt32("100644", 8) << 16;
                using var into = entry.Open();
                using var from = open();
                from.CopyTo(into);
            }
        }

        return bytes.ToArray();
    }
}
