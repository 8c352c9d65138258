namespace Rota.Engine;

// One asset's prices on the panel's days.
internal sealed class PanelColumn
{
    public PanelColumn(PriceSeries series, PanelRows rows, int carryForwardDays, List<string> notes, List<Mistake> mistakes)
    {
        var days = rows.Days;
        Closes = new double[days.Length];
        Opens = series.Opens.IsEmpty ? [] : new double[days.Length];
        Unadjusted = series.UnadjustedCloses.IsEmpty ? [] : new double[days.Length];

        var dates = series.Dates;
        var (next, carried, firstCarried) = (0, 0, default(DateOnly));
        for (var row = 0; row < days.Length; row++)
        {
            while (next < dates.Length && (dates[next] <= days[row] || rows.IsOfMonth(series, next, row)))
            {
                RequireNoGap(series, next, carryForwardDays, mistakes);
                next++;
            }

            var known = next > 0 && (dates[next - 1] == days[row] || rows.IsOfMonth(series, next - 1, row));
            Closes[row] = next == 0 ? double.NaN : series.Closes[next - 1];
            // The next month's end is not the next open.
            if (Opens.Length > 0) Opens[row] = known && row >= rows.DailyRow ? series.Opens[next - 1] : double.NaN;
            if (Unadjusted.Length > 0) Unadjusted[row] = next == 0 ? double.NaN : series.UnadjustedCloses[next - 1];
            if (known || next == 0) continue;
            if (carried++ == 0) firstCarried = days[row];
        }

        if (carried > 0)
        {
            notes.Add($"{series.Asset}: {carried} missing close{(carried == 1 ? "" : "s")} carried forward, " +
                      $"first on {PanelBuilder.Text(firstCarried)}.");
        }
    }

    public double[] Closes { get; }

    public double[] Opens { get; }

    public double[] Unadjusted { get; }

    private static void RequireNoGap(PriceSeries series, int index, int carryForwardDays, List<Mistake> mistakes)
    {
        if (index == 0 || PanelRows.IsMonthly(series, index - 1)) return;
        var (before, after) = (series.Dates[index - 1], series.Dates[index]);
        var missing = ExchangeDays.CountBetween(before, after, atMost: carryForwardDays + 1);
        if (missing <= carryForwardDays) return;
        mistakes.Add(new Mistake(
            $"{series.Asset} has no price from {PanelBuilder.Text(before)} to {PanelBuilder.Text(after)} " +
            $"({after.DayNumber - before.DayNumber} days); a close is carried forward over at most {carryForwardDays} missing trading days. " +
            "Mend the data, or run a range on one side of the gap.", series.Source));
    }
}
