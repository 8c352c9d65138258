namespace Rota.Plugins.SimulatedMarket;

// A state of the economy. Days: how long it lasts on average. Next: chances of what follows, in the order of the table.
// Cash: the yearly rate that cash drifts to. StocksWithRates: the correlation of the equity and rates factors.
internal sealed record Regime(int Days, double[] Next, double Cash, double StocksWithRates)
{
    public const int Calm = 0, Inflation = 1, Crisis = 2, Recovery = 3;

    public static readonly Regime[] All =
    [
        new(Days: 520, Next: [0, 0.4, 0.6, 0], Cash: 0.035, StocksWithRates: -0.15),
        new(Days: 200, Next: [0.5, 0, 0.5, 0], Cash: 0.055, StocksWithRates: 0.35),
        new(Days: 110, Next: [0, 0, 0, 1], Cash: 0.015, StocksWithRates: -0.45),
        new(Days: 160, Next: [1, 0, 0, 0], Cash: 0.005, StocksWithRates: -0.25),
    ];

    // The regime of each day; the first is calm.
    public static int[] Path(int days)
    {
        var noise = new Noise("regime");
        var path = new int[days];
        for (var day = 1; day < days; day++)
        {
            var now = path[day - 1];
            path[day] = noise.Even(2 * day) < 1.0 / All[now].Days ? After(now, noise.Even(2 * day + 1)) : now;
        }

        return path;
    }

    private static int After(int regime, double even)
    {
        var chances = All[regime].Next;
        var next = 0;
        for (var sum = chances[0]; even >= sum; sum += chances[next]) next++;
        return next;
    }
}
