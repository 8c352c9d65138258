namespace Rota.Plugins.Statistics;

// Sums up a curve's drawdowns.
internal static class Drawdowns
{
    // min D(t), the start included.
    public static double Max(EquityCurve equity) => Max(equity.Values);

    public static double Max(ReadOnlySpan<double> values)
    {
        var (high, deepest) = (values[0], 0.0);
        foreach (var value in values)
        {
            high = Math.Max(high, value);
            deepest = Math.Min(deepest, value / high - 1);
        }

        return deepest;
    }

    // √(Σ D(t)² / count).
    public static double Ulcer(EquityCurve equity, int count)
    {
        var sum = 0.0;
        foreach (var drawdown in equity.Drawdowns()) sum += drawdown * drawdown;
        return Math.Sqrt(sum / count);
    }

    // Over n periods, one fewer than the curve has values; some programs divide by n − 1.
    public static double UlcerOfPeriods(EquityCurve equity, int fewer = 0) => Ulcer(equity, equity.Values.Length - 1 - fewer);

    // From the day of a high to the first day that reaches it again; an open drawdown counts to the end.
    public static int LongestDays(EquityCurve equity) => Longest(Drawdown.Of(equity), each => each.DaysFrom(each.High, equity));

    public static int OpenDays(EquityCurve equity) =>
        Longest(Drawdown.Of(equity).Where(each => each.End is null), each => each.DaysFrom(each.High, equity));

    public static int Longest(IEnumerable<Drawdown> drawdowns, Func<Drawdown, int> length) =>
        drawdowns.Select(length).DefaultIfEmpty(0).Max();
}
