using Rota.Host.DataQuality;

namespace Rota.Tests.Data;

// False alarms on sound prices would discredit the real ones.
public sealed class CleanMarketTests
{
    private static readonly DateOnly Today = new(2060, 1, 2);

    public static TheoryData<string> Calendars =>
        [MadeMarket.Exchange, MadeMarket.Weekdays, MadeMarket.AllDays, MadeMarket.Weekly, MadeMarket.Monthly];

    [Theory]
    [MemberData(nameof(Calendars))]
    public void SoundPricesGiveNoSeriousFinding(string calendar) => Assert.All(Enumerable.Range(1, 12), seed =>
        Assert.Empty(Serious(new MadeMarket(seed, calendar).Assets.Select(asset => asset.Series()))));

    [Fact]
    public void AnAssetThatEndsEarlyIsReportedForThatAlone() => Assert.All(Enumerable.Range(1, 6), seed =>
    {
        var market = new MadeMarket(seed);
        market.Assets[2].Remove(900, market.Assets[2].Rows - 900);

        var finding = Assert.Single(Serious(market.Assets.Select(asset => asset.Series())));

        Assert.Equal(("A2", EarlyEndRule.Name), (finding.Asset.Name, finding.Rule));
    });

    // A month with a payment each time resembles rounded closes.
    [Theory]
    [InlineData(MadeMarket.Weekly)]
    [InlineData(MadeMarket.Monthly)]
    public void PaymentsAreDetectedAtEachFrequency(string calendar)
    {
        var asset = new MadeMarket(4, calendar).Assets[0];

        Assert.DoesNotContain(Found([asset.Series()]), finding => finding.Rule == NoDistributionRule.Name);
        Assert.Contains(Found([asset.Series(withDistributions: false)]), finding => finding.Rule == NoDistributionRule.Name);
    }

    [Fact]
    public void AssetsWithDifferentCalendarsAreSound() => Assert.All(Enumerable.Range(1, 6), seed =>
    {
        var (exchange, coins) = (new MadeMarket(seed), new MadeMarket(seed, MadeMarket.AllDays));

        Assert.Empty(Serious(
            [.. exchange.Assets.Select(asset => asset.Series()), .. coins.Assets.Take(2).Select(asset => Named(asset.Series(), "C"))]));
    });

    // Tokyo has closed when New York opens.
    [Fact]
    public void AMarketWithItsOwnDaysThatLagsAnotherByADayIsSound()
    {
        var market = new MadeMarket(3);
        var (lead, other) = (market.Assets[0], market.Assets[1]);
        var random = new Random(5);
        for (var row = other.Rows - 1; row > 0; row--)
        {
            var own = random.NextDouble() - 0.5;
            other.Traded[row] = other.Traded[0] * Math.Pow(lead.Traded[row - 1] / lead.Traded[0], 0.5) * Math.Exp(0.02 * own);
        }

        for (var row = other.Rows - 10; row > 0; row -= 20) other.Remove(row);

        Assert.DoesNotContain(Serious(market.Assets.Select(asset => asset.Series())), finding => finding.Rule == LagRule.Name);
    }

    private static PriceSeries Named(PriceSeries series, string prefix) => new(
        prefix + series.Asset, series.Dates.ToArray(), series.Closes.ToArray(), null, "made", DateOnly.MinValue, series.UnadjustedCloses.ToArray());

    private static List<Finding> Serious(IEnumerable<PriceSeries> all) => [.. Found(all).Where(finding => finding.Severity == Severity.Serious)];

    private static List<Finding> Found(IEnumerable<PriceSeries> all)
    {
        var series = all.Select(each => CheckedSeries.Of(each, Today)).ToList();
        var data = new CheckedData(series);
        return [.. series.SelectMany(each => DataCheck.Of(each, data))];
    }
}
