using static Rota.Dsl;
using static Rota.Plugins.Basics.BasicsWords;

namespace Rota.Tests;

// Words that compare assets, or look at one close a month. A to D close at 1, 2, 4 and 8.
public sealed class BreadthTests
{
    private static readonly Universe Four = new("A", "B", "C", "D");

    private static readonly double[] Closes4 = [1, 2, 4, 8];

    [Rule("Q15")]
    [Fact]
    public void TheMedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() => Assert.Equal(3, Of("A", Median(Close())));

    [Fact]
    public void APercentileBelowOneIsMeantAsAFraction() => Assert.StartsWith(
        "Percentile takes per cent: 0.5 is 0.5 %. Write 50 for that share.",
        Assert.Throws<ArgumentOutOfRangeException>(() => Percentile(Close(), 0.5)).Message, StringComparison.Ordinal);

    // numpy.percentile([1, 2, 4, 8], 30) = 1.9.
    [Rule("Q16")]
    [Fact]
    public void APercentileIsLinearBetweenRanks() => Assert.Equal(1.9, Of("A", Percentile(Close(), 30)), 1e-12);

    [Fact]
    public void BreadthCountsTheAssetsThatMeetTheCondition()
    {
        Assert.Equal(2, Of("A", Count(Close() > 2)));
        Assert.Equal(0.5, Of("A", Share(Close() > 2)));
        Assert.Equal(1, Of("A", Share(Close() > 2, "C", "D")));
        Assert.Equal((1, 8, 3.75), (Of("B", Lowest(Close())), Of("B", Highest(Close())), Of("B", Mean(Close()))));
    }

    // mean 3.75, squared deviations 7.5625 + 3.0625 + 0.0625 + 18.0625 = 28.75, over 3.
    [Rule("R15")]
    [Fact]
    public void AZScoreIsTheDistanceFromTheMeanInDeviations() =>
        Assert.Equal((8 - 3.75) / Math.Sqrt(28.75 / 3), Of("D", ZScore(Close())), 1e-12);

    [Fact]
    public void EqualScoresHaveZScoresOfZero() => Assert.Equal(0, Of("D", ZScore(Close() / Close())));

    [Rule("R15")]
    [Fact]
    public void EqualScoresShareTheBetterRank()
    {
        Assert.Equal([1, 2, 3, 4], Four.Select(asset => Of(asset, RankScore(Close()))));
        Assert.Equal([2, 2, 3, 4], Four.Select(asset => Of(asset, RankScore(Greater(Close(), 2)))));
    }

    [Fact]
    public void AScoreMayBeBoundedOrChosen()
    {
        Assert.Equal((3, 4), (Of("C", Lesser(Close(), 3)), Of("C", Greater(Close(), 3))));
        Assert.Equal((7, 5), (Of("D", If(Close() > 4, 7, 5)), Of("A", If(Close() > 4, 7, 5))));
    }

    [Fact]
    public void WithoutAUniverseAComparisonNeedsAssets() =>
        Assert.Contains("give the assets", Assert.Throws<InputException>(() => Median(Close()).Of(View("A"))).Message, StringComparison.Ordinal);

    // Weekdays from 2001-01-01: the closes of 31 January, 28 February and today, 30 March, at rows 22, 42 and 64.
    [Fact]
    public void AMonthEndAverageTakesTodayAndTheMonthEndsBefore()
    {
        var closes = Enumerable.Range(0, 65).Select(row => 100.0 + row).ToArray();

        Assert.Equal((122 + 142 + 164) / 3.0, MonthEndSma(3).Of(Panels.Last(closes)), 1e-12);
        Assert.True(double.IsNaN(MonthEndSma(4).Of(Panels.Last(closes))));
    }

    // Rule A34: trading day 15 with an average of three takes the last three days 15: 21 February (14 of 19 on the scale of 21), 22 March
    // (16 of 22) and today.
    [Rule("A34")]
    [Fact]
    public void AnAverageOfMonthDaysTakesTheSameDayOfEachMonth()
    {
        var closes = Enumerable.Range(0, 80).Select(row => 100.0 + row * row).ToArray();
        var view = Panels.Of(Small.Series("A", closes)).At(79)["A"]; // 2001-04-20

        var days = Closes.Weekdays(80).ToList();
        double At(int month, int day) => closes[days.IndexOf(new DateOnly(2001, month, day))];
        Assert.Equal((At(2, 21) + At(3, 22) + closes[79]) / 3, MonthlySma(3.MonthDays(15)).Of(view), 1e-12);
    }

    [Fact]
    public void AMonthlyAverageRefusesALookbackOfDays() =>
        Assert.Throws<ArgumentException>(() => MonthlySma(20.Days).Of(Panels.Last(1, 2, 3)));

    // (12 · 0.21 + …) needs a year; on a price that doubles every month r1 = 1, r3 = 7, r6 = 63, r12 = 4095.
    [Rule("K36")]
    [Fact]
    public void WeightedMomentumIsThatOfKeller()
    {
        var days = Enumerable.Range(0, 13).Select(month => new DateOnly(2001, 1, 31).AddMonths(month)).ToArray();
        var series = new PriceSeries("A", days, [.. days.Select((_, month) => Math.Pow(2, month))], null, "made", DateOnly.MinValue);

        Assert.Equal((12 * 1 + 4 * 7 + 2 * 63 + 4095) / 4.0, Return13612W().Of(Panels.Of(series).At(12)["A"]), 1e-9);
    }

    // numpy.corrcoef of the returns [.1, -.1, .2] and [.1, 0, .1].
    [Fact]
    public void CorrelationIsThatOfDailyReturns()
    {
        var panel = Panels.Of(Small.Series("A", 100, 110, 99, 118.8), Small.Series("B", 100, 110, 110, 121));

        Assert.Equal(0.944911182523068, Correlation(3.Days, "B").Of(panel.At(3)["A"]), 1e-12);
    }

    // Rules R26 and R30: a score below 0 gets nothing; when all are, all get the same.
    [Rule("R26", "R30")]
    [Theory]
    [InlineData(0, "A 6.67 %, B 13.33 %, C 26.67 %, D 53.33 %")]
    [InlineData(4, "D 100 %")]
    [InlineData(9, "A 25 %, B 25 %, C 25 %, D 25 %")]
    public void WeightsAreInProportionToPositiveScores(double less, string expected) =>
        Assert.Equal(expected, InProportionTo(Close() - less).Weigh(Picks())!.ToString());

    // Rule R29: 100 is off, 0 is equal.
    [Rule("R29")]
    [Theory]
    [InlineData(100, 8 / 15.0)]
    [InlineData(50, (8 / 15.0 + 0.25) / 2)]
    [InlineData(0, 0.25)]
    public void DampeningMovesWeightsTowardsEqualWeights(double ratio, double expected) =>
        Assert.Equal(expected, Dampened(InProportionTo(Close()), ratio).Weigh(Picks())!["D"], 1e-12);

    private static double Of(Asset asset, IScore score) => score.Within(Four).Of(View(asset));

    private static AssetView View(Asset asset) => Market().At(0)[asset];

    private static PricePanel Market() => Panels.Of([.. Four.Zip(Closes4, (asset, close) => Small.Series(asset.Name, close))]);

    private static Pick[] Picks()
    {
        var market = Market().At(0);
        return [.. Four.Select((asset, i) => new Pick(market[asset], Closes4[i], 4 - i))];
    }
}
