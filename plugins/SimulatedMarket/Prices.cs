namespace Rota.Plugins.SimulatedMarket;

internal static class Prices
{
    private const double DaysPerYear = 252;
    private const double OvernightShare = 0.4;

    // From 100 before the first day; an open lies near where the night's share of the day's return takes it.
    public static (double[] Opens, double[] Closes) Of(Member member)
    {
        var (factors, rows) = (Paths.Factors, Paths.Days.Length);
        var (opens, closes) = (new double[rows], new double[rows]);
        var (own, night) = (new Stream(member.Name), new Stream($"{member.Name} open"));
        var (carry, noise) = (member.Carry / 100 / DaysPerYear, member.Noise / 100 / Math.Sqrt(DaysPerYear));
        var close = 100.0;
        for (var row = 0; row < rows; row++)
        {
            var change = carry + noise * own.Shock();
            for (var k = 0; k < member.Loadings.Length; k++) change += member.Loadings[k] * factors[k][row];

            // No day takes all: a fall is at most nine tenths.
            opens[row] = close * (1 + OvernightShare * Math.Max(change, -0.9) + 0.1 * noise * night.Shock());
            close *= 1 + Math.Max(change, -0.9);
            closes[row] = close;
        }

        return (opens, closes);
    }
}
