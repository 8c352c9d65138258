namespace Rota.Engine;

// One asset's prices on the panel's days, and its own ones where its days are others.
internal sealed class PanelColumn
{
    private readonly PriceSeries _series;
    private readonly PanelRows _rows;
    private readonly int[] _latest; // by row, the place of the latest price; -1 before the first

    // The asset's own prices are those from a day on, as many as lie in the range.
    public PanelColumn(
        PriceSeries series, PanelRows rows, DateOnly from, int count, int carryForwardDays, List<string> notes, List<Mistake> mistakes)
    {
        var days = rows.Days;
        (_series, _rows, _latest) = (series, rows, new int[days.Length]);
        Closes = new double[days.Length];
        Opens = series.Opens.IsEmpty ? [] : new double[days.Length];
        Unadjusted = series.UnadjustedCloses.IsEmpty ? [] : new double[days.Length];

        var dates = series.Dates;
        var (next, carried, firstCarried) = (0, 0, default(DateOnly));
        for (var row = 0; row < days.Length; row++)
        {
            while (next < dates.Length && (dates[next] <= days[row] || rows.IsOfPeriod(series, next, row)))
            {
                RequireNoGap(series, next, carryForwardDays, mistakes);
                next++;
            }

            _latest[row] = next - 1;
            var known = IsPriced(row);
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

        var first = from == DateOnly.MinValue ? 0 : PanelBuilder.CountUpTo(dates, from.AddDays(-1));
        Own = AreRows(first) ? null : OwnFrom(first, count);
    }

    public double[] Closes { get; }

    public double[] Opens { get; }

    public double[] Unadjusted { get; }

    // Null where the asset's own days, from its first on, are those of the rows.
    public OwnPrices? Own { get; }

    private bool IsPriced(int row) =>
        _latest[row] is var at and >= 0 && (_series.Dates[at] == _rows.Days[row] || _rows.IsOfPeriod(_series, at, row));

    private bool AreRows(int first)
    {
        var born = Array.FindIndex(_latest, at => at >= first);
        for (var row = Math.Max(born, 0); row < _latest.Length; row++)
        {
            var isCoarse = PanelRows.IsCoarse(_series, _latest[row]);
            if (_latest[row] != first + row - born || isCoarse != row < _rows.DailyRow || !IsPriced(row)) return false;
        }

        return true;
    }

    private OwnPrices OwnFrom(int first, int count)
    {
        var dates = _series.Dates[first..count].ToArray();
        var daily = 0;
        while (daily < dates.Length && PanelRows.IsCoarse(_series, first + daily)) daily++;
        var frequency = daily == dates.Length && _series.Frequency.CountsDays ? Frequency.Monthly : _series.Frequency;
        return new OwnPrices(
            new Timeline(dates, daily, frequency),
            _series.Closes[first..count].ToArray(),
            _series.UnadjustedCloses.IsEmpty ? [] : _series.UnadjustedCloses[first..count].ToArray(),
            [.. _latest.Select(at => Math.Max(at - first, -1))]);
    }

    private static void RequireNoGap(PriceSeries series, int index, int carryForwardDays, List<Mistake> mistakes)
    {
        if (index == 0 || PanelRows.IsCoarse(series, index - 1)) return;
        var (before, after) = (series.Dates[index - 1], series.Dates[index]);
        var missing = series.Frequency == Frequency.AllDays
            ? after.DayNumber - before.DayNumber - 1
            : ExchangeDays.CountBetween(before, after, atMost: carryForwardDays + 1);
        if (missing <= carryForwardDays) return;
        mistakes.Add(new Mistake(
            $"{series.Asset} has no price from {PanelBuilder.Text(before)} to {PanelBuilder.Text(after)} " +
            $"({after.DayNumber - before.DayNumber} days); a close is carried forward over at most {carryForwardDays} missing trading days. " +
            "Complete the data, or run a range on one side of the gap.", series.Source));
    }
}
