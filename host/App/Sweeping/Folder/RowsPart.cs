using System.Globalization;
using Rota.Host.Foundation;
using Rota.Host.Rendering;

namespace Rota.Host.Sweeping;

// A part's rows as a Parquet file: the trial's number, its parameters, its numbers, and its error where it has no numbers.
internal static class RowsPart
{
    public const string Sweep = "rota.sweep";
    public const string Trial = "trial";
    public const string Error = "error";
    public const string Remedy = "Delete it and run the same 'rota sweep' command again.";

    public static byte[] Of(SweepPlan plan, Space space, TrialRows rows)
    {
        var points = Enumerable.Range(rows.First, rows.Count).Select(space.At).ToArray();
        return ParquetTable.Of(
            [
                ParquetColumn.Of(Trial, [.. Enumerable.Range(rows.First, rows.Count)]),
                .. space.Axes.Select((axis, i) => axis.IsNumeric
                    ? ParquetColumn.Of(axis.ColumnAmong(plan.Input.Columns), [.. points.Select(point => point[i])])
                    : ParquetColumn.Of(axis.ColumnAmong(plan.Input.Columns), [.. points.Select(point => axis.TextOf(point[i]))])),
                .. plan.Input.Columns.Select((column, i) => ParquetColumn.Of(column.Name, rows.Numbers[i], StatisticText.Unit(column.Unit))),
                ParquetColumn.Of(Error, [.. rows.Failures.Select(failure => failure?.Text)]),
            ],
            FactsOf(plan));
    }

    public static IReadOnlyDictionary<string, string> FactsOf(SweepPlan plan) => new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        [Sweep] = plan.Id,
        ["strategy"] = plan.Facts.Strategy,
        ["from"] = plan.Facts.From.ToString("O", CultureInfo.InvariantCulture),
        ["to"] = plan.Facts.To.ToString("O", CultureInfo.InvariantCulture),
        ["feed"] = plan.Facts.Feed,
        ["profile"] = plan.Facts.Profile,
    };

    public static double[] Numbers(string path, SweepPlan plan, string column) => (double[])Read(path, plan, content => ParquetTable.Values(content, column));

    public static string?[] Errors(string path, SweepPlan plan) => (string?[])Read(path, plan, content => ParquetTable.Values(content, Error));

    // A part that was damaged, or came from another sweep, is named.
    public static T Read<T>(string path, SweepPlan plan, Func<byte[], T> read)
    {
        byte[] content;
        try
        {
            content = UserFile.ReadBytes(path);
            var facts = ParquetTable.Facts(content);
            if (!ParquetTable.IsWhole(content, facts)) throw new InvalidDataException("its content differs from its checksum");
            if (facts.GetValueOrDefault(Sweep) == plan.Id) return read(content);
        }
        catch (Exception damaged) when (damaged is not (OutOfMemoryException or OperationCanceledException))
        {
            throw new InputException(new Mistake($"The part cannot be read: {damaged.Message.TrimEnd('.')}. {Remedy}", path));
        }

        throw new InputException(new Mistake($"The part belongs to another sweep. {Remedy}", path));
    }
}
