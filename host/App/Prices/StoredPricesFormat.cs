using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Rota.Host.Prices;

// magic, length of the metadata, rows, column flags; metadata; days, closes, opens, unadjusted closes; SHA-256 of all that. Numbers
// are in little-endian memory layout.
internal static class StoredPricesFormat
{
    private const int HeadLength = 8 + 3 * sizeof(int);
    private const int HasOpens = 1;
    private const int HasUnadjusted = 2;

    private static ReadOnlySpan<byte> Magic => "ROTA\0PS3"u8;

    public static void Write(Stream stream, CachedSeries kept, string key)
    {
        var series = kept.Series;
        var facts = StoredFacts.Of(kept, key).ToBytes();
        var columns = (series.Opens.Length > 0 ? HasOpens : 0) | (series.UnadjustedCloses.Length > 0 ? HasUnadjusted : 0);
        var days = new int[series.Dates.Length];
        for (var i = 0; i < days.Length; i++) days[i] = series.Dates[i].DayNumber;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Put(Magic);
        Put(MemoryMarshal.AsBytes<int>([facts.Length, days.Length, columns]));
        Put(facts);
        Put(MemoryMarshal.AsBytes<int>(days));
        Put(MemoryMarshal.AsBytes(series.Closes));
        Put(MemoryMarshal.AsBytes(series.Opens));
        Put(MemoryMarshal.AsBytes(series.UnadjustedCloses));
        stream.Write(hash.GetHashAndReset());

        void Put(ReadOnlySpan<byte> bytes)
        {
            hash.AppendData(bytes);
            stream.Write(bytes);
        }
    }

    // Copies every column out of the map, because the series outlives it.
    public static CachedSeries Read(SafeFileHandle file, Asset asset, string key)
    {
        var length = RandomAccess.GetLength(file);
        if (length < HeadLength + SHA256.HashSizeInBytes) throw new InvalidDataException($"The prices '{key}' are truncated.");
        using var map = MemoryMappedFile.CreateFromFile(
            file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        using var view = map.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var at = 0UL;
        var magic = Take<byte>(Magic.Length);
        var head = Take<int>(3);
        var (facts, rows, columns) = (head[0], head[1], head[2]);
        if (!Magic.SequenceEqual(magic) || length != LengthOf(facts, rows, columns))
            throw new InvalidDataException($"The prices '{key}' are truncated or in another format.");
        var told = Take<byte>(facts);
        var days = Take<int>(rows);
        var closes = Take<double>(rows);
        var opens = (columns & HasOpens) == 0 ? null : Take<double>(rows);
        var unadjusted = (columns & HasUnadjusted) == 0 ? null : Take<double>(rows);
        Span<byte> sum = stackalloc byte[SHA256.HashSizeInBytes];
        view.SafeMemoryMappedViewHandle.ReadSpan(at, sum);
        if (!sum.SequenceEqual(hash.GetHashAndReset())) throw new InvalidDataException($"The prices '{key}' are damaged.");

        var known = StoredFacts.From(told);
        if (known.Key != key) throw new InvalidDataException($"Expected the prices '{key}', found {known.Key}.");
        var series = new PriceSeries(
            asset, Array.ConvertAll(days, DateOnly.FromDayNumber), closes, opens, known.Source, known.RealFrom, unadjusted, known.Frequency,
            known.DailyFrom)
        {
            Notes = known.Notes,
            ProxySpans = known.ProxySpans,
        };
        return new(series, known.Marks);

        T[] Take<T>(int count)
            where T : unmanaged
        {
            var values = GC.AllocateUninitializedArray<T>(count);
            view.SafeMemoryMappedViewHandle.ReadSpan(at, values.AsSpan());
            var bytes = MemoryMarshal.AsBytes<T>(values);
            hash.AppendData(bytes);
            at += (ulong)bytes.Length;
            return values;
        }
    }

    // Negative for a header that no file of ours has.
    private static long LengthOf(int facts, int rows, int columns)
    {
        if (facts < 0 || rows < 1 || (columns & ~(HasOpens | HasUnadjusted)) != 0) return -1;
        var prices = 1 + (columns & HasOpens) + ((columns & HasUnadjusted) >> 1);
        return HeadLength + facts + (long)rows * (sizeof(int) + prices * sizeof(double)) + SHA256.HashSizeInBytes;
    }
}
