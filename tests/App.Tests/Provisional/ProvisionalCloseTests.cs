using Rota.Host.Provisional;

namespace Rota.Tests.Program;

// Today's close from a quote. Monday 2026-11-30 follows Friday 2026-11-27.
public sealed class ProvisionalCloseTests
{
    private static readonly DateOnly Friday = new(2026, 11, 27);
    private static readonly DateOnly Monday = new(2026, 11, 30);
    private static readonly DateTimeOffset Late = NewYorkTime.At(Monday, new TimeOnly(15, 45));

    [Fact]
    public void TheAdjustedCloseGrowsAsTheQuoteDoes()
    {
        var series = ProvisionalClose.Of(Adjusted, new Quote("SPY", 252.50, Late));

        Assert.Equal(247.45, series.Closes[^1], 1e-12);
        Assert.Equal(252.50, series.UnadjustedCloses[^1]);
        Assert.Equal((Monday, 3), (series.Dates[^1], series.Dates.Length));
        Assert.Equal([240, 245], series.Closes[..2].ToArray());
    }

    [Fact]
    public void TheDistributionOfTheDayIsAdded() =>
        Assert.Equal(247.45, ProvisionalClose.Of(Adjusted, new Quote("SPY", 251.25, Late) { Distribution = 1.25 }).Closes[^1], 1e-12);

    // 2:1: a quote of 126.25 is 252.50 of the shares before, and the closes before are halved.
    [Fact]
    public void ASplitOfTheDayIsInNewShares()
    {
        var series = ProvisionalClose.Of(Adjusted, new Quote("SPY", 126.25, Late) { Split = 2 });

        Assert.Equal(247.45, series.Closes[^1], 1e-12);
        Assert.Equal([123, 125, 126.25], series.UnadjustedCloses.ToArray());
        Assert.Contains("one share became 2 today.", series.Notes);
    }

    // The feed was loaded after the split: its closes are in new shares.
    [Fact]
    public void ASplitThatTheClosesHaveAlreadyIsRefused()
    {
        var wrong = Assert.Throws<InputException>(() => ProvisionalClose.Of(Of([123, 125], Friday.AddDays(-2), Friday), new Quote("SPY", 126.25, Late) { Split = 2 }));

        Assert.Contains("has a split of 2 in its quote of 126.25, but its last close 125 is in new shares already", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AQuoteFarFromTheLastCloseIsNoted() => Assert.Contains(
        "If shares were split today, the quote must say so.", Assert.Single(ProvisionalClose.Of(Adjusted, new Quote("SPY", 125, Late)).Notes), StringComparison.Ordinal);

    [Fact]
    public void WithoutUnadjustedClosesTheLastCloseIsTakenAsItIsAndSaidSo()
    {
        var series = ProvisionalClose.Of(Of(raw: null, Friday.AddDays(-2), Friday), new Quote("SPY", 250, Late));

        Assert.Equal(250, series.Closes[^1], 1e-12);
        Assert.Contains("the feed has no unadjusted closes", Assert.Single(series.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void OnlyTheSessionBeforeMayComeBefore()
    {
        Refuses("has its last close on 2026-11-25; a quote of 2026-11-30 follows that of 2026-11-27. Update the prices.", Friday.AddDays(-3), Friday.AddDays(-2));
        Refuses("already has a close of 2026-11-30, and its quote is of 2026-11-30. Leave out --provisional.", Friday, Monday);

        static void Refuses(string what, params DateOnly[] days) => Assert.Contains(
            what, Assert.Throws<InputException>(() => ProvisionalClose.Of(Of(raw: null, days), new Quote("SPY", 250, Late))).Message, StringComparison.Ordinal);
    }

    private static PriceSeries Adjusted => Of([246, 250], Friday.AddDays(-2), Friday);

    private static PriceSeries Of(double[]? raw, params DateOnly[] days) =>
        new("SPY", days, [240, 245], null, "test", DateOnly.MinValue, raw, Frequency.Daily, days[0]);
}
