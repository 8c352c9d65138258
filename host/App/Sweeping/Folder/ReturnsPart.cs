namespace Rota.Host.Sweeping;

// A part's monthly returns as a Parquet file: the trial's number, then a column for each whole month, NaN where the trial has none.
internal static class ReturnsPart
{
    public static byte[] Of(SweepPlan plan, TrialRows rows) => ParquetTable.Of(
        [
            ParquetColumn.Of(RowsPart.Trial, [.. Enumerable.Range(rows.First, rows.Count)]),
            .. plan.Facts.Months.Select((month, i) => ParquetColumn.Of(month, rows.Months[i], "fraction")),
        ],
        RowsPart.FactsOf(plan));

    // Months x trials of the part.
    public static double[][] Months(string path, SweepPlan plan) => RowsPart.Read(
        path, plan, content => plan.Facts.Months.Select(month => (double[])ParquetTable.Values(content, month)).ToArray());
}
