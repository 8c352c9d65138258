namespace Rota.Analysis;

// Returns of months in a row.
internal static class Growth
{
    public static double Wealth(ReadOnlySpan<double> returns)
    {
        var wealth = 1.0;
        foreach (var value in returns) wealth *= 1 + value;
        return wealth;
    }

    // A year's return; callers decide whether there are enough months for it.
    public static double Cagr(ReadOnlySpan<double> returns) => Math.Pow(Wealth(returns), 12.0 / returns.Length) - 1;
}
