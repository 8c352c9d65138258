namespace Rota.Plugins.Statistics;

// Rule R37: how long and how much of each asset was held.
internal static class AllocationTable
{
    // Rounding of weights that sum to 1.
    private const double Nothing = 1e-9;

    private static readonly string[] Columns = ["asset", "daysHeld", "averageWeight", "greatestWeight"];

    public static Table Of(BacktestResult run)
    {
        var held = Holdings.Of(run);
        var assets = held.Assets.Select((asset, i) => Row(asset.Name, held.WeightsOf(i)));
        return new Table("Allocation", Columns, [.. assets, Row("cash", held.CashWeights())])
        {
            Note = "The share of days on which an asset was held, and its weights at the closes of all days, after their orders.",
        };
    }

    private static Cell[] Row(string name, double[] weights) =>
    [
        name, Cells.Share(weights.Count(weight => weight > Nothing) / (double)weights.Length), Cells.Share(Sample.Mean(weights)),
        Cells.Share(weights.Max()),
    ];
}
