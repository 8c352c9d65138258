namespace Rota;

// What statistics need of D(t) = V(t) / max V(≤ t) − 1, from one pass over the values: the least D, Σ D², and calendar days from a high to the
// first value that reaches it again, where a drawdown that is open at the end counts to the end.
internal readonly record struct DrawdownTotals(double Deepest, double Squares, int LongestDays, int OpenDays)
{
    public static DrawdownTotals Of(ReadOnlySpan<DateOnly> days, ReadOnlySpan<double> values)
    {
        var (deepest, squares, longest) = (0.0, 0.0, 0);
        var (high, highRow) = (values[0], 0);
        for (var row = 1; row < values.Length; row++)
        {
            var value = values[row];
            if (value < high)
            {
                var drawdown = value / high - 1;
                if (drawdown < deepest) deepest = drawdown;
                squares += drawdown * drawdown;
                continue;
            }

            if (highRow < row - 1) longest = Math.Max(longest, Between(highRow, row, days));
            (high, highRow) = (value, row);
        }

        var open = Between(highRow, values.Length - 1, days);
        return new(deepest, squares, Math.Max(longest, open), open);
    }

    private static int Between(int from, int to, ReadOnlySpan<DateOnly> days) => days[to].DayNumber - days[from].DayNumber;
}
