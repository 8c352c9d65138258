namespace Rota.Tests;

public sealed class RateTests
{
    [Theory]
    [InlineData("DTB3", 0.05, 365 * 0.05 / (360 - 91 * 0.05))]
    [InlineData("^IRX", -0.001, 365 * -0.001 / (360 - 91 * -0.001))]
    [InlineData("DGS3MO", 0.05, 0.05)]
    [InlineData("SOFR", 0.05, 0.05 * 365 / 360)]
    public void ASeriesIsConvertedByItsQuotation(string name, double rate, double yield) =>
        Assert.Equal(yield, RateQuotation.Of(name)!.YieldOf(rate), 1e-15);

    [Fact]
    public void AMonthlyMeanIsKnownWhenItsMonthIsOver()
    {
        Assert.Equal(new DateOnly(2024, 2, 1), RateQuotation.Of("TB3MS")!.KnownOn(new(2024, 1, 1)));
        Assert.Equal(new DateOnly(2024, 1, 2), RateQuotation.Of("DTB3")!.KnownOn(new(2024, 1, 2)));
    }

    [Fact]
    public void TheQuotationOfAnUnknownSeriesIsNotGuessed() => Assert.Null(RateQuotation.Of("UNRATE"));

    [Theory]
    [InlineData(0)]
    [InlineData(-0.5)]
    [InlineData(15.49)]
    public void ARateMayBeZeroOrNegative(double percent) =>
        Assert.Equal(percent, new RateSeries("R", [new(2020, 1, 2)], [percent], "made").Percents[0]);

    [Theory]
    [InlineData(100)]
    [InlineData(double.NaN)]
    public void ValuesThatAreNotRatesInPerCentAreRefused(double percent) =>
        Assert.Throws<ArgumentException>(() => new RateSeries("R", [new(2020, 1, 2)], [percent], "made"));
}
