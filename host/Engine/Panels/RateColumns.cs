namespace Rota.Engine;

// Adds series of rates to prices: each row has the latest value known by then. Rates do not affect which rows there are.
internal static class RateColumns
{
    // A rate that ends more days than this before the rows do gets a note.
    private const int DaysLate = 10;

    public static BuiltPanel AddTo(BuiltPanel built, IReadOnlyList<PriceSeries> rates)
    {
        var panel = built.Panel;
        var notes = built.Notes.ToList();
        foreach (var rate in rates)
        {
            var (last, end) = (rate.Dates[^1], panel.Dates[^1]);
            if (end.DayNumber - last.DayNumber > DaysLate && rate.Frequency.CountsDays)
                notes.Add($"{rate.Asset} ends on {PanelBuilder.Text(last)}; its last value counts up to {PanelBuilder.Text(end)}.");
        }

        return new(panel.WithCloses(rates, [.. rates.Select(rate => Column(panel, rate))]), notes);
    }

    private static double[] Column(PricePanel panel, PriceSeries rate)
    {
        var column = new double[panel.RowCount];
        var known = 0;
        for (var row = 0; row < column.Length; row++)
        {
            var day = row < panel.DailyRow ? panel.Frequency.Coarse.LastDayOf(panel.Dates[row]) : panel.Dates[row];
            while (known < rate.Dates.Length && rate.Dates[known] <= day) known++;
            column[row] = known == 0 ? double.NaN : rate.Closes[known - 1];
        }

        return column;
    }
}
