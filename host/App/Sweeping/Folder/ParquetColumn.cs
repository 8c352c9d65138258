namespace Rota.Host.Sweeping;

// A column of a Parquet file with its unit, empty for none: whole numbers, numbers (NaN where unknown), or texts (null where missing).
internal sealed record ParquetColumn(string Name, string Unit, Array Values)
{
    public static ParquetColumn Of(string name, int[] values) => new(name, "", values);

    public static ParquetColumn Of(string name, double[] values, string unit = "") => new(name, unit, values);

    public static ParquetColumn Of(string name, string?[] values) => new(name, "", values);
}
