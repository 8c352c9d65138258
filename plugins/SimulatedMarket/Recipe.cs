namespace Rota.Plugins.SimulatedMarket;

// How an asset depends on the factors, its own yearly volatility (Own), and its yearly drift besides cash and factors (Extra:
// fees).
internal sealed record Recipe(
    string Asset,
    double Equity = 0, double Rates = 0, double Credit = 0, double Commodity = 0, double Gold = 0, double Property = 0,
    double Foreign = 0, double Emerging = 0, double Small = 0, double Growth = 0, double Dollar = 0,
    double Own = 0, double Extra = 0)
{
    private const double FirstClose = 100;
    private const double Places = 1e6;

    // In the order of the factors.
    private double[] Loadings => [Equity, Rates, Credit, Commodity, Gold, Property, Foreign, Emerging, Small, Growth, Dollar];

    public (double[] Opens, double[] Closes) Prices(Economy economy)
    {
        var days = economy.Cash.Length;
        var own = new Noise($"asset {Asset}").Shocks(days);
        var nights = Moves(economy.Nights, own.Nights, Economy.Night);
        var sessions = Moves(economy.Sessions, own.Sessions, 1 - Economy.Night);
        var (opens, closes) = (new double[days], new double[days]);
        var close = FirstClose;
        for (var day = 0; day < days; day++)
        {
            var open = close * (1 + (economy.Cash[day] + Extra / Economy.DaysOfYear + nights[day]));
            close = open * (1 + sessions[day]);
            (opens[day], closes[day]) = (Rounded(open), Rounded(close));
        }

        return (opens, closes);
    }

    private double[] Moves(double[][] factors, double[] ownShocks, double share)
    {
        var moves = new double[factors[0].Length];
        var loadings = Loadings;
        for (var factor = 0; factor < loadings.Length; factor++)
        {
            var (loading, returns) = (loadings[factor], factors[factor]);
            if (loading == 0) continue;
            for (var day = 0; day < moves.Length; day++) moves[day] += loading * returns[day];
        }

        var own = Own * Math.Sqrt(share / Economy.DaysOfYear);
        for (var day = 0; day < moves.Length; day++) moves[day] += own * ownShocks[day];
        return moves;
    }

    private static double Rounded(double price) => Math.Floor(price * Places + 0.5) / Places;
}
