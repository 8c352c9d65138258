using Rota.Engine;
using static Rota.Dsl;

namespace Rota.Tests;

public sealed class ExitTests
{
    private static readonly Allocation HalfAndHalf = Hold(("A", 0.5), ("B", 0.5));

    [Fact]
    public void AStopSellsTheAssetThatLostAndLeavesTheOthersAlone()
    {
        // A falls to 91, a loss of 9 %, then to 90, a loss of 10 %.
        var run = Run(HalfAndHalf.Every(Never).StopLoss(10.Percent).CheckedEvery(Day), [100, 91, 90, 50], [100, 120, 130, 140]);

        Assert.Equal([0, 2], run.Rebalances.Select(made => Array.IndexOf(Closes.Weekdays(4), made.Decided)));
        Assert.Equal("B 50 %", $"{run.Rebalances[1].Target}");
        Assert.Equal(("A", -5.0), (run.Trades[^1].Asset.Name, run.Trades[^1].Shares));
        Assert.Equal(5 * 90 + 5 * 140, run.Equity.Values[3], 1e-9);
    }

    [Fact]
    public void ATrailingStopCountsFromTheHighestCloseSinceTheEntry()
    {
        var strategy = Hold(("A", 1.0)).Every(Never);
        double[] closes = [100, 150, 136, 135, 140];

        Assert.Single(Run(strategy.StopLoss(10.Percent).CheckedEvery(Day), closes, closes).Rebalances);
        Assert.Equal(Closes.Weekdays(5)[3], Run(strategy.TrailingStop(10.Percent).CheckedEvery(Day), closes, closes).Rebalances[1].Decided);
    }

    [Fact]
    public void AStopIsFilledLikeAnyTrade()
    {
        var run = Run(Hold(("A", 1.0)).Every(Never).StopLoss(10.Percent).CheckedEvery(Day).FillAt(Fill.NextClose), [100, 100, 90, 80, 200], [1, 1, 1, 1, 1]);

        Assert.Equal((Closes.Weekdays(5)[2], Closes.Weekdays(5)[3]), (run.Rebalances[1].Decided, run.Rebalances[1].Filled));
        Assert.Equal(800, run.Equity.Values[^1], 1e-9);
    }

    [Fact]
    public void WithoutAPauseTheNextDecisionBuysAgain()
    {
        // Wednesdays decide: day 2 and 7. The stop sells on day 4.
        var strategy = Hold(("A", 1.0)).Every(WeekOn(DayOfWeek.Wednesday)).StopLoss(5.Percent).CheckedEvery(Day);
        var run = Run(strategy, [100, 100, 100, 96, 94, 60, 60, 60, 66], Flat(9));

        Assert.Equal([0, 2, 4, 7], Days(run));
        Assert.Equal(940 * 1.1, run.Equity.Values[^1], 1e-9);
    }

    [Fact]
    public void AfterAPauseAnAssetIsBoughtBackOnTheFirstCheck()
    {
        var strategy = Hold(("A", 1.0)).Every(WeekOn(DayOfWeek.Wednesday)).StopLoss(5.Percent).ReenterAfter(5.Days).CheckedEvery(Day);
        var run = Run(strategy, [100, 100, 100, 96, 94, 60, 60, 60, 66, 77], Flat(10));

        // Sold on day 4, left out by the decision of day 7, back on day 9.
        Assert.Equal([0, 2, 4, 7, 9], Days(run));
        Assert.Equal(["A 100 %", "A 100 %", "cash", "cash", "A 100 %"], run.Rebalances.Select(made => $"{made.Target}"));
        Assert.Equal(940, run.Equity.Values[^1], 1e-9);
    }

    [Fact]
    public void WithoutTheirOwnChecksExitsAreCheckedOnlyOnDecisionDays()
    {
        var run = Run(Hold(("A", 1.0)).Every(WeekOn(DayOfWeek.Wednesday)).StopLoss(5.Percent), [100, 100, 100, 90, 90, 90, 90, 95, 80], Flat(9));

        Assert.Equal([0, 2, 7], Days(run));
        Assert.Equal("cash", $"{run.Rebalances[^1].Target}");
        Assert.Equal(950, run.Equity.Values[^1], 1e-9);
    }

    [Fact]
    public void WhyNamesTheExitAndTheAssetLeftOut()
    {
        var strategy = HalfAndHalf.Every(WeekOn(DayOfWeek.Wednesday)).StopLoss(5.Percent).ReenterAfter(9.Days).CheckedEvery(Day);
        var reasons = Simulator.Explain(Run(strategy, [100, 100, 100, 96, 94, 60, 60, 60, 66], Flat(9)));

        Assert.Equal(
            ["StopLoss(5 %) sells A: -6 % since 2001-01-01, -6 % from the highest price since"], reasons[2].Explanation.Steps);
        Assert.Contains("leaves out A, sold by an exit on 2001-01-05", reasons[3].Explanation.Steps);
        Assert.Equal("B 50 %", $"{reasons[3].Explanation.Target}");
    }

    [Fact]
    public void WhyOfOneDecisionNamesItsExitOrTheAssetThatComesBack()
    {
        var strategy = Hold(("A", 1.0)).Every(WeekOn(DayOfWeek.Wednesday)).StopLoss(5.Percent).ReenterAfter(5.Days).CheckedEvery(Day);
        var run = Run(strategy, [100, 100, 100, 96, 94, 60, 60, 60, 66, 77], Flat(10));

        Assert.Equal(["StopLoss(5 %) sells A: -6 % since 2001-01-01, -6 % from the highest price since"], Simulator.Explain(run, 2).Explanation.Steps);
        Assert.Contains("leaves out A, sold by an exit on 2001-01-05", Simulator.Explain(run, 3).Explanation.Steps);
        Assert.Equal(["buys back A: the time out is over"], Simulator.Explain(run, 4).Explanation.Steps);
    }

    // A is stopped on day 1, on which it ranks second.
    [Fact]
    public void WhatAnExitSellsDoesNotKeepItsPlace()
    {
        var strategy = Rotate("A", "B").RankBy(Small.Close).Hold(1).KeepUntil(2).Every(Day).StopLoss(10.Percent);

        Assert.Equal(["A 100 %", "B 100 %"], Run(strategy, [100, 85], [50, 90]).Rebalances.Select(made => $"{made.Target}"));
    }

    [Fact]
    public void AStopSellsOnADayWhoseDecisionIsUnknown()
    {
        var rule = Decide(["A"], market => market.Date == Small.Monday ? Weights.Of(("A", 1)) : null);
        var run = Run(rule.Every(Day).StopLoss(10.Percent), [100, 90], []);

        Assert.Equal(["A 100 %", "cash"], run.Rebalances.Select(made => $"{made.Target}"));
        Assert.Equal([10, -10], run.Trades.Select(trade => trade.Shares));
    }

    // The condition of A is unknown on day 1, that of B on day 2.
    [Fact]
    public void AnUnknownExitKeepsTheAssetAndIsNoted()
    {
        var unknown = Score(asset => asset.Date == Closes.Weekdays(3)[asset.Asset == "A" ? 1 : 2] ? double.NaN : 0, text: "unknown");
        var run = Run(HalfAndHalf.Every(Never).ExitWhen(unknown).CheckedEvery(Day), [1, 2, 3], Flat(3));

        Assert.Contains("Exits: 2 check(s) left an asset as it was, because a condition was not known: first Score(unknown) of A on 2001-01-02.", run.Notes);
    }

    [Fact]
    public void WordsAboutExitsWithoutAnExitAreRefused()
    {
        var wrong = Assert.Throws<InputException>(() => Run(Hold(("A", 1.0)).Every(Never).CheckedEvery(Day), [1, 2], Flat(2)));
        Assert.Equal("CheckedEvery(…) needs exits, and Unnamed strategy has none. Add StopLoss(…), TrailingStop(…) or ExitWhen(…).", wrong.Mistakes[0].What);
        Assert.Throws<ArgumentOutOfRangeException>(() => Hold(("A", 1.0)).Every(Never).StopLoss(8));
        Assert.Throws<ArgumentException>(() => Hold(("A", 1.0)).Every(Never).StopLoss(0.1).CheckedEvery(Day.Each(2)));
        Assert.Throws<ArgumentException>(() => Portfolio((1.0, Hold(("A", 1.0)).Every(Day))).Every(Day).StopLoss(0.1));
    }

    [Fact]
    public void TheSignalShowsThePricesAtWhichStopsSell()
    {
        var run = Run(HalfAndHalf.Every(Never).StopLoss(10.Percent).TrailingStop(20.Percent).CheckedEvery(Day), [100, 120, 110], [50, 44, 43]);

        Assert.Equal(
            [new("A", 90, "StopLoss(10 %)", 100), new("A", 96, "TrailingStop(20 %)", 120)], Simulator.Now(run).Stops);
    }

    // Sold and bought again, the stop counts from the second purchase; 0.1 + 0.2 − 0.3 is rounding.
    [Fact]
    public void AStopAfterASaleCountsFromTheNextPurchase()
    {
        var run = Run(Hold(("A", 1.0)).Every(Never).StopLoss(10.Percent), [100, 110, 120, 80], []);
        Trade[] trades = [.. new[] { 0.1, 0.2, -0.3, 1 }.Select((shares, row) => new Trade(Closes.Weekdays(4)[row], "A", shares, run.Panel.Closes("A")[row], 0))];

        Assert.Equal([new("A", 72, "StopLoss(10 %)", 80)], Simulator.Now(run with { Trades = trades }).Stops);
    }

    // Below a billionth of the capital nothing is held.
    [Theory]
    [InlineData(1, 1, 1e-9, true)]
    [InlineData(1, 1, 0.9e-9, false)]
    [InlineData(1, 4, 0.5e-9, true)]
    [InlineData(1, 1, 1.5e-9, true)]
    [InlineData(1000, 1, 1e-7, false)]
    public void RoundingHasNoStop(double capital, double price, double shares, bool isHeld)
    {
        var settings = new RunSettings { Conventions = Small.Free, Capital = capital };
        var run = Small.Run(Hold(("A", 1.0)).Every(Never).StopLoss(10.Percent), settings, Small.Series("A", price));

        var now = Simulator.Now(run with { Trades = [new(Small.Monday, "A", shares, price, 0)] });
        Assert.Equal(isHeld ? 1 : 0, now.Stops.Count);
        Assert.Equal(shares * price > 1e-9 * capital ? shares * price / capital : 0, now.Held["A"], 1e-20);
    }

    [Fact]
    public void ARuleSeesTheHoldingsOfItsAccountBeforeItsTrades()
    {
        var seen = new List<string>();
        var strategy = Decide(["A", "B"], market =>
        {
            var held = market.Holdings["A"];
            seen.Add(held is null
                ? FormattableString.Invariant($"{market.Holdings} {market.Equity}")
                : FormattableString.Invariant($"{market.Holdings} {market.Equity} {held.Weight:0.##} {held.EntryDate:dd} {held.EntryPrice} {held.DaysHeld} {held.Gain:0.##} {held.FromHigh:0.##}"));
            return Weights.Of(("A", 0.5));
        }).Every(Day);
        Run(strategy, [100, 110, 99], Flat(3));

        Assert.Equal(["nothing 1000", "A 1050 0.52 01 100 1 0.1 0", "A 997.5 0.47 01 100 2 -0.01 -0.1"], seen);
    }

    [Fact]
    public void TheEntryStaysWhenAPartJoinsItsPortfolio()
    {
        var entries = new HashSet<DateOnly>();
        var part = Hold(("A", 1.0)).Every(Day).ExitWhen(Score(asset =>
        {
            entries.Add(asset.Holding!.EntryDate);
            return 0;
        }));
        Run(Portfolio((1.0, part)).Every(WeekOn(DayOfWeek.Wednesday)), [1, 2, 3, 4, 5], Flat(5));

        Assert.Equal([Closes.Weekdays(1)[0]], entries);
    }

    private static IEnumerable<int> Days(BacktestResult run) =>
        run.Rebalances.Select(made => Array.IndexOf(Closes.Weekdays(20), made.Decided));

    private static double[] Flat(int count) => [.. Enumerable.Repeat(50.0, count)];

    private static BacktestResult Run(Strategy strategy, double[] a, double[] b) =>
        Small.Run(strategy, Small.Free, strategy.Needs.Contains("B") ? [Small.Series("A", a), Small.Series("B", b)] : [Small.Series("A", a)]);
}
