using System.Text.Json;
using Rota.Plugins.Statistics;

namespace Rota.Tests;

// Twenty-four months of a strategy, a benchmark and T-bills; the values were computed in Python from the formulas.
public sealed class HouseStatisticsTests
{
    private static readonly JsonElement Vectors = JsonDocument.Parse(File.ReadAllText(Repository.Oracle("metrics_vectors.json"))).RootElement;

    [Theory]
    [InlineData("totalReturn", "Total return")]
    [InlineData("cagr", "CAGR (12/n)")]
    [InlineData("riskFreeCagr", "rf CAGR")]
    [InlineData("volatility", "Vol monthly x sqrt12 (n-1)")]
    [InlineData("sharpe", "Sharpe default (T-bill, monthly, n-1)")]
    [InlineData("sortino", "Sortino default (MAR=rf, /n, annualised)")]
    [InlineData("maxDrawdown", "Max drawdown")]
    [InlineData("calmar", "Calmar")]
    [InlineData("ulcerIndex", "Ulcer index (returns points only, /n; PA)")]
    [InlineData("upi", "UPI default ((CAGR-rfCAGR)/UI)")]
    [InlineData("beta", "Beta (excess, OLS)")]
    [InlineData("alpha", "Alpha default (12 x intercept)")]
    [InlineData("trackingError", "Tracking error")]
    [InlineData("informationRatio", "IR default (arith)")]
    public void AStatisticEqualsItsGoldenVector(string statistic, string label) =>
        Assert.Equal(Vectors.GetProperty("values").GetProperty(label).GetDouble(), Of(statistic, Run()), 1e-12);

    // The longest loss lasts nine months, from the high of one month end to the first that reaches it again; none is open at the end.
    [Fact]
    public void TheLongestDrawdownCountsDaysFromHighToHigh()
    {
        var run = Run();
        var months = Enumerable.Range(0, run.Equity.Values.Length).ToList();
        var longest = months.Max(end => months
            .Where(start => start < end && months.Where(m => m > start && m < end).All(m => run.Equity.Values[m] < run.Equity.Values[start])
                && run.Equity.Values[end] >= run.Equity.Values[start])
            .Select(start => end - start).DefaultIfEmpty(0).Max());

        Assert.Equal(Vectors.GetProperty("values").GetProperty("Longest drawdown (months, peak->new high)").GetDouble(), longest);
        Assert.InRange(Of("longestDrawdownDays", run), 9 * 30, 9 * 31);
        Assert.Equal(0, Of("openDrawdownDays", run));
    }

    [Fact]
    public void AnOpenDrawdownCountsToTheEnd()
    {
        var run = Small.Run(Dsl.Hold(("A", 1.0)).Every(Dsl.Never), Small.Free, Small.Series("A", 10, 12, 11, 11, 11));

        Assert.Equal(3, Of("openDrawdownDays", run));
        Assert.Equal(3, Of("longestDrawdownDays", run));
    }

    [Fact]
    public void NoRatioIsGivenForLessThanAYear()
    {
        var run = Small.Run(Dsl.Hold(("A", 1.0)).Every(Dsl.Never), Small.Free, Small.Series("A", 10, 12, 11));

        foreach (var name in new[] { "cagr", "sharpe", "sortino", "volatility", "calmar", "upi", "turnover", "beta" })
            Assert.True(double.IsNaN(Of(name, run)), name);
        Assert.Equal(0.1, Of("totalReturn", run), 1e-12);
    }

    private static double Of(string name, BacktestResult run) => HouseStatistics.All.Single(statistic => statistic.Name == name).Of(run);

    private static double[] Column(string name) => [.. Vectors.GetProperty(name).EnumerateArray().Select(value => value.GetDouble())];

    private static BacktestResult Run()
    {
        var (r, b, f) = (Column("r"), Column("b"), Column("f"));
        var ends = Enumerable.Range(0, r.Length + 1).Select(i => new DateOnly(2010, 1, 1).AddMonths(i).AddDays(-1)).ToArray();

        // The yield known at a month's end is what the month after earns.
        var yields = f.Select(value => Math.Pow(1 + value, 12) - 1).ToArray();
        var prices = new PriceSeries("A", ends, Wealth(r), null, "vectors", null);
        var panel = new PricePanel(ends, ["A"], [Wealth(r)], [[]], [null]);
        return new BacktestResult(
            Dsl.Hold((prices.Asset, 1.0)).Every(Dsl.Never),
            new RunSettings { CashRate = new CashRate(ends[..^1], yields, "vectors") },
            panel, new EquityCurve(ends, Wealth(r)), [], [], [])
        {
            Benchmark = new EquityCurve(ends, Wealth(b)),
        };
    }

    private static double[] Wealth(double[] returns)
    {
        var wealth = new double[returns.Length + 1];
        wealth[0] = 1;
        for (var i = 0; i < returns.Length; i++) wealth[i + 1] = wealth[i] * (1 + returns[i]);
        return wealth;
    }
}
