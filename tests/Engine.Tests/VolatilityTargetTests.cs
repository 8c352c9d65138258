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
        Assert.Contains("the strategy's own volatility over 3 days was not known before", run.Notes[0], StringComparison.Ordinal);
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

    private static BacktestResult Run(Strategy strategy) => Small.Run(strategy, Small.Free, Small.Series("A", Closes5));

    private static double Sigma(int first, int last)
    {
        var returns = Enumerable.Range(first, last - first + 1).Select(i => Closes5[i] / Closes5[i - 1] - 1).ToArray();
        return Math.Sqrt(returns.Sum(r => Math.Pow(r - returns.Average(), 2)) / (returns.Length - 1) * 252);
    }
}
