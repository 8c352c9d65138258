using static Rota.Plugins.Basics.BasicsWords;

namespace Rota.Tests;

public sealed class BasicsWordsTests
{
    // The two examples of RotationInvest's calculation page: over today's price, not over the earlier one.
    [Theory]
    [InlineData(190, 200, 0.05)]
    [InlineData(120, 130, 0.076923)]
    public void RotationInvestDividesByTodaysPrice(double before, double now, double expected)
    {
        Assert.Equal(expected, Last(RotationInvestMomentum(1.Days), before, now), 5e-7);
        Assert.Equal(now / before - 1, Last(Return(1.Days), before, now), 1e-15);
    }

    [Fact]
    public void AnAverageIncludesTodaysClose() => Assert.Equal((2 + 3 + 5) / 3.0, Last(Sma(3.Days), 1, 2, 3, 5), 1e-15);

    [Fact]
    public void AnAverageOfManyClosesIsTheirMean()
    {
        var closes = Enumerable.Range(1, 123).Select(i => (double)i).ToArray();

        Assert.Equal(closes[^120..].Average(), Last(Sma(120.Days), closes), 1e-12);
    }

    // pandas.Series([1, 2, 4, 8]).ewm(span=3, adjust=False).mean() ends with 5.375.
    [Fact]
    public void AnExponentialAverageEqualsThatOfPandas()
    {
        Assert.Equal(5.375, Last(Ema(3), 1, 2, 4, 8), 1e-15);
        Assert.True(double.IsNaN(Last(Ema(3), 1, 2)));
    }

    // Returns of 10 %, −10 %: mean 0, squared deviations 0.01 each, n − 1 = 1.
    [Fact]
    public void VolatilityIsTheSampleDeviationAYear() =>
        Assert.Equal(Math.Sqrt(0.02) * Math.Sqrt(252), Last(Volatility(2.Days), 100, 110, 99), 1e-12);

    [Fact]
    public void DownsideVolatilityCountsAllDaysAndOnlyLosses() =>
        Assert.Equal(Math.Sqrt(0.1 * 0.1 / 2 * 252), Last(DownsideVolatility(2.Days), 100, 110, 99), 1e-12);

    [Fact]
    public void AnFOfZeroLeavesVolatilityOut()
    {
        double[] closes = [100, 104, 103, 108];
        double[] returns = [0.04, -1 / 104.0, 5 / 103.0];
        var mean = returns.Average();
        var deviation = Math.Sqrt(returns.Sum(r => (r - mean) * (r - mean)) / 2);

        Assert.Equal(mean, Last(Sharpe(3.Days, f: 0), closes), 1e-15);
        Assert.Equal(mean / deviation, Last(Sharpe(3.Days), closes), 1e-12);
        Assert.Equal(mean / Math.Sqrt(deviation), Last(Sharpe(3.Days, f: 0.5), closes), 1e-12);
        Assert.True(double.IsNaN(Last(Sharpe(3.Days), 5, 5, 5, 5)));
    }

    [Fact]
    public void CalmarIsTheReturnOverTheWorstLossOfTheWindow()
    {
        Assert.Equal(0.2 / 0.25, Last(Calmar(3.Days), 100, 160, 120, 120), 1e-12);
        Assert.Equal(0.2 / 0.001, Last(Calmar(2.Days), 100, 110, 120), 1e-9);
    }

    [Fact]
    public void TheInformationRatioComparesWithItsBenchmark()
    {
        var panel = Panel(("A", [100, 110, 110]), ("B", [100, 105, 100]));
        var score = InformationRatio(2.Days, "B");
        double[] above = [0.10 - 0.05, 0 - (100 / 105.0 - 1)];

        Assert.Equal(above.Average() / (Math.Abs(above[0] - above[1]) / Math.Sqrt(2)), score.Of(panel.At(2)["A"]), 1e-9);
        Assert.Equal(["B"], score.Needs.Select(asset => asset.Name));
    }

    [Theory]
    [InlineData(2, 2, 0)]
    [InlineData(2, 0.5, 0.5)]
    [InlineData(0.5, 0.5, 1)]
    public void TheShareOfSilentCanariesIsTakenOut(double a, double b, double expected)
    {
        var panel = Panel(("A", [1, a]), ("B", [1, b]));

        Assert.Equal(expected, Canary(Return(1.Days), "A", "B").Defensive(panel.At(1)));
        Assert.True(double.IsNaN(Canary(Return(2.Days), "A", "B").Defensive(panel.At(1))));
    }

    [Fact]
    public void RanksThatAreMissingStayInCash()
    {
        var weights = ByRank(0.5, 0.3, 0.2).Weigh(Picks(("A", [1.0]), ("B", [2.0])))!;

        Assert.Equal(Weights.Of(("A", 0.5), ("B", 0.3)), weights);
        Assert.Throws<ArgumentException>(() => ByRank(1.0).Weigh(Picks(("A", [1.0]), ("B", [2.0]))));
        Assert.Throws<ArgumentException>(() => ByRank(0.9, 0.2));
    }

    // A moves twice as much as B around the same mean.
    [Fact]
    public void TheCalmerAssetWeighsMore()
    {
        var picks = Picks(("A", [100, 120, 96]), ("B", [100, 110, 99]));

        Assert.Equal(1 / 3.0, InverseVolatility(2.Days).Weigh(picks)!["A"], 1e-12);
        Assert.Equal(1 / 5.0, InverseVariance(2.Days).Weigh(picks)!["A"], 1e-12);
        Assert.Null(InverseVariance(3.Days).Weigh(picks));
    }

    [Fact]
    public void WhatDoesNotMoveTakesAll() =>
        Assert.Equal(1, InverseVolatility(2.Days).Weigh(Picks(("A", [100, 120, 96]), ("B", [5, 5, 5])))!["B"]);

    [Fact]
    public void ScoresPrintAsTheScriptWroteThem() =>
        Assert.Equal("(Sma(20 days) / Sma(120 days))", (Sma(20.Days) / Sma(120.Days)).ToString());

    private static double Last(IScore score, params double[] closes) => score.Of(Panel(("A", closes)).At(closes.Length - 1)["A"]);

    private static Pick[] Picks(params (string Asset, double[] Closes)[] series)
    {
        var market = Panel(series).At(series[0].Closes.Length - 1);
        return [.. series.Select((one, i) => new Pick(market[one.Asset], 0, i + 1))];
    }

    private static PricePanel Panel(params (string Asset, double[] Closes)[] series) => new(
        Closes.Weekdays(series[0].Closes.Length), [.. series.Select(one => new Asset(one.Asset))], [.. series.Select(one => one.Closes)],
        [.. series.Select(_ => Array.Empty<double>())], [.. series.Select(_ => (DateOnly?)DateOnly.MinValue)]);
}
