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
    public static double Ulcer(in CurveFacts facts, int count) => Math.Sqrt(facts.SquaredDrawdowns / count);

    // Over n periods, one fewer than the curve has values; some programs divide by n − 1.
    public static double UlcerOfPeriods(in CurveFacts facts, int fewer = 0) => Ulcer(facts, facts.Values.Length - 1 - fewer);

    public static int Longest(IEnumerable<Drawdown> drawdowns, Func<Drawdown, int> length) =>
        drawdowns.Select(length).DefaultIfEmpty(0).Max();
}
