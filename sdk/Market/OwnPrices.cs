namespace Rota;

// An asset's own prices where they are not simply those of the panel's rows: it has days that the panel lacks, or lacks some of the panel's.
internal sealed class OwnPrices(Timeline timeline, double[] closes, double[] unadjusted, int[] latest)
{
    public Timeline Timeline { get; } = timeline;

    public double[] Closes { get; } = closes;

    // Empty where the feed has none.
    public double[] Unadjusted { get; } = unadjusted;

    // By row of the panel, the place of the asset's latest price; -1 before its first.
    public int[] Latest { get; } = latest;

    // Whether the asset has a price on the day of a row, or for its week, month or quarter, rather than one carried forward to it.
    public bool IsPriced(int row, DateOnly day)
    {
        var at = Latest[row];
        return at >= 0 && (Timeline.Dates[at] == day || (at < Timeline.DailyRow && (row == 0 || at > Latest[row - 1])));
    }
}
