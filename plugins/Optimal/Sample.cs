namespace Rota.Plugins.Optimal;

// Mean daily returns μ and their covariance Σ (n − 1), shrunk where asked. The unit, a day, drops out of every weight.
internal sealed record Sample(double[] Means, double[,] Covariance)
{
    // Prices have 16 digits, so a daily return is known to about 1e-16. A mean or deviation up to this counts as 0: the twin of a
    // benchmark then has no excess return, and a price that gains the same every day has no risk.
    private const double Rounding = 1e-14;

    public static Sample? Of(IReadOnlyList<Pick> picks, Lookback lookback, bool shrink) =>
        SampleReturns.Of([.. picks.Select(pick => pick.Asset)], lookback) is { } returns ? Of(returns, shrink) : null;

    public static Sample Of(double[][] returns, bool shrink)
    {
        int[] moving = [.. Enumerable.Range(0, returns.Length).Where(
            i => Math.Sqrt(SampleReturns.Covariance(returns[i], returns[i])) > Rounding)];
        var among = AmongMoving([.. moving.Select(i => returns[i])], shrink);
        var covariance = new double[returns.Length, returns.Length];
        for (var k = 0; k < moving.Length; k++)
        {
            for (var l = 0; l < moving.Length; l++) covariance[moving[k], moving[l]] = among[k, l];
        }

        double[] means = [.. returns.Select(SampleReturns.Mean)];
        return new([.. means.Select(mean => Math.Abs(mean) > Rounding ? mean : 0)], covariance);
    }

    private static double[,] AmongMoving(double[][] returns, bool shrink)
    {
        if (returns.Length == 0) return new double[0, 0];
        var covariance = SampleCovariance.Of(returns);
        return shrink ? ConstantCorrelation.Shrink(returns, covariance) : covariance;
    }
}
