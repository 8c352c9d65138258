using Rota.Engine;
using static Rota.Dsl;

namespace Rota.Tests;

public sealed class VolatilityTargetTests
{
    private static readonly double[] Closes5 = [100, 102, 99, 101, 104, 100];

    // σ of the returns of days 1 to 3 is known on day 3; that of days 2 to 4 on day 4.
    [Fact]
    public void WeightsAreScaledByTheStrategysOwnUnscaledVolatility()
    {
        var run = Run(Hold(("A", 1.0)).Every(Day).TargetVolatility(0.2, 3.Days));

        Assert.Equal(Closes.Weekdays(4)[3], run.From);
        Assert.Equal(0.2 / Sigma(1, 3), run.Rebalances[0].Target["A"], 1e-12);
        Assert.Equal(0.2 / Sigma(2, 4), run.Rebalances[1].Target["A"], 1e-12);
        Assert.Contains("the strategy's own volatility over 3 days was unknown", run.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void TheFactorIsAtMostItsMax()
    {
        var calm = Run(Hold(("A", 1.0)).Every(Day).TargetVolatility(1, 3.Days));
        Assert.All(calm.Rebalances, made => Assert.Equal(1, made.Target["A"]));

        var borrowed = Run(Hold(("A", 1.0)).Every(Day).TargetVolatility(1, 3.Days, max: 1.5, spread: 0.01));
        Assert.All(borrowed.Rebalances, made => Assert.Equal(1.5, made.Target["A"]));
        Assert.Equal(0.01, borrowed.Loan!.Rate, 1e-12);
    }

    [Fact]
    public void BorrowingNeedsItsCost()
    {
        var strategy = Hold(("A", 1.0)).Every(Day);

        Assert.Throws<ArgumentException>(() => strategy.TargetVolatility(0.1, 3.Days, max: 2));
        Assert.Throws<ArgumentException>(() => strategy.TargetVolatility(0.1, 3.Days, spread: 0.01));
        Assert.Throws<ArgumentOutOfRangeException>(() => strategy.TargetVolatility(10, 63.Days));
        Assert.Throws<RepeatedWordException>(() => strategy.Leveraged(2, 0.01).TargetVolatility(0.1, 3.Days, max: 2, spread: 0.01));
    }

    [Fact]
    public void WhyNamesTheFactorAndTheVolatility()
    {
        var run = Run(Hold(("A", 1.0)).Every(Day).TargetVolatility(0.2, 3.Days));

        Assert.StartsWith("scales every weight by ", Simulator.Explain(run)[0].Explanation.Steps[^1], StringComparison.Ordinal);
        Assert.Equal(run.Rebalances[0].Target, Simulator.Explain(run)[0].Explanation.Target);
    }

    // The factor falls from 0.44 to 0.40 and 0.34.
    [Theory]
    [InlineData(0.2, 1)]
    [InlineData(0.001, 3)]
    public void ABandLeavesANewFactorAlone(double band, int trades)
    {
        var run = Run(Hold(("A", 1.0)).Every(Day).TargetVolatility(0.2, 3.Days).WhenOff(band));

        Assert.Equal(trades, run.Trades.Count);
    }

    // Half is cash, which earns 0.1 % on the first and third night and nothing on the second: r = close / before / 2 + rate / 2 − 1/2.
    [Fact]
    public void CashEarnsInTheUnscaledPastToo()
    {
        var days = Closes.Weekdays(4);
        var rate = new CashRate([days[0], days[1], days[2]], [0.365, 0, 0.365], "r");
        var settings = new RunSettings { Conventions = Small.Free, CashRate = rate };

        var run = Small.Run(Hold(("A", 0.5)).Every(Day).TargetVolatility(0.05, 3.Days), settings, Small.Series("A", Closes5[..4]));

        double[] returns = [.. Enumerable.Range(1, 3).Select(i => (Closes5[i] / Closes5[i - 1] - 1) / 2 + (i == 2 ? 0 : 0.001) / 2)];
        var sigma = Math.Sqrt(returns.Sum(r => Math.Pow(r - returns.Average(), 2)) / 2 * 252);
        Assert.Equal(0.5 * 0.05 / sigma, run.Rebalances[0].Target["A"], 1e-12);
    }

    // Filled at the next open, the past begins on day 1: σ over 3 days is known on day 4, of returns from the open on.
    [Fact]
    public void TheUnscaledPastIsFilledLikeTheStrategy()
    {
        double[] opens = [100, 101, 100, 100, 103, 101];
        var run = Small.Run(
            Hold(("A", 1.0)).Every(Never).TargetVolatility(0.2, 3.Days).FillAt(Fill.NextOpen), Small.Free, Small.Series("A", 0, Closes5, opens));

        Assert.Equal(Closes.Weekdays(4)[3], run.From);
        Assert.Equal(0.2 / Sigma(1.0, 102 / 101.0, 99 / 101.0, 101 / 101.0), run.Rebalances[0].Target["A"], 1e-12);
    }

    [Fact]
    public void TheUnscaledPastNeedsOpensToo() => Assert.Contains(
        "A has no open on 2001-01-02",
        Assert.Throws<InputException>(() => Run(Hold(("A", 1.0)).Every(Day).TargetVolatility(0.2, 3.Days).FillAt(Fill.NextOpen))).Message,
        StringComparison.Ordinal);

    // Bought on day 2, stopped on day 3, back on day 6: the past was cash on days 4 to 6, so that it has no risk and the factor is 1.
    [Fact]
    public void AStopSellsInTheUnscaledPastToo()
    {
        var strategy = Hold(("A", 1.0)).Every(Day).StopLoss(5.Percent).ReenterAfter(3.Days).TargetVolatility(0.2, 2.Days);
        var run = Small.Run(strategy, Small.Free, Small.Series("A", 100, 102, 99, 90, 94, 88, 95));

        Assert.Equal([0, 0, 0, 1], run.Rebalances.Skip(1).Select(made => made.Target["A"]));
        Assert.Equal(Closes.Weekdays(7)[6], run.Rebalances[^1].Decided);
    }

    // The past begins on day 3. B ends on day 4 and is gone on day 11: its half is cash from then on, and has no risk on day 19.
    [Fact]
    public void AnEndedAssetIsCashInTheUnscaledPast()
    {
        var days = Closes.Weekdays(20);
        var run = Small.Run(
            Rotate("A", "B").AvailableOnly().Hold(2).Every(new Schedule("days 3 and 19", day => day.Date == days[3] || day.Date == days[19]))
                .TargetVolatility(0.02, 3.Days), Small.Free,
            Small.Series("A", [.. Enumerable.Repeat(100.0, 20)]), Small.Series("B", 50, 55, 50, 55, 50));

        Assert.Equal(days[19], run.From);
        Assert.Equal("A 100 %", $"{run.Rebalances[^1].Target}");
    }

    // Bought once: v = close / first / 2 + (1 + r)ⁿ / 2, and not half and half again on every day.
    [Fact]
    public void BetweenDecisionsTheUnscaledPastDriftsAndItsCashEarns()
    {
        var settings = new RunSettings { Conventions = Small.Free, CashRate = CashRate.Constant(0.365) };
        var run = Small.Run(Hold(("A", 0.5)).Every(Never).TargetVolatility(0.05, 3.Days), settings, Small.Series("A", Closes5[..4]));

        Assert.Equal(0.5 * 0.05 / Sigma([.. Enumerable.Range(0, 4).Select(i => Closes5[i] / Closes5[0] / 2 + Math.Pow(1.001, i) / 2)]), run.Rebalances[0].Target["A"], 1e-12);
    }

    // B has no opens and is never bought: the past begins with A at its open of day 1.
    [Fact]
    public void TheUnscaledPastNeedsNoOpenOfWhatItDoesNotTrade()
    {
        double[] opens = [100, 101, 100, 100, 103, 101];
        var run = Small.Run(
            Rotate("A", "B").RankBy(Small.Close).Hold(1).Every(Day).TargetVolatility(0.2, 3.Days).FillAt(Fill.NextOpen), Small.Free,
            Small.Series("A", 0, Closes5, opens), Small.Series("B", 1, 1, 1, 1, 1, 1));

        Assert.Equal(0.2 / Sigma(1.0, 102 / 101.0, 99 / 101.0, 101 / 101.0), run.Rebalances[0].Target["A"], 1e-12);
    }

    // The order of day 4 waits for B, which is gone on day 11; then it buys half of A at 100. A has 102, 100 and 102 at the end.
    [Fact]
    public void AnOrderOfTheUnscaledPastLeavesOutWhatHasEnded()
    {
        var days = Closes.Weekdays(20);
        var run = Small.Run(
            Rotate("A", "B").AvailableOnly().Hold(2).Every(new Schedule("days 4 and 19", day => day.Date == days[4] || day.Date == days[19]))
                .TargetVolatility(0.02, 3.Days).FillAt(Fill.NextClose), Small.Free,
            Small.Series("A", [.. Enumerable.Range(0, 20).Select(day => day % 2 == 1 ? 100.0 : 102)]), Small.Series("B", 50, 50, 50, 50, 50));

        Assert.Equal(0.02 / Sigma(1.01, 1, 1.01, 1), run.Rebalances[0].Target["A"], 1e-12);
    }

    // B has no price on days 1 and 2: the order of day 1 waits, and that of day 2, which replaces it, is filled on day 3.
    [Fact]
    public void ALaterOrderReplacesTheOneThatWaitsInTheUnscaledPast()
    {
        var days = Closes.Weekdays(7);
        Weights[] targets = [Weights.Of(("A", 1)), Weights.Of(("A", 0.5), ("B", 0.5)), Weights.Of(("A", 0.8), ("B", 0.2))];
        var rule = Decide(["A", "B"], market => targets[Math.Min(market.Date.DayNumber - Small.Monday.DayNumber, 2)]);
        var idle = new PriceSeries("B", [days[0], .. days[3..]], [50, 50, 52, 50, 55], null, "made", DateOnly.MinValue);
        var run = Small.Run(
            rule.Every(new Schedule("days 0 to 2 and 6", day => day.Date <= days[2] || day.Date == days[6])).TargetVolatility(0.05, 3.Days),
            Small.Free, Small.Series("A", 100, 100, 100, 100, 101, 103, 102), idle);

        var sigma = Sigma(1.0, 0.8 * 1.01 + 0.2 * 52 / 50, 0.8 * 1.03 + 0.2, 0.8 * 1.02 + 0.2 * 55 / 50);
        Assert.Equal(0.8 * 0.05 / sigma, run.Rebalances[0].Target["A"], 1e-12);
    }

    // Bought on day 3 and stopped on day 4. Without a pause the past is cash up to the decision of day 9; after a pause of two days it holds A again
    // from day 6 on.
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void AStopBetweenDecisionsAndTheReturnAfterItAreInTheUnscaledPastToo(int pause)
    {
        var days = Closes.Weekdays(10);
        double[] closes = [100, 102, 99, 101, 90, 91, 92, 90, 93, 91];
        var strategy = Hold(("A", 1.0)).Every(new Schedule("days 0, 3 and 9", day => day.Date == days[0] || day.Date == days[3] || day.Date == days[9]))
            .StopLoss(10.Percent).CheckedEvery(Day).TargetVolatility(0.05, 3.Days);
        var run = Small.Run(pause == 0 ? strategy : strategy.ReenterAfter(pause.Days), Small.Free, Small.Series("A", closes));

        Assert.Equal((days[4], "cash"), (run.Rebalances[1].Decided, $"{run.Rebalances[1].Target}"));
        Assert.Equal(pause == 0 ? 1 : 0.05 / Sigma(closes[6..]), run.Rebalances[^1].Target["A"], 1e-12);
    }

    // Weights of 0.4 and less are never 90 points off; B is another target all the same.
    [Fact]
    public void ABandDoesNotKeepAScaledAllocationFromChanging()
    {
        var better = Score(asset => asset.Asset == "A" == asset.Date < Closes.Weekdays(5)[4] ? 2 : 1);
        var run = Small.Run(
            Rotate("A", "B").RankBy(better).Hold(1).Every(Day).TargetVolatility(0.2, 3.Days).WhenOff(0.9), Small.Free,
            Small.Series("A", Closes5), Small.Series("B", Closes5));

        Assert.Equal([RebalanceKind.Funding, RebalanceKind.NewTarget, RebalanceKind.None], run.Rebalances.Select(made => made.Kind));
    }

    private static BacktestResult Run(Strategy strategy) => Small.Run(strategy, Small.Free, Small.Series("A", Closes5));

    private static double Sigma(int first, int last) => Sigma(Closes5[(first - 1)..(last + 1)]);

    private static double Sigma(params double[] values)
    {
        double[] returns = [.. values.Skip(1).Zip(values, (now, before) => now / before - 1)];
        return Math.Sqrt(returns.Sum(r => Math.Pow(r - returns.Average(), 2)) / (returns.Length - 1) * 252);
    }
}
