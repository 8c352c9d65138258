using static Rota.Plugins.Basics.BasicsWords;

namespace Rota.Tests;

public sealed class BasicsWordsTests
{
    // The two examples of RotationInvest's calculation page: over today's price, not over the earlier one.
    [Rule("R17")]
    [Theory]
    [InlineData(190, 200, 0.05)]
    [InlineData(120, 130, 0.076923)]
    public void RotationInvestMomentumDividesByTodaysPrice(double before, double now, double expected)
    {
        Assert.Equal(expected, Last(RotationInvestMomentum(1.Days), before, now), Tolerance.Published(6));
        Assert.Equal(now / before - 1, Last(Return(1.Days), before, now), 1e-15);
    }

    [Rule("Q4")]
    [Fact]
    public void AnAverageIncludesTodaysClose() => Assert.Equal((2 + 3 + 5) / 3.0, Last(Sma(3.Days), 1, 2, 3, 5), 1e-15);

    [Fact]
    public void AnAverageOfManyClosesIsTheirMean()
    {
        var closes = Enumerable.Range(1, 123).Select(i => (double)i).ToArray();

        Assert.Equal(closes[^120..].Average(), Last(Sma(120.Days), closes), Tolerance.Exact);
    }

    // pandas.Series([1, 2, 4, 8]).ewm(span=3, adjust=False).mean() ends with 5.375.
    [Fact]
    public void AnExponentialAverageEqualsThatOfPandas()
    {
        Assert.Equal(5.375, Last(Ema(3), 1, 2, 4, 8), 1e-15);
        Assert.True(double.IsNaN(Last(Ema(3), 1, 2)));
    }

    // Returns of 10 %, −10 %: mean 0, squared deviations 0.01 each, n − 1 = 1.
    [Rule("R20")]
    [Fact]
    public void VolatilityIsTheSampleDeviationAYear() =>
        Assert.Equal(Math.Sqrt(0.02) * Math.Sqrt(252), Last(Volatility(2.Days), 100, 110, 99), Tolerance.Exact);

    [Fact]
    public void HighsLowsAndTheLossFromAHighAreThoseOfTheWindow()
    {
        Assert.Equal(7, Last(Highest(3.Days), 9, 5, 7, 6));
        Assert.Equal(5, Last(Lowest(3.Days), 9, 5, 7, 6));
        Assert.Equal(6.0 / 7 - 1, Last(FromHigh(3.Days), 9, 5, 7, 6), 1e-15);
        Assert.True(double.IsNaN(Last(FromHigh(5.Days), 9, 5, 7, 6)));
    }

    // A year of months that end on trading day 15, by their own returns.
    [Fact]
    public void TheWeightedMomentumCanEndOnATradingDayOfTheMonth()
    {
        var closes = Closes.Walk(new Random(3), 300);
        var asset = Panels.Last(closes);

        var expected = (12 * asset.Return(1.MonthDays(15)) + 4 * asset.Return(3.MonthDays(15)) + 2 * asset.Return(6.MonthDays(15)) + asset.Return(12.MonthDays(15))) / 4;
        Assert.Equal(expected, Return13612W(15).Of(asset), Tolerance.Exact);
        Assert.NotEqual(expected, Return13612W().Of(asset), Tolerance.Exact);
    }

    // 0.6, 0.3, 0.1 capped at 0.4: the 0.6 left of 1 goes 0.45 to 0.15, 0.45 is above the cap, so the last takes 0.2.
    [Theory]
    [InlineData(0.4, "A 40 %, B 40 %, C 20 %")]
    [InlineData(0.5, "A 50 %, B 37.5 %, C 12.5 %")]
    [InlineData(0.7, "A 60 %, B 30 %, C 10 %")]
    [InlineData(0.2, "A 20 %, B 20 %, C 20 %")]
    public void ACapGivesTheRestToTheOthersInProportion(double cap, string expected) =>
        Assert.Equal(expected, $"{ByRank(0.6, 0.3, 0.1).CapAt(cap).Weigh(Picks(("A", [1.0]), ("B", [2.0]), ("C", [3.0])))}");

    [Fact]
    public void AFloorTakesFromTheOthersInProportion()
    {
        var picks = Picks(("A", [1.0]), ("B", [2.0]), ("C", [3.0]));

        Assert.Equal("A 53.33 %, B 26.67 %, C 20 %", $"{ByRank(0.6, 0.3, 0.1).FloorAt(0.2).Weigh(picks)}");
        Assert.Equal("A 50 %, B 27.27 %, C 22.73 %", $"{ByRank(0.7, 0.3, 0.0).FloorAt(0.2).CapAt(0.5).Weigh(picks)}");
        Assert.Throws<InputException>(() => Equal().FloorAt(0.4).Weigh(picks));
        Assert.Throws<ArgumentOutOfRangeException>(() => Equal().CapAt(35));
    }

    [Rule("R21")]
    [Fact]
    public void DownsideVolatilityCountsAllDaysAndOnlyLosses() =>
        Assert.Equal(Math.Sqrt(0.1 * 0.1 / 2 * 252), Last(DownsideVolatility(2.Days), 100, 110, 99), Tolerance.Exact);

    [Rule("R22")]
    [Fact]
    public void AnFOfZeroIgnoresVolatility()
    {
        double[] closes = [100, 104, 103, 108];
        double[] returns = [0.04, -1 / 104.0, 5 / 103.0];
        var mean = returns.Average();
        var deviation = Math.Sqrt(returns.Sum(r => (r - mean) * (r - mean)) / 2);

        Assert.Equal(mean, Last(Sharpe(3.Days, f: 0), closes), 1e-15);
        Assert.Equal(mean / deviation, Last(Sharpe(3.Days), closes), Tolerance.Exact);
        Assert.Equal(mean / Math.Sqrt(deviation), Last(Sharpe(3.Days, f: 0.5), closes), Tolerance.Exact);
        Assert.True(double.IsNaN(Last(Sharpe(3.Days), 5, 5, 5, 5)));
    }

    [Rule("R25")]
    [Fact]
    public void CalmarIsTheReturnOverTheWorstLossOfTheWindow()
    {
        Assert.Equal(0.2 / 0.25, Last(Calmar(3.Days), 100, 160, 120, 120), Tolerance.Exact);
        Assert.Equal(0.2 / 0.001, Last(Calmar(2.Days), 100, 110, 120), 1e-9);
    }

    [Rule("R23")]
    [Fact]
    public void TheInformationRatioComparesWithItsBenchmark()
    {
        var panel = Panel(("A", [100, 110, 110]), ("B", [100, 105, 100]));
        var score = InformationRatio(2.Days, "B");
        double[] above = [0.10 - 0.05, 0 - (100 / 105.0 - 1)];

        Assert.Equal(above.Average() / (Math.Abs(above[0] - above[1]) / Math.Sqrt(2)), score.Of(panel.At(2)["A"]), 1e-9);
        Assert.Equal(["B"], score.Needs.Select(asset => asset.Name));
    }

    [Rule("K31")]
    [Theory]
    [InlineData(2, 2, 0)]
    [InlineData(2, 0.5, 0.5)]
    [InlineData(0.5, 0.5, 1)]
    [InlineData(1, 2, 0.5)] // a canary that neither rose nor fell counts as bad
    public void TheShareOfSilentCanariesIsTakenOut(double a, double b, double expected)
    {
        var panel = Panel(("A", [1, a]), ("B", [1, b]));

        Assert.Equal(expected, Canary(Return(1.Days), "A", "B").Defensive(panel.At(1)));
        Assert.True(double.IsNaN(Canary(Return(2.Days), "A", "B").Defensive(panel.At(1))));
        Assert.Equal(["A", "B", "SPY"], Canary(InformationRatio(1.Days, "SPY"), "A", "B").Needs.Select(asset => asset.Name));
        Assert.Throws<ArgumentException>(() => Canary(Return(1.Days)));
        Assert.Throws<ArgumentException>(() => Canary(Return(1.Days), "A", "A"));
    }

    [Fact]
    public void MissingRanksStayInCash()
    {
        var weights = ByRank(0.5, 0.3, 0.2).Weigh(Picks(("A", [1.0]), ("B", [2.0])))!;

        Assert.Equal(Weights.Of(("A", 0.5), ("B", 0.3)), weights);
        Assert.Throws<InputException>(() => ByRank(1.0).Weigh(Picks(("A", [1.0]), ("B", [2.0]))));
        Assert.Throws<ArgumentException>(() => ByRank(0.9, 0.2));
    }

    // A moves twice as much as B around the same mean.
    [Rule("R26", "K13", "K14")]
    [Fact]
    public void TheCalmerAssetWeighsMore()
    {
        var picks = Picks(("A", [100, 120, 96]), ("B", [100, 110, 99]));

        Assert.Equal(1 / 3.0, InverseVolatility(2.Days).Weigh(picks)!["A"], Tolerance.Exact);
        Assert.Equal(1 / 5.0, InverseVariance(2.Days).Weigh(picks)!["A"], Tolerance.Exact);
        Assert.Null(InverseVariance(3.Days).Weigh(picks));
    }

    [Fact]
    public void AssetsThatDoNotMoveShareEverythingEqually()
    {
        var picks = Picks(("A", [100, 120, 96]), ("B", [5, 5, 5]), ("C", [7, 7, 7]));

        Assert.Equal(Weights.Of(("A", 0), ("B", 0.5), ("C", 0.5)), InverseVolatility(2.Days).Weigh(picks));
        Assert.Equal(Weights.Of(("A", 0), ("B", 0.5), ("C", 0.5)), InverseVariance(2.Days).Weigh(picks));
        Assert.Equal(Weights.Of(("A", 1 / 3.0), ("B", 1 / 3.0), ("C", 1 / 3.0)), Equal().Weigh(picks));
    }

    // Python's fractions and statistics on closes A(i) = 100 + 37 i mod 23 and B(i) = 50 + 17 i mod 11, i = 0 … 299, over 63 days;
    // and the number of closes that a score needs: an average its window, a return one more.
    public static TheoryData<IScore, double, int> Computed => new()
    {
        { Close(), 100, 1 },
        { Return(63.Days), -0.13043478260869565, 64 },
        { RotationInvestMomentum(63.Days), -0.15, 64 },
        { MeanReversion(63.Days), 0.13043478260869565, 64 },
        { Sma(63.Days), 111.03174603174604, 63 },
        { Sma(62.Days), 111.11290322580645, 62 },
        { Ema(63), 110.9131773084413, 63 },
        { Volatility(63.Days), 1.650657445567542, 64 },
        { DownsideVolatility(63.Days), 0.9742816682498867, 64 },
        { Sharpe(63.Days, f: 0), 0.0029299073898925525, 64 },
        { Sharpe(63.Days, f: 0.5), 0.009086058962148428, 64 },
        { Sharpe(63.Days), 0.02817715936975924, 64 },
        { Sharpe(63.Days, f: 2), 0.2709820497698145, 64 },
        { InformationRatio(63.Days, "B", f: 0.5), -4.209322244962037e-05, 64 },
        { InformationRatio(63.Days, "B"), -0.0001110841030241388, 64 },
        { Calmar(63.Days), -0.7233201581027668, 64 },
    };

    [Rule("R16", "R23", "R24")]
    [Theory]
    [MemberData(nameof(Computed))]
    public void ScoresAreThoseOfPythonAsSoonAsTheirClosesAreKnown(IScore score, double expected, int closes)
    {
        var panel = Computable(300);
        var actual = score.Of(panel.At(299)["A"]);

        Assert.True(Math.Abs(actual / expected - 1) < 1e-11, $"{score}: {actual:R}, not {expected:R}");
        Assert.True(double.IsFinite(score.Of(panel.At(closes - 1)["A"])), $"{score} of {closes} closes");
        if (closes > 1) Assert.True(double.IsNaN(score.Of(panel.At(closes - 2)["A"])), $"{score} of {closes - 1} closes");
    }

    [Rule("K14")]
    [Fact]
    public void WeightsAreThoseOfPython()
    {
        var market = Computable(300).At(299);
        Pick[] picks = [new(market["A"], 0, 1), new(market["B"], 0, 2)];

        Assert.Equal(0.49378419649534905, InverseVolatility(63.Days).Weigh(picks)!["A"], Tolerance.Exact);
        Assert.Equal(0.48757031393470185, InverseVariance(63.Days).Weigh(picks)!["A"], Tolerance.Exact);
    }

    [Fact]
    public void WithoutADeviationTheRatioIsUnknown()
    {
        var panel = Computable(300);

        Assert.True(double.IsNaN(InformationRatio(63.Days, "A").Of(panel.At(299)["A"])));
        Assert.Equal(0, InformationRatio(63.Days, "A", f: 0).Of(panel.At(299)["A"]));
        Assert.True(double.IsNaN(Volatility(1.Days).Of(panel.At(299)["A"])));
    }

    [Fact]
    public void BeforeTheFirstPriceOfTheBenchmarkTheRatioIsUnknown()
    {
        var panel = Panels.Of(Small.Series("A", 1, 2, 3, 4), Small.Series("B", 2, [5, 6], null));

        Assert.True(double.IsNaN(InformationRatio(2.Days, "B").Of(panel.At(3)["A"])));
    }

    [Fact]
    public void AnEmaStartsWithTheAssetsFirstClose()
    {
        var panel = Panels.Of(Small.Series("A", 1, 1, 1, 1, 1, 1), Small.Series("B", 2, [1, 2, 4, 8], null));

        Assert.Equal(5.375, Ema(3).Of(panel.At(5)["B"]), 1e-15);
        Assert.True(double.IsNaN(Ema(3).Of(panel.At(3)["B"])));
    }

    [Fact]
    public void WordsRefuseInvalidArguments()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Ema(0));
        foreach (var f in new[] { -0.1, double.NaN, double.PositiveInfinity })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => Sharpe(63.Days, f));
            Assert.Throws<ArgumentOutOfRangeException>(() => InformationRatio(63.Days, "SPY", f));
        }

        Assert.Throws<ArgumentException>(() => ByRank());
        Assert.Throws<ArgumentException>(() => ByRank(double.NaN));
        Assert.Throws<ArgumentException>(() => ByRank(0.5, -0.1));
    }

    // Makes each word twice, to distinguish equality from identity.
    public static TheoryData<object, object, string> Words => new()
    {
        { Close(), Close(), "Close()" },
        { Return(2.5.MonthsOf(22)), Return(2.5.MonthsOf(22)), "Return(2.5 months of 22 days)" },
        { RotationInvestMomentum(22.Days), RotationInvestMomentum(22.Days), "RotationInvestMomentum(22 days)" },
        { MeanReversion(5.Days), MeanReversion(5.Days), "MeanReversion(5 days)" },
        { Sma(20.Days) / Sma(120.Days), Sma(20.Days) / Sma(120.Days), "Sma(20 days) / Sma(120 days)" },
        { Ema(130), Ema(130), "Ema(130)" },
        { Volatility(3.MonthEnds), Volatility(3.MonthEnds), "Volatility(3 month ends)" },
        { DownsideVolatility(63.Days), DownsideVolatility(63.Days), "DownsideVolatility(63 days)" },
        { Sharpe(63.Days, f: 0.5), Sharpe(63.Days, f: 0.5), "Sharpe(63 days, f: 0.5)" },
        { InformationRatio(63.Days, "SPY"), InformationRatio(63.Days, "SPY"), "InformationRatio(63 days, SPY, f: 1)" },
        { Calmar(20.Days), Calmar(20.Days), "Calmar(20 days)" },
        { Canary(Return(1.Days), "VWO", "BND"), Canary(Return(1.Days), "VWO", "BND"), "Canary(Return(1 days), VWO, BND)" },
        { Equal(), Equal(), "Equal()" },
        { ByRank(0.5, 0.3, 0.2), ByRank(0.5, 0.3, 0.2), "ByRank(0.5, 0.3, 0.2)" },
        { InverseVolatility(63.Days), InverseVolatility(63.Days), "InverseVolatility(63 days)" },
        { InverseVariance(63.Days), InverseVariance(63.Days), "InverseVariance(63 days)" },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public void WordsPrintAsWrittenAndCompareByContent(object word, object again, string text)
    {
        Assert.Equal(text, word.ToString());
        Assert.True(word.Equals(again), $"{text} is not {again}");
        Assert.Equal(word.GetHashCode(), again.GetHashCode());
        Assert.DoesNotContain(Words.Where(row => row.Data.Item3 != text), row => row.Data.Item1.Equals(word));
    }

    [Fact]
    public void RanksWithOtherWeightsAreNotEqual()
    {
        Assert.NotEqual(ByRank(0.5, 0.3), ByRank(0.5, 0.3, 0.2));
        Assert.NotEqual(ByRank(0.5, 0.3), ByRank(0.3, 0.5));
        Assert.NotEqual(InverseVolatility(63.Days), InverseVariance(63.Days));
    }

    private static PricePanel Computable(int rows) => Panels.Of(
        Small.Series("A", [.. Enumerable.Range(0, rows).Select(i => 100.0 + 37 * i % 23)]),
        Small.Series("B", [.. Enumerable.Range(0, rows).Select(i => 50.0 + 17 * i % 11)]));

    private static double Last(IScore score, params double[] closes) => score.Of(Panels.Last(closes));

    private static Pick[] Picks(params (string Asset, double[] Closes)[] series)
    {
        var market = Panel(series).At(series[0].Closes.Length - 1);
        return [.. series.Select((one, i) => new Pick(market[one.Asset], 0, i + 1))];
    }

    private static PricePanel Panel(params (string Asset, double[] Closes)[] series) =>
        Panels.Of([.. series.Select(one => Small.Series(one.Asset, one.Closes))]);
}
