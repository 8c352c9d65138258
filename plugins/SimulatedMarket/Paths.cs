namespace Rota.Plugins.SimulatedMarket;

// The days and the daily returns of the factors, made once.
internal static class Paths
{
    private const double DaysPerYear = 252;
    private static readonly Lazy<(DateOnly[] Days, double[][] Factors)> Made = new(Make);

    public static DateOnly[] Days => Made.Value.Days;

    // By factor, a return a day.
    public static double[][] Factors => Made.Value.Factors;

    private static (DateOnly[], double[][]) Make()
    {
        var days = new List<DateOnly>();
        for (var day = new DateOnly(1995, 1, 3); day.Year < 2026; day = TradingDays.Next(day)) days.Add(day);

        var factors = Regime.Factors.Select(_ => new double[days.Count]).ToArray();
        var streams = Regime.Factors.Select(name => new Stream(name)).ToArray();
        var chain = new Stream("regime");
        var regime = Regime.All[0];
        for (var row = 0; row < days.Count; row++)
        {
            var shares = 0.0;
            for (var k = 0; k < factors.Length; k++)
            {
                var shock = streams[k].Shock();
                if (k == 0) shares = shock;
                if (k == 1) shock = regime.Correlation * shares + Math.Sqrt(1 - regime.Correlation * regime.Correlation) * shock;
                factors[k][row] = (regime.Drift[k] / DaysPerYear + regime.Volatility[k] / Math.Sqrt(DaysPerYear) * shock) / 100;
            }

            regime = Next(regime, chain.Uniform() * 10_000);
        }

        return ([.. days], factors);
    }

    private static Regime Next(Regime regime, double draw)
    {
        for (var i = 0; i < Regime.All.Length; i++)
        {
            if (draw < regime.Changes[i]) return Regime.All[i];
            draw -= regime.Changes[i];
        }

        return regime;
    }
}
