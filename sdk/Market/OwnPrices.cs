namespace Rota;

// An asset's own prices where its days differ from the panel's rows.
internal sealed class OwnPrices(Timeline timeline, double[] closes, double[] unadjusted, int[] latest)
{
    public Timeline Timeline { get; } = timeline;

    public double[] Closes { get; } = closes;

    // Empty when the feed has none.
    public double[] Unadjusted { get; } = unadjusted;

    // For each row of the panel, the index of the asset's latest price; -1 before its first.
    public int[] Latest { get; } = latest;

    public OwnPrices On(Func<Timeline, Timeline> days) => new(days(Timeline), Closes, Unadjusted, Latest);

    public OwnPrices Copy() => new(Timeline, [.. Closes], [.. Unadjusted], Latest);

    // Whether the asset has its own price for a row, not one carried forward.
    public bool IsPriced(int row, DateOnly day)
    {
        var at = Latest[row];
        return at >= 0 && (Timeline.Dates[at] == day || (at < Timeline.DailyRow && (row == 0 || at > Latest[row - 1])));
    }
}
