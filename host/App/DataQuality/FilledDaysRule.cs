using Rota.Host.Foundation;

namespace Rota.Host.DataQuality;

// Invented prices on weekends or holidays: the previous or next close repeated, or a point on the line between the two.
internal sealed class FilledDaysRule : IDataRule
{
    public const string Name = "filled-days";

    private const int Fewest = 3;
    private const double LeastShare = 0.5;
    // The odds of so many repeated closes by chance.
    private const double Odd = 1e-4;
    // If a price seldom moves, repeats prove nothing.
    private const double MostUsual = 0.5;
    // Six decimals of a price of 1.
    private const double Rounding = 2e-6;

    private static readonly (string What, Func<CheckedSeries, int, int, int, bool> Is)[] Ways =
    [
        ("repeat the previous trading day's close", (series, row, before, _) => Same(series.Closes[row], series.Closes[before])),
        ("repeat the next trading day's close, which was not known yet", (series, row, _, after) => Same(series.Closes[row], series.Closes[after])),
        ("lie on a line between the neighbouring trading days", OnLine),
    ];

    public IEnumerable<Finding> Of(CheckedSeries series, CheckedData data, IReadOnlyList<Finding> found)
    {
        if (found.Any(finding => finding.Rule == ShiftedDatesRule.Name)) return [];
        var off = Enumerable.Range(0, series.Dates.Length).Where(row => !IsTrading(series.Dates[row])).ToList();
        if (off.Count < Fewest) return [];
        return off.GroupBy(row => ShiftedDatesRule.IsWeekend(series.Dates[row]))
            .Select(kind => Filled(series, [.. kind], kind.Key)).OfType<Finding>();
    }

    // Whether the exchange was open, as far as the calendar goes.
    private static bool IsTrading(DateOnly day) =>
        day >= TradingDays.First ? TradingDays.Includes(day) : !ShiftedDatesRule.IsWeekend(day);

    private static Finding? Filled(CheckedSeries series, List<int> rows, bool weekend)
    {
        var (off, trading) = (Between(series, rows), Between(series, Enumerable.Range(0, series.Dates.Length).Where(row => IsTrading(series.Dates[row]))));
        foreach (var (what, isFilled) in Ways)
        {
            var filled = off.Where(each => isFilled(series, each.Row, each.Before, each.After)).Select(each => each.Row).ToList();
            if (filled.Count < Fewest) continue;
            // The share of trading days like this, with one added to the count, because zero observed does not mean impossible.
            var usual = (trading.Count(each => isFilled(series, each.Row, each.Before, each.After)) + 1.0) / (trading.Count + 2);
            if (usual >= MostUsual || filled.Count < Math.Max(LeastShare, 2 * usual) * rows.Count || Math.Pow(usual, filled.Count) > Odd) continue;
            return Finding.On(
                series, series.Dates[filled[0]], series.Dates[filled[^1]], filled.Count, SizeUnit.Days, Name, Severity.Serious,
                $"{filled.Count} of {Count.Of(rows.Count, "close")} on {(weekend ? "Saturdays and Sundays" : "holidays of the exchange")} " +
                $"{what}: the days were filled in, which distorts returns, volatilities and averages. Remove these rows.");
        }

        return null;
    }

    // Those of the rows that have a trading day on both sides, with these.
    private static List<(int Row, int Before, int After)> Between(CheckedSeries series, IEnumerable<int> rows) =>
    [
        .. rows.Select(row => (Row: row, Before: Beside(series, row, -1), After: Beside(series, row, 1)))
            .Where(each => each.Before >= 0 && each.After <= series.Last),
    ];

    // The nearest row on a trading day in that direction.
    private static int Beside(CheckedSeries series, int row, int direction)
    {
        for (row += direction; row >= 0 && row <= series.Last && !IsTrading(series.Dates[row]); row += direction)
        {
        }

        return row;
    }

    private static bool Same(double one, double two) => one == two;

    private static bool OnLine(CheckedSeries series, int row, int before, int after)
    {
        var (from, to) = (series.Closes[before], series.Closes[after]);
        if (from == to) return false;
        double days = series.Dates[after].DayNumber - series.Dates[before].DayNumber;
        var share = (series.Dates[row].DayNumber - series.Dates[before].DayNumber) / days;
        var close = series.Closes[row];
        return Near(from + share * (to - from)) || Near(from * Math.Pow(to / from, share));

        bool Near(double expected) => Math.Abs(close / expected - 1) < Rounding;
    }
}
