namespace Rota.Plugins.Statistics;

// Quantopian's headlines of 2014 to 2016: annual returns less an annual riskless rate, here that of T-bills, which compounds. Versions of
// zipline differ in the annual return of the run; that of the benchmark stays k times its mean share of the total return.
internal static class ZiplineRisk
{
    private const string Others = "b_a = k · (B_end / B_0 − 1) / n, f_a = (Π(1 + f))^(k / n) − 1";
    private const Needs Ratio = Needs.Return | Needs.Risk;

    public static IReadOnlyList<IStatistic> Set(string version, string ownReturn, Func<double[], double> annual)
    {
        var program = new Program(version, Annualisation.ByFrequency);
        var own = $"r_a = {ownReturn}";
        var all = $"{own}, {Others}";
        return
        [
            Shared.TotalReturn,
            program.Yearly(
                "alpha", Unit.Fraction, $"r_a − (f_a + β · (b_a − f_a)); {all}", Ratio | Needs.Benchmark | Needs.CashRate,
                p => Own(p) - (Riskless(p) + Ratios.Beta(p.Run, p.Benchmark) * (OfTotal(p, p.Benchmark) - Riskless(p)))),
            program.RawBeta,
            program.Yearly(
                "sharpe", Unit.Ratio, $"(r_a − f_a) / volatility; {all}", Ratio | Needs.CashRate,
                p => Sample.Ratio(Own(p) - Riskless(p), Ratios.Volatility(p.Run, p.PerYear))),
            program.Yearly(
                "sortino", Unit.Ratio, $"(r_a − f_a) / (√k · sd(r − m)) over the r below m, the mean of the returns so far; {all}",
                Ratio | Needs.CashRate,
                p => Sample.Ratio(Own(p) - Riskless(p), Ratios.Volatility(BelowRunningMean(p.Run), p.PerYear))),
            Shared.MaxDrawdown with { Source = $"{version}; it leaves the start value out, which is a high here" },
            Shared.BenchmarkReturn,
            program.Volatility,
            program.Cagr,
            program.Yearly(
                "informationRatio", Unit.Ratio, $"(r_a − b_a) / volatility; {all}", Ratio | Needs.Benchmark,
                p => Sample.Ratio(Own(p) - OfTotal(p, p.Benchmark), Ratios.Volatility(p.Run, p.PerYear))),
        ];

        double Own(Periods p) => p.PerYear * annual(p.Run);
    }

    // What a period adds to the total return in the mean.
    public static double MeanOfTotal(double[] returns) => Sample.Compound(returns) / returns.Length;

    private static double OfTotal(Periods p, double[] returns) => p.PerYear * MeanOfTotal(returns);

    private static double Riskless(Periods p) => Span.GrowthOf(p.Cash, p.PerYear);

    // By how much each return that is below the mean of those so far is below it.
    private static double[] BelowRunningMean(double[] returns)
    {
        var below = new List<double>();
        var sum = 0.0;
        for (var i = 0; i < returns.Length; i++)
        {
            sum += returns[i];
            var mean = sum / (i + 1);
            if (returns[i] < mean) below.Add(returns[i] - mean);
        }

        return [.. below];
    }
}
