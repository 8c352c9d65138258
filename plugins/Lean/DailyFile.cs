using System.IO.Compression;
using System.Text;

namespace Rota.Plugins.Lean;

// A zip with one file of daily prices.
internal static class DailyFile
{
    private const int MostBytes = 64 << 20;
    private const double PerDollar = 10_000;

    public static IReadOnlyList<Day> Read(string path, string name, MistakeList mistakes)
    {
        byte[] bytes;
        try
        {
            bytes = Unpacked(path, $"{name}.csv");
        }
        catch (InvalidDataException wrong)
        {
            mistakes.Add(new Mistake(wrong.Message, path));
            return [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            mistakes.Add(new Mistake($"Cannot read the file: {exception.Message}", path));
            return [];
        }

        var days = Days(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'), path, mistakes);
        if (bytes.Length == 0) mistakes.Add(new Mistake($"{name}.csv in it is empty.", path));
        return days;
    }

    private static List<Day> Days(string text, string path, MistakeList mistakes)
    {
        var days = new List<Day>();
        DateOnly? before = null;
        foreach (var line in Line.Of(text, path, mistakes))
        {
            if (!line.Has(6, 6, "yyyyMMdd HH:mm,open,high,low,close,volume") || !line.TryDay(0, "yyyyMMdd HH:mm", before, out var day)) continue;
            before = day;
            var (isOpen, isClose) = (line.TryNumber(1, "open", out var open), line.TryNumber(4, "close", out var close));
            if (isOpen && isClose) days.Add(new(day, open / PerDollar, close / PerDollar));
        }

        return days;
    }

    private static byte[] Unpacked(string path, string wanted)
    {
        using var file = RegularFile.OpenRead(path);
        if (file.Length > MostBytes) throw new InvalidDataException($"The zip is larger than {MostBytes >> 20} MiB, too large for daily prices.");
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read);
            var named = zip.Entries.Where(entry => string.Equals(entry.FullName, wanted, StringComparison.OrdinalIgnoreCase)).ToList();
            if (named.Count == 1) return Bytes(named[0]);
            var there = zip.Entries.Count == 0 ? "nothing" : string.Join(", ", zip.Entries.Take(3).Select(entry => $"'{entry.FullName}'"));
            throw new InvalidDataException($"it has {named.Count} files {wanted}, not one; in it: {there}{(zip.Entries.Count > 3 ? ", ..." : "")}.");
        }
        catch (Exception damaged) when (damaged is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException)
        {
            throw new InvalidDataException($"Cannot unpack the zip: {damaged.Message} Download it again.", damaged);
        }
    }

    // The sizes stated in the zip may be wrong.
    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted) throw new InvalidDataException($"{entry.FullName} has a password.");
        using var unpacked = new MemoryStream();
        using var stream = entry.Open();
        var part = new byte[81_920];
        for (int count; (count = stream.Read(part)) > 0;)
        {
            unpacked.Write(part, 0, count);
            if (unpacked.Length > MostBytes) throw new InvalidDataException($"{entry.FullName} unpacks to more than {MostBytes >> 20} MiB.");
        }

        var bytes = unpacked.ToArray();
        return bytes.Length == entry.Length && Crc32.Of(bytes) == entry.Crc32
            ? bytes
            : throw new InvalidDataException($"{entry.FullName} is damaged.");
    }
}
