namespace Rota.Plugins.SimulatedMarket;

// The market of all assets by day: cash interest, and each factor's return overnight and in the session.
internal sealed class Economy
{
    public const double DaysOfYear = 252;
    public const double Night = 0.3; // the night's share of a day's variance and factor drift

    // Persistent volatility: h' = (1 − a − b) + a·h·z² + b·h, of mean 1 (GARCH(1, 1): Bollerslev, 1986).
    private const double Surprise = 0.06, Memory = 0.92;

    // The share of its distance to the regime's rate by which cash moves per day, starting at the calm regime's rate.
    private const double CashPull = 0.003;

    private static readonly Lazy<Economy> Once = new(() => new Economy(MarketDays.All.Length));
    private readonly int[] _regimes;

    private Economy(int days)
    {
        _regimes = Regime.Path(days);
        Cash = CashPath();
        var equity = Shocks(Factor.Equity);
        Nights = new double[Factor.All.Length][];
        Sessions = new double[Factor.All.Length][];
        for (var factor = 0; factor < Factor.All.Length; factor++)
        {
            var (nights, sessions) = factor == Factor.Equity ? equity : Shocks(factor);
            if (factor == Factor.Rates)
                (nights, sessions) = (Correlated(nights, equity.Nights), Correlated(sessions, equity.Sessions));
            (Nights[factor], Sessions[factor]) = Returns(Factor.All[factor], nights, sessions);
        }
    }

    public static Economy Shared => Once.Value;

    public double[] Cash { get; }

    public double[][] Nights { get; }

    public double[][] Sessions { get; }

    private double[] CashPath()
    {
        var cash = new double[_regimes.Length];
        var rate = Regime.All[Regime.Calm].Cash;
        for (var day = 0; day < cash.Length; day++)
        {
            rate += (Regime.All[_regimes[day]].Cash - rate) * CashPull;
            cash[day] = rate / DaysOfYear;
        }

        return cash;
    }

    private (double[] Nights, double[] Sessions) Shocks(int factor) =>
        new Noise($"factor {Factor.All[factor].Name}").Shocks(_regimes.Length);

    private double[] Correlated(double[] own, double[] equity)
    {
        var shocks = new double[own.Length];
        for (var day = 0; day < shocks.Length; day++)
        {
            var correlation = Regime.All[_regimes[day]].StocksWithRates;
            shocks[day] = correlation * equity[day] + Math.Sqrt(1 - correlation * correlation) * own[day];
        }

        return shocks;
    }

    private (double[] Nights, double[] Sessions) Returns(Factor factor, double[] nightShocks, double[] sessionShocks)
    {
        var (nights, sessions) = (new double[nightShocks.Length], new double[nightShocks.Length]);
        var (night, session) = (Math.Sqrt(Night), Math.Sqrt(1 - Night));
        var heat = 1.0;
        for (var day = 0; day < nights.Length; day++)
        {
            var drift = factor.Drift[_regimes[day]] / DaysOfYear;
            var deviation = factor.Volatility[_regimes[day]] * Math.Sqrt(heat / DaysOfYear);
            nights[day] = drift * Night + deviation * night * nightShocks[day];
            sessions[day] = drift * (1 - Night) + deviation * session * sessionShocks[day];
            var shock = night * nightShocks[day] + session * sessionShocks[day];
            heat = 1 - Surprise - Memory + Surprise * heat * shock * shock + Memory * heat;
        }

        return (nights, sessions);
    }
}
