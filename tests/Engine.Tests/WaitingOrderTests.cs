using static Rota.Dsl;

namespace Rota.Tests;

// Orders that wait for a price while something else happens: a stop, or the end of an asset.
public sealed class WaitingOrderTests
{
    private static readonly Strategy C = Hold(("C", 1.0)).Every(Never);

    // Filled a day later: 250 of A falls to 200 and is sold; 250 of B and 500 of C stay.
    [Fact]
    public void ThePortfoliosTargetLeavesOutTheAssetThatAStopIsAboutToSell()
    {
        var part = Hold(("A", 0.5), ("B", 0.5)).Every(Never).StopLoss(10.Percent).CheckedEvery(Day);
        var run = Small.Run(
            Portfolio((0.5, part), (0.5, C)).Every(Never).FillAt(Fill.NextClose), Small.Free,
            Small.Series("A", 100, 100, 80, 80), Small.Series("B", 50, 50, 50, 50), Small.Series("C", 20, 20, 20, 20));

        var target = run.Rebalances[1].Target;
        Assert.Equal((0, 250 / 950.0), (target["A"], target["B"]));
        Assert.Equal(500 / 950.0, target["C"], 1e-12);
    }

    // B has no price on days 1 and 2. A loses on the first of them, C on the second: both are sold on day 3.
    [Fact]
    public void AStopJoinsAWaitingSale()
    {
        var strategy = Hold(("A", 0.25), ("B", 0.25), ("C", 0.25)).Every(Never).StopLoss(10.Percent).CheckedEvery(Day);

        var run = Small.Run(strategy, Small.Free, Small.Series("A", 100, 80, 80, 80), Idle("B"), Small.Series("C", 100, 100, 80, 80));

        Assert.Equal([("A", -2.5), ("C", -2.5)], run.Trades.Skip(3).Select(trade => (trade.Asset.Name, trade.Shares)));
        Assert.All(run.Trades.Skip(3), trade => Assert.Equal(Closes.Weekdays(4)[3], trade.Date));
    }

    // Day 1 wants 30 % of A and 70 % of B, which has no price; on day 2 A is stopped. The part wants B alone, and buys it on day 3.
    [Fact]
    public void AStopRemovesItsAssetFromAWaitingTarget()
    {
        var rule = Decide(["A", "B"], market => market.Date == Small.Monday ? Weights.Of(("A", 0.5)) : Weights.Of(("A", 0.3), ("B", 0.7)));
        var part = rule.Every(new Schedule("days 0 and 1", day => day.Date <= Small.Monday.AddDays(1))).StopLoss(10.Percent).CheckedEvery(Day);

        var run = Small.Run(Portfolio((1.0, part)).Every(Never), Small.Free, Small.Series("A", 100, 100, 80, 80), Idle("B"));

        Assert.Equal("B 70 %", $"{run.Rebalances[^1].Target}");
        Assert.Equal([("A", -5), ("B", 0.7 * 900 / 50)], run.Trades.Skip(1).Select(trade => (trade.Asset.Name, trade.Shares)));
    }

    // B ends with day 4 and is gone on day 11; what was decided on day 4 waits until then, and buys A alone.
    [Fact]
    public void AnOrderBuysTheOtherAssetsOnceTheEndOfOneIsKnown()
    {
        var days = Closes.Weekdays(12);
        var settings = new RunSettings { Conventions = Small.Free, Capital = 1000, Range = new(days[4], DateOnly.MaxValue) };

        var run = Small.Run(
            Rotate("A", "B").AvailableOnly().Hold(2).Every(Never).FillAt(Fill.NextClose), settings,
            Small.Series("A", [.. Enumerable.Repeat(100.0, 12)]), Small.Series("B", 50, 50, 50, 50, 50));

        Assert.Equal([new Trade(days[11], "A", 5, 100, 0)], run.Trades);
    }

    // A is stopped on day 5, on which B has no price any more: it is sold on day 11, on which B has become cash.
    [Fact]
    public void ASaleWaitsForTheEndOfAnotherAsset()
    {
        var days = Closes.Weekdays(12);
        var run = Small.Run(
            Rotate("A", "B").AvailableOnly().Hold(2).Every(Never).StopLoss(10.Percent).CheckedEvery(Day), Small.Free,
            Small.Series("A", [100, 100, 100, 100, 100, .. Enumerable.Repeat(80.0, 7)]), Small.Series("B", 50, 50, 50, 50, 50));

        Assert.Equal([new(days[11], "B", -10, 50, 0), new Trade(days[11], "A", -5, 80, 0)], run.Trades.Skip(2));
    }

    // B has no price on days 1, 2 and 4: the decision of day 1 waits for day 3, that of day 4 for day 5.
    [Fact]
    public void EachWaitingDecisionIsCountedOnce()
    {
        var days = Closes.Weekdays(6);
        var idle = new PriceSeries("B", [days[0], days[3], days[5]], [50, 50, 50], null, "made", DateOnly.MinValue);
        var schedule = new Schedule("days 0, 1 and 4", day => day.Date == days[0] || day.Date == days[1] || day.Date == days[4]);
        var rule = Decide(["A", "B"], market => Weights.Of(("A", 0.1 * market.Date.Day), ("B", 0.1)));

        var run = Small.Run(rule.Every(schedule), Small.Free, Small.Series("A", 1, 1, 1, 1, 1, 1), idle);

        Assert.Contains("2 decisions were filled on a later day, because an asset had no price: first on 2001-01-02, B.", run.Notes);
        Assert.Equal([days[0], days[3], days[5]], run.Rebalances.Select(made => made.Filled!.Value));
    }

    private static PriceSeries Idle(string asset)
    {
        var days = Closes.Weekdays(4);
        return new(asset, [days[0], days[3]], [50, 50], null, "made", DateOnly.MinValue);
    }
}
