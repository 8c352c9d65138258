namespace Rota.Plugins.Statistics;

// A time below a high, as rows of a curve: High is the last row at the high, End the first that reaches it again, if any.
internal readonly record struct Drawdown(int High, int Low, int? End, double Depth)
{
    public int FirstBelow => High + 1;

    // Calendar days from one row to the end, or to the last row of all.
    public int DaysFrom(int row, EquityCurve equity) =>
        equity.Dates[End ?? equity.Dates.Length - 1].DayNumber - equity.Dates[row].DayNumber;

    public static IReadOnlyList<Drawdown> Of(EquityCurve equity)
    {
        var drawdowns = new List<Drawdown>();
        var (high, low) = (0, 0);
        for (var row = 1; row < equity.Values.Length; row++)
        {
            if (equity.Values[row] < equity.Values[high])
            {
                if (low == high || equity.Values[row] < equity.Values[low]) low = row;
                continue;
            }

            if (low != high) drawdowns.Add(new(high, low, row, Between(equity, high, low)));
            high = low = row;
        }

        if (low != high) drawdowns.Add(new(high, low, null, Between(equity, high, low)));
        return drawdowns;
    }

    private static double Between(EquityCurve equity, int high, int low) => equity.Values[low] / equity.Values[high] - 1;
}
