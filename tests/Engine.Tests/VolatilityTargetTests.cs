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
    public void TheUnscaledPastIsFilledAsTheStrategyIs()
    {
        double[] opens = [100, 101, 100, 100, 103, 101];
        var run = Small.Run(
            Hold(("A", 1.0)).Every(Never).TargetVolatility(0.2, 3.Days).FillAt(Fill.NextOpen), Small.Free, Small.Series("A", 0, Closes5, opens));

        double[] values = [1, 102 / 101.0, 99 / 101.0, 101 / 101.0];
        double[] returns = [.. Enumerable.Range(1, 3).Select(i => values[i] / values[i - 1] - 1)];
        Assert.Equal(Closes.Weekdays(4)[3], run.From);
        Assert.Equal(0.2 / Math.Sqrt(returns.Sum(r => Math.Pow(r - returns.Average(), 2)) / 2 * 252), run.Rebalances[0].Target["A"], 1e-12);
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

    private static BacktestResult Run(Strategy strategy) => Small.Run(strategy, Small.Free, Small.Series("A", Closes5));

    private static double Sigma(int first, int last)
    {
        var returns = Enumerable.Range(first, last - first + 1).Select(i => Closes5[i] / Closes5[i - 1] - 1).ToArray();
        return Math.Sqrt(returns.Sum(r => Math.Pow(r - returns.Average(), 2)) / (returns.Length - 1) * 252);
    }
}
