namespace Rota.Tests;

[Rule("A17")]
public sealed class ProxyFitTests
{
    private static readonly DateOnly[] Ends = [.. Enumerable.Range(0, 25).Select(i => new DateOnly(2010, 1, 1).AddMonths(i).AddDays(-1))];

    private static readonly double[] Returns = [.. Enumerable.Range(0, 24).Select(i => i % 3 == 0 ? -0.02 : 0.01 + i * 0.001)];

    // The same returns are equal but for the costs.
    [Fact]
    public void AProxyWithTheSameReturnsIsCloseAndItsGapIsTheExpenseRatio()
    {
        var fit = ProxyFit.Of(Series("A", Returns), Series("P", Returns), 0.012);
        var left = Math.Pow(1 - 0.012, 1.0 / 12);

        Assert.Equal((24, "close"), (fit.Months, fit.Grade));
        Assert.Equal(1, fit.Correlation, 1e-12);
        Assert.Equal(12 * Returns.Average(r => (1 + r) * left - 1 - r), fit.Gap, 1e-12);
        Assert.Equal("P is a close proxy: over 24 whole months of both, its correlation is 1.000, and it earns 1.22 % a year less.", fit.Describe("P"));
    }

    // The correlations were computed in Python, with math.fsum.
    [Theory]
    [InlineData(0.01, "fair", 0.9717403697546972)]
    [InlineData(0.03, "loose", 0.8081674548934916)]
    public void AProxyThatDiffersInEachOtherMonthIsFairOrLoose(double difference, string grade, double correlation)
    {
        var fit = ProxyFit.Of(Series("A", Returns), Series("P", [.. Returns.Select((r, i) => i % 2 == 0 ? r + difference : r)]));

        Assert.Equal(grade, fit.Grade);
        Assert.Equal(correlation, fit.Correlation, 1e-12);
        Assert.Equal(6 * difference, fit.Gap, 1e-12);
    }

    // Only the last eleven months of the asset are the proxy's too.
    [Fact]
    public void ElevenMonthsOfBothAreTooFew()
    {
        var late = new PriceSeries("A", Ends[13..], Closes(Returns)[13..], null, "made up", DateOnly.MinValue);

        var fit = ProxyFit.Of(late, Series("P", Returns));

        Assert.Equal((11, null), (fit.Months, fit.Grade));
        Assert.Equal("How close the proxy P is, is unknown: both have 11 whole months, and 12 are needed.", fit.Describe("P"));
        Assert.Contains(fit.Describe("P"), late.ExtendedBy(Series("P", Returns)).Notes);
    }

    [Fact]
    public void PricesThatDoNotVaryHaveNoGrade() => Assert.Equal(
        "How close the proxy P is, is unknown: the prices of one of them do not vary.",
        ProxyFit.Of(Series("A", Returns), Series("P", new double[24])).Describe("P"));

    private static PriceSeries Series(string asset, double[] returns) => new(asset, Ends, Closes(returns), null, "made up", DateOnly.MinValue);

    private static double[] Closes(double[] returns)
    {
        var closes = new double[returns.Length + 1];
        closes[0] = 100;
        for (var i = 0; i < returns.Length; i++) closes[i + 1] = closes[i] * (1 + returns[i]);
        return closes;
    }
}
