using System.Buffers.Binary;
using System.Security.Cryptography;
using Parquet;
using Parquet.Schema;

namespace Rota.Host.Sweeping;

// Parquet files. The same columns, groups and facts give the same bytes.
internal static class ParquetTable
{
    private const string Unit = "unit";
    private const string Checksum = "rota.checksum";

    // A file ends with its footer, the length of the footer, and a mark.
    private const int LengthAndMark = 8;

    // With one row group, in memory. A fact is the SHA-256 of all bytes before the footer: Parquet itself does not notice a changed number.
    public static byte[] Of(IReadOnlyList<ParquetColumn> columns, IReadOnlyDictionary<string, string> facts)
    {
        using var content = new MemoryStream();
        WriteAsync(content, [columns], () => new(facts) { [Checksum] = HashOf(content.ToArray()) }).GetAwaiter().GetResult();
        return content.ToArray();
    }

    public static bool IsWhole(byte[] content, IReadOnlyDictionary<string, string> facts)
    {
        var footer = BinaryPrimitives.ReadInt32LittleEndian(content.AsSpan(content.Length - LengthAndMark));
        return facts.GetValueOrDefault(Checksum) == HashOf(content.AsSpan(0, content.Length - LengthAndMark - footer));
    }

    // Groups of rows have the same columns; one group is in memory at a time.
    public static void Write(Stream into, IEnumerable<IReadOnlyList<ParquetColumn>> groups, IReadOnlyDictionary<string, string> facts) =>
        WriteAsync(into, groups, () => new(facts)).GetAwaiter().GetResult();

    // All columns of a file with one row group, in the order of the file.
    public static IReadOnlyList<ParquetColumn> Columns(byte[] content) => ReadAsync(content, async (group, schema) =>
    {
        var columns = new List<ParquetColumn>();
        foreach (var field in schema.DataFields) columns.Add(new(field.Name, UnitOf(group, field), await ValuesAsync(group, field).ConfigureAwait(false)));
        return columns;
    }).GetAwaiter().GetResult();

    public static Array Values(byte[] content, string name) =>
        ReadAsync(content, (group, schema) => ValuesAsync(group, schema.FindDataField(name))).GetAwaiter().GetResult();

    public static IReadOnlyDictionary<string, string> Facts(byte[] content) => FactsAsync(content).GetAwaiter().GetResult();

    private static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static async Task WriteAsync(Stream into, IEnumerable<IReadOnlyList<ParquetColumn>> groups, Func<Dictionary<string, string>> facts)
    {
        ParquetWriter? writer = null;
        DataField[] fields = [];
        try
        {
            foreach (var columns in groups)
            {
                if (writer is null)
                {
                    fields = [.. columns.Select(FieldOf)];
                    writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), into).ConfigureAwait(false);
                }

                using var group = writer.CreateRowGroup();
                for (var i = 0; i < fields.Length; i++) await WriteAsync(group, fields[i], columns[i]).ConfigureAwait(false);
                group.CompleteValidate();
            }

            if (writer is not null) writer.CustomMetadata = facts();
        }
        finally
        {
            if (writer is not null) await writer.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static DataField FieldOf(ParquetColumn column) => column.Values switch
    {
        int[] => new DataField<int>(column.Name),
        double[] => new DataField<double>(column.Name),
        _ => new DataField<string>(column.Name),
    };

    private static ValueTask WriteAsync(ParquetRowGroupWriter group, DataField field, ParquetColumn column) => column.Values switch
    {
        int[] numbers => new(group.WriteAsync<int>(field, numbers)),
        double[] numbers => new(group.WriteAsync<double>(
            field, numbers, customMetadata: column.Unit.Length == 0 ? null : new Dictionary<string, string> { [Unit] = column.Unit })),
        var texts => new(group.WriteAsync(field, (string[])texts)),
    };

    private static string UnitOf(ParquetRowGroupReader group, DataField field) =>
        group.GetMetadata(field)?.MetaData?.KeyValueMetadata?.FirstOrDefault(each => each.Key == Unit)?.Value ?? "";

    private static async Task<Array> ValuesAsync(ParquetRowGroupReader group, DataField field)
    {
        if (field.ClrType == typeof(int))
        {
            var numbers = new int[group.RowCount];
            await group.ReadAsync<int>(field, numbers).ConfigureAwait(false);
            return numbers;
        }

        if (field.ClrType == typeof(double))
        {
            var numbers = new double[group.RowCount];
            await group.ReadAsync<double>(field, numbers).ConfigureAwait(false);
            return numbers;
        }

        var texts = new string?[group.RowCount];
        await group.ReadAsync(field, texts!).ConfigureAwait(false);
        return texts;
    }

    private static async Task<T> ReadAsync<T>(byte[] content, Func<ParquetRowGroupReader, ParquetSchema, Task<T>> read)
    {
        using var stream = new MemoryStream(content);
        var reader = await ParquetReader.CreateAsync(stream).ConfigureAwait(false);
        await using var closing = reader.ConfigureAwait(false);
        using var group = reader.OpenRowGroupReader(0);
        return await read(group, reader.Schema).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyDictionary<string, string>> FactsAsync(byte[] content)
    {
        using var stream = new MemoryStream(content);
        var reader = await ParquetReader.CreateAsync(stream).ConfigureAwait(false);
        await using var closing = reader.ConfigureAwait(false);
        return reader.CustomMetadata;
    }
}
