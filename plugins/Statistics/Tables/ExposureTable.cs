namespace Rota.Plugins.Statistics;

// Rule A51: Σ average weight · duration · (1 − the share of times bonds were replaced when losing). A bond loses in a whole month whose
// return is below 0; it was replaced when none of it was held at the close before.
internal static class ExposureTable
{
    private static readonly string[] Columns = ["asset", "kind", "duration", "averageWeight", "losingMonths", "replaced",
        "exposure"];

    public static Table Of(BacktestResult run)
    {
        var (held, months) = (Holdings.Of(run), WholeMonths(run.Equity));
        var rows = held.Assets.Select((asset, i) => Of(asset, i, held, months)).Where(row =>
            row.Weight > 0).ToList();
        var (losing, replaced, exposure) = (0, 0, 0.0);
        foreach (var row in rows)
        {
            losing += row.Losing;
            replaced += row.Replaced;
            exposure += row.Weight * row.Duration;
        }

        var rotates = replaced / (double)losing;
        return new Table(
            "Rising-rate exposure", Columns,
            [
                .. rows.Select(row => Cells(
                    row.Asset.Name, KnownFunds.ClassOf(row.Asset).ToString(), row.Duration, row.Weight, row.Losing,
                    row.Replaced)),
                [
                    "all", Cell.Blank, Cell.Blank, Statistics.Cells.Share(rows.Sum(row => row.Weight)),
                        Statistics.Cells.Count(losing),
                    Statistics.Cells.Share(rotates), Statistics.Cells.Plain(exposure == 0 ? 0 : exposure * (1 - rotates)),
                ],
            ])
        {
            Note = "Years of duration by class of fund, for the listed funds; unknown for others. An asset's exposure is " +
                   "its average weight times duration; the last row is their sum times the share of the bonds' losing whole months in which " +
                   "they were held.",
        };
    }

    private static Row Of(Asset asset, int at, Holdings held, List<(int Start, int End)> months)
    {
        var (duration, weights, closes) = (KnownFunds.DurationOf(KnownFunds.ClassOf(asset)), held.WeightsOf(at), held.Closes[at]);
        var (losing, replaced) = (0, 0);
        foreach (var (start, end) in months)
        {
            if (!(duration > 0) || !(closes[end] < closes[start])) continue;
            losing++;
            if (weights[start] == 0) replaced++;
        }

        return new(asset, duration, Sample.Mean(weights), losing, replaced);
    }

    private static Cell[] Cells(string name, string kind, double duration, double weight, int losing, int replaced) =>
    [
        name, kind, Statistics.Cells.Plain(duration), Statistics.Cells.Share(weight),
        duration > 0 ? Statistics.Cells.Count(losing) : Cell.Blank,
        losing > 0 ? Statistics.Cells.Share(replaced / (double)losing) : Cell.Blank, Statistics.Cells.Plain(weight * duration),
    ];

    // For each whole month, the rows of its first and last value.
    private static List<(int Start, int End)> WholeMonths(EquityCurve equity)
    {
        var (rows, start) = (new List<(int, int)>(), 0);
        foreach (var month in equity.MonthlyReturns())
        {
            var end = equity.Dates.BinarySearch(month.End);
            if (month.IsWhole) rows.Add((start, end));
            start = end;
        }

        return rows;
    }

    private readonly record struct Row(Asset Asset, double Duration, double Weight, int Losing, int Replaced);
}
