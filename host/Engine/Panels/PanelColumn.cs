namespace Rota.Engine;

// One asset's prices on the panel's days, and on its own days where those differ.
internal sealed class PanelColumn
{
    private readonly PriceSeries _series;
    private readonly PanelRows _rows;
    private readonly int[] _latest; // by row, the index of the latest price; -1 before the first

    // The asset's own prices are those from a day on within the range. An asset that may end counts as ended on the first row that its last
    // close is not carried forward to: nobody could know earlier.
    public PanelColumn(
        PriceSeries series, PanelRows rows, DateOnly from, int count, bool mayEnd, int carryForwardDays, List<string> notes,
        List<Mistake> mistakes)
    {
        var days = rows.Days;
        (_series, _rows, _latest) = (series, rows, new int[days.Length]);
        Closes = new double[days.Length];
        Opens = series.Opens.IsEmpty ? [] : new double[days.Length];
        Unadjusted = series.UnadjustedCloses.IsEmpty ? [] : new double[days.Length];

        var dates = series.Dates;
        var (next, carried, firstCarried, end) = (0, 0, default(DateOnly), days.Length);
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
            // The end of the next month is not the next open.
            if (Opens.Length > 0) Opens[row] = known && row >= rows.DailyRow ? series.Opens[next - 1] : double.NaN;
            if (Unadjusted.Length > 0) Unadjusted[row] = next == 0 ? double.NaN : series.UnadjustedCloses[next - 1];
            if (known || next == 0) continue;
            if (mayEnd && next == count && ExchangeDays.CountBetween(dates[next - 1], days[row].AddDays(1), carryForwardDays + 1) > carryForwardDays)
            {
                end = row;
                break;
            }

            if (carried++ == 0) firstCarried = days[row];
        }

        if (end < days.Length) carried -= End(end, notes);

        if (carried > 0)
        {
            notes.Add($"{series.Asset}: {carried} missing close{(carried == 1 ? "" : "s")} carried forward, " +
                      $"first on {PanelBuilder.Text(firstCarried)}.");
        }

        var first = from == DateOnly.MinValue ? 0 : PanelBuilder.CountUpTo(dates, from.AddDays(-1));
        Own = first >= count || AreRows(first) ? null : OwnFrom(first, count);
    }

    public double[] Closes { get; }

    public double[] Opens { get; }

    public double[] Unadjusted { get; }

    // Null where the asset's own days, from its first on, equal those of the rows.
    public OwnPrices? Own { get; }

    // Blanks the rows from an end on; returns the number of rows before it to which the last close was carried forward.
    private int End(int end, List<string> notes)
    {
        notes.Add(
            $"{_series.Asset} has no price after {PanelBuilder.Text(_series.Dates[_latest[end]])} and counts as ended on " +
            $"{PanelBuilder.Text(_rows.Days[end])}, the first day that its close is not carried forward to: it left the universe, and its " +
            "holdings became cash at its last close.");
        var carried = 0;
        while (carried < end && !IsPriced(end - 1 - carried)) carried++;
        Closes.AsSpan(end).Fill(double.NaN);
        Opens.AsSpan(Opens.Length == 0 ? 0 : end).Fill(double.NaN);
        Unadjusted.AsSpan(Unadjusted.Length == 0 ? 0 : end).Fill(double.NaN);
        _latest.AsSpan(end).Fill(-1);
        return carried;
    }

    private bool IsPriced(int row) =>
        _latest[row] is var at and >= 0 && (_series.Dates[at] == _rows.Days[row] || _rows.IsOfPeriod(_series, at, row));

    private bool AreRows(int first)
    {
        var born = Array.FindIndex(_latest, at => at >= first);
        for (var row = Math.Max(born, 0); row < _latest.Length; row++)
        {
            var isCoarse = _series.IsCoarse(_latest[row]);
            if (_latest[row] != first + row - born || isCoarse != row < _rows.DailyRow || !IsPriced(row)) return false;
        }

        return true;
    }

    private OwnPrices OwnFrom(int first, int count)
    {
        var dates = _series.Dates[first..count].ToArray();
        var daily = 0;
        while (daily < dates.Length && _series.IsCoarse(first + daily)) daily++;
        var frequency = daily == dates.Length ? _series.CoarseFrequency : _series.Frequency;
        return new OwnPrices(
            new Timeline(dates, daily, frequency),
            _series.Closes[first..count].ToArray(),
            _series.UnadjustedCloses.IsEmpty ? [] : _series.UnadjustedCloses[first..count].ToArray(),
            [.. _latest.Select(at => Math.Max(at - first, -1))]);
    }

    private static void RequireNoGap(PriceSeries series, int index, int carryForwardDays, List<Mistake> mistakes)
    {
        if (index == 0 || series.IsCoarse(index - 1)) return;
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
