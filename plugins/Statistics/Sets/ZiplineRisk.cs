namespace Rota.Plugins.Statistics;

// Quantopian's headlines of 2014 to 2016: annual returns less an annual riskless rate, here the compounded T-bill rate. Versions of
// zipline differ in the annual return of the run; the benchmark's is always k times its mean share of the total return.
internal static class ZiplineRisk
{
    private const string Others = "b_a = k · (B_end / B_0 − 1) / n, f_a = (Π(1 + f))^(k / n) − 1";
    private const int Decimals = 8;
    private const Needs Ratio = Needs.Return | Needs.Risk;

    // Means: the mean of the returns up to each.
    public static IReadOnlyList<IStatistic> Set(string version, string ownReturn, Func<double[], double[]> means)
    {
        var program = new Program(version, Annualisation.ByFrequency);
        var own = $"r_a = {ownReturn}";
        var all = $"{own}, {Others}";
        return
        [
            Shared.TotalReturn,
            program.Yearly(
                "alpha", Unit.Fraction, Better.Higher, $"r_a − (f_a + β · (b_a − f_a)); {all}", Ratio | Needs.Benchmark | Needs.CashRate,
                p => Own(p) - (Riskless(p) + Ratios.Beta(p.Run, p.Benchmark) * (OfTotal(p, p.Benchmark) - Riskless(p)))),
            program.RawBeta,
            program.Yearly(
                "sharpe", Unit.Ratio, Better.Higher, $"(r_a − f_a) / volatility; {all}", Ratio | Needs.CashRate,
                p => Sample.Ratio(Own(p) - Riskless(p), Ratios.Volatility(p.Run, p.PerYear))),
            program.Yearly(
                "sortino", Unit.Ratio, Better.Higher, $"(r_a − f_a) / (√k · sd(r − m)) over all r below m, with m = r_a / k of the returns so far and both rounded to eight decimals; {all}",
                Ratio | Needs.CashRate,
                p => Sample.Ratio(Own(p) - Riskless(p), Ratios.Volatility(BelowMean(p.Run), p.PerYear))),
            Shared.MaxDrawdown with { Source = $"{version}; zipline leaves out the start value, which counts as a high here" },
            Shared.BenchmarkReturn,
            program.Volatility,
            program.Cagr,
            program.Yearly(
                "informationRatio", Unit.Ratio, Better.Higher, $"(r_a − b_a) / volatility; {all}", Ratio | Needs.Benchmark,
                p => Sample.Ratio(Own(p) - OfTotal(p, p.Benchmark), Ratios.Volatility(p.Run, p.PerYear))),
        ];

        double Own(Periods p) => p.PerYear * means(p.Run)[^1];

        // The shortfall of each return that is below the mean so far.
        double[] BelowMean(double[] returns) => [.. returns.Zip(means(returns), (r, m) => Math.Round(r, Decimals) - Math.Round(m, Decimals))
            .Where(difference => difference < 0)];
    }

    // A period's mean share of the total return.
    public static double[] MeansOfTotal(double[] returns)
    {
        var (means, wealth) = (new double[returns.Length], 1.0);
        for (var i = 0; i < means.Length; i++) means[i] = ((wealth *= 1 + returns[i]) - 1) / (i + 1);
        return means;
    }

    public static double[] Means(double[] returns)
    {
        var (means, sum) = (new double[returns.Length], 0.0);
        for (var i = 0; i < means.Length; i++) means[i] = (sum += returns[i]) / (i + 1);
        return means;
    }

    private static double OfTotal(Periods p, double[] returns) => p.PerYear * Sample.Compound(returns) / returns.Length;

    private static double Riskless(Periods p) => Span.GrowthOf(p.Cash, p.PerYear);
}
