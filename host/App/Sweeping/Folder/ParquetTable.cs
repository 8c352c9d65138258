using Parquet;
using Parquet.Schema;

namespace Rota.Host.Sweeping;

// Parquet files with one row group, written and read in memory. The same columns and facts give the same bytes.
internal static class ParquetTable
{
    private const string Unit = "unit";

    public static byte[] Of(IReadOnlyList<ParquetColumn> columns, IReadOnlyDictionary<string, string> facts)
    {
        using var content = new MemoryStream();
        WriteAsync(content, columns, facts).GetAwaiter().GetResult();
        return content.ToArray();
    }

    public static double[] Numbers(byte[] content, string name) => ReadAsync(content, name, async (group, field) =>
    {
        var values = new double[group.RowCount];
        await group.ReadAsync<double>(field, values).ConfigureAwait(false);
        return values;
    }).GetAwaiter().GetResult();

    public static string?[] Texts(byte[] content, string name) => ReadAsync(content, name, async (group, field) =>
    {
        var values = new string?[group.RowCount];
        await group.ReadAsync(field, values!).ConfigureAwait(false);
        return values;
    }).GetAwaiter().GetResult();

    public static IReadOnlyDictionary<string, string> Facts(byte[] content) => FactsAsync(content).GetAwaiter().GetResult();

    private static async Task WriteAsync(Stream into, IReadOnlyList<ParquetColumn> columns, IReadOnlyDictionary<string, string> facts)
    {
        var fields = columns.Select(FieldOf).ToArray();
        var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), into).ConfigureAwait(false);
        await using var closing = writer.ConfigureAwait(false);
        writer.CustomMetadata = facts.ToDictionary();
        using var group = writer.CreateRowGroup();
        for (var i = 0; i < fields.Length; i++) await WriteAsync(group, fields[i], columns[i]).ConfigureAwait(false);
        group.CompleteValidate();
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

    private static async Task<T> ReadAsync<T>(byte[] content, string name, Func<ParquetRowGroupReader, DataField, Task<T>> read)
    {
        using var stream = new MemoryStream(content);
        var reader = await ParquetReader.CreateAsync(stream).ConfigureAwait(false);
        await using var closing = reader.ConfigureAwait(false);
        using var group = reader.OpenRowGroupReader(0);
        return await read(group, reader.Schema.FindDataField(name)).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyDictionary<string, string>> FactsAsync(byte[] content)
    {
        using var stream = new MemoryStream(content);
        var reader = await ParquetReader.CreateAsync(stream).ConfigureAwait(false);
        await using var closing = reader.ConfigureAwait(false);
        return reader.CustomMetadata;
    }
}
