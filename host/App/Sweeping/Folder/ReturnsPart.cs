namespace Rota.Host.Sweeping;

// A part's monthly returns as a Parquet file: the trial's number, then a column for each whole month, NaN where the trial has none.
internal static class ReturnsPart
{
    private const string Trial = "trial";

    public static byte[] Of(SweepPlan plan, int first, TrialRow[] rows) => ParquetTable.Of(
        [
            ParquetColumn.Of(Trial, [.. Enumerable.Range(first, rows.Length)]),
            .. plan.Facts.Months.Select((month, i) => ParquetColumn.Of(
                month, [.. rows.Select(row => row.Failure is null ? row.Months[i] : double.NaN)], "fraction")),
        ],
        RowsPart.FactsOf(plan));

    // Months x trials of the part.
    public static double[][] Months(string path, SweepPlan plan) => RowsPart.Read(
        path, plan, content => plan.Facts.Months.Select(month => ParquetTable.Numbers(content, month)).ToArray());
}
