namespace Rota.Host.Sweeping;

// The rows of all parts as one Parquet file, in the order of the trials. Its row groups have a size of their own, so that the file is the same
// whatever the size of the parts.
internal static class GatheredRows
{
    // Readers work on a group at a time.
    private const int GroupSize = 100_000;

    public static void Write(SweepFolder folder, SweepPlan plan, Stream into) => ParquetTable.Write(into, Groups(folder, plan), RowsPart.FactsOf(plan));

    private static IEnumerable<IReadOnlyList<ParquetColumn>> Groups(SweepFolder folder, SweepPlan plan)
    {
        ParquetColumn[] group = [];
        var (taken, size, left) = (0, 0, plan.Facts.Trials);
        for (var part = 0; part < plan.PartCount; part++)
        {
            var columns = RowsPart.Read(folder.PartPath(part), plan, ParquetTable.Columns);
            var (first, end) = plan.TrialsOf(part);
            for (var from = 0; from < end - first;)
            {
                if (taken == size)
                {
                    (taken, size) = (0, Math.Min(GroupSize, left));
                    group = Empty(columns, size);
                }

                var count = Math.Min(size - taken, end - first - from);
                for (var i = 0; i < group.Length; i++) Array.Copy(columns[i].Values, from, group[i].Values, taken, count);
                (from, taken, left) = (from + count, taken + count, left - count);
                if (taken == size) yield return group;
            }
        }
    }

    private static ParquetColumn[] Empty(IReadOnlyList<ParquetColumn> like, int rows) =>
        [.. like.Select(column => column with { Values = Array.CreateInstance(column.Values.GetType().GetElementType()!, rows) })];
}
