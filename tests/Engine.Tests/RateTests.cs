using Rota.Engine;
using static Rota.Dsl;

namespace Rota.Tests;

public sealed class RateTests
{
    private static readonly Asset Bills = Asset.OfRate("DTB3");

    // The prices trade on weekdays from 2001-01-01; the rate has a value on Sunday the 7th too, and none on Monday and Thursday.
    private static readonly PriceSeries Values = new(
        Bills, [new(2001, 1, 2), new(2001, 1, 3), new(2001, 1, 5), new(2001, 1, 7)], [4, 0, -1, 2.5], null, "made", DateOnly.MinValue);

    [Fact]
    public void ARateIsTheLatestKnownAndMayBeZeroOrNegative() =>
        Assert.Equal([double.NaN, 0.04, 0, 0, -0.01, 0.025, 0.025], Seen(Rate("DTB3")));

    [Fact]
    public void AChangeIsTheRateNowLessTheRateThen() =>
        Assert.Equal([double.NaN, double.NaN, double.NaN, -0.04, -0.01, 0.025, 0.035], Seen(RateChange("DTB3", 2.Days)));

    [Fact]
    public void ARateAddsNoRowsAndEndsNone()
    {
        var built = PanelBuilder.Build([Prices(30), Values], Conventions.House, DateRange.All);

        Assert.Equal(Closes.Weekdays(30), built.Panel.Dates.ToArray());
        Assert.Contains("Rate(DTB3) ends on 2001-01-07; its last value counts up to 2001-02-09.", built.Notes);
    }

    // Its last value is of January 7; ten days later it is not late yet.
    [Theory]
    [InlineData(13, false)]
    [InlineData(14, true)]
    public void ARateThatEndsMoreThanTenDaysEarlyIsNoted(int days, bool isNoted) => Assert.Equal(
        isNoted, PanelBuilder.Build([Prices(days), Values], Conventions.House, DateRange.All).Notes.Any(note => note.StartsWith("Rate(DTB3) ends on", StringComparison.Ordinal)));

    [Fact]
    public void ARateOfMonthsIsNotLateWithinAMonth()
    {
        var monthly = new PriceSeries(Bills, [new(2001, 1, 31), new(2001, 2, 28), new(2001, 3, 31)], [4, 4, 4], null, "made", DateOnly.MinValue);

        Assert.Empty(PanelBuilder.Build([Prices(80), monthly], Conventions.House, DateRange.All).Notes);
    }

    [Fact]
    public void ADividendLagDoesNotDelayRates()
    {
        var run = Small.Run(
            Rotate("A").Keep(Rate("DTB3") < 0.01).Every(Day), Small.Free with { DividendLagDays = 1 },
            new("A", Closes.Weekdays(7), [1, 1, 1, 1, 1, 1, 1], null, "made", DateOnly.MinValue, [1, 1, 1, 1, 1, 1, 1]), Values);

        Assert.Equal(["cash", "A 100 %", "A 100 %", "A 100 %", "cash", "cash"], run.Rebalances.Select(made => $"{made.Target}"));
    }

    [Fact]
    public void ComparingARateWithANumberInPerCentIsRefused()
    {
        var wrong = Assert.Throws<ArgumentException>(() => Rate("DTB3") > 5);
        Assert.Equal("Rate(DTB3) is a fraction per year (0.05 for 5 %), but is compared with 5. Write 5.Percent.", wrong.Message);
    }

    [Fact]
    public void ARateCannotBeHeld()
    {
        var wrong = Assert.Throws<InputException>(() => Small.Run(Hold((Bills, 0.5), (Asset.OfRate("Other"), 0.5)).Every(Day), Small.Free, Prices(3), Values));
        Assert.Equal("Rate(DTB3) is a series of rates, which cannot be held. Hold an asset that has prices.", wrong.Mistakes[0].What);
    }

    [Fact]
    public void ARateOfAnotherFeedKeepsItsNameInBundlesAndFiles()
    {
        Assert.Equal("fred DTB3", Asset.OfRate("fred:DTB3").RateName);
        Assert.Null(new Asset("DTB3").RateName);
    }

    private static PriceSeries Prices(int days) => Small.Series("A", [.. Enumerable.Repeat(1.0, days)]);

    private static double[] Seen(IScore score)
    {
        var seen = new List<double>();
        var rule = Score(asset =>
        {
            seen.Add(score.Of(asset));
            return 1;
        }, needs: [Bills]);
        Small.Run(Rotate("A").RankBy(rule).Every(Day), Small.Free, Prices(7), Values);
        return [.. seen];
    }
}
