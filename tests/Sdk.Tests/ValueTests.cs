namespace Rota.Tests;

public sealed class ValueTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" SPY")]
    [InlineData("SPY ")]
    [InlineData("S  P")]
    [InlineData("S\u00a0P")]
    [InlineData("../SPY")]
    [InlineData(".hidden")]
    [InlineData("A;B")]
    [InlineData("A\nB")]
    public void AnAssetNameIsAValidFileName(string name) => Assert.Throws<ArgumentException>(() => new Asset(name));

    [Rule("R5")]
    [Theory]
    [InlineData("^GSPC")]
    [InlineData("BRK-B")]
    [InlineData("EURUSD=X")]
    [InlineData("Large Cap Idx")]
    [InlineData("T. Rowe Price U.S. Bond Tr.")]
    public void UsualNamesAreAssets(string name) => Assert.Equal(name, new Asset(name).ToString());

    [Fact]
    public void AssetsCompareByTheirExactNames()
    {
        Asset spy = "SPY";

        Assert.Equal(new Asset("SPY"), spy);
        Assert.NotEqual(new Asset("spy"), spy);
        Assert.Equal(["B", "_", "a"], new Asset[] { "a", "_", "B" }.Order().Select(asset => asset.Name));
        Assert.True((Asset)"A" < "B" && (Asset)"B" > "A" && spy <= "SPY" && spy >= "SPY");
        Assert.Equal(64, new Asset(new string('A', 64)).Name.Length);
        Assert.Throws<ArgumentException>(() => new Asset(new string('A', 65)));
    }

    [Rule("R5")]
    [Fact]
    public void AUniverseComparesByAssetsAndOrder()
    {
        Assert.Equal(new Universe("A", "B"), new Universe("A", "B"));
        Assert.Equal(new Universe("A", "B").GetHashCode(), new Universe("A", "B").GetHashCode());
        Assert.NotEqual(new Universe("A", "B"), new Universe("B", "A"));
        Assert.Equal("A, B", new Universe("A", "B").ToString());
        Assert.Throws<ArgumentException>(() => new Universe());
        Assert.Throws<ArgumentException>(() => new Universe("A", "B", "A"));
    }

    [Rule("Q47")]
    [Fact]
    public void APublicationDayMustBeADate()
    {
        Assert.Equal(new DateOnly(2019, 1, 24), Dsl.Hold(("A", 1.0)).Every(Dsl.Never).Published("2019-01-24").PublishedOn);
        Assert.Throws<ArgumentException>(() => Dsl.Hold(("A", 1.0)).Every(Dsl.Never).Published("24.1.2019"));
    }

    [Fact]
    public void ARangeEndsOnOrAfterItsStart() =>
        Assert.Throws<ArgumentException>(() => new DateRange(new(2001, 1, 2), new(2001, 1, 1)));

    [Fact]
    public void ASeriesRefusesInvalidPrices()
    {
        DateOnly[] days = [new(2001, 1, 1), new(2001, 1, 2)];
        PriceSeries Of(DateOnly[] dates, double[] closes) => new("A", dates, closes, null, "test", null);

        Assert.Throws<ArgumentException>(() => Of([], []));
        Assert.Throws<ArgumentException>(() => Of(days, [1]));
        Assert.Throws<ArgumentException>(() => Of([days[1], days[0]], [1, 2]));
        Assert.Throws<ArgumentException>(() => Of([days[0], days[0]], [1, 2]));
        foreach (var wrong in new[] { 0, -1, double.NaN, double.PositiveInfinity })
            Assert.Contains("A: the price of 2001-01-02", Assert.Throws<ArgumentException>(() => Of(days, [1, wrong])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WeightsAreSharesAndTheRestIsCash()
    {
        var weights = Weights.Of(("A", 0.5), ("B", 0.25));

        Assert.Equal((0.5, 0.25, 0.0, 0.25), (weights["A"], weights["B"], weights["C"], weights.Cash));
        Assert.Equal("A 50 %, B 25 %", weights.ToString());
        Assert.Equal(Weights.Of(("A", 0.25), ("B", 0.125)), weights.Scale(0.5));
        Assert.Equal(Weights.Of(("A", 0.5), ("B", 0.375), ("C", 0.125)), weights.Plus(Weights.Of(("B", 0.125), ("C", 0.125))));
        Assert.Equal(Weights.Of(("A", 0.75), ("B", 0.25)), Weights.InProportion(["A", "B"], [3, 1]));
        Assert.Equal("cash", Weights.None.ToString());
    }

    [Fact]
    public void WeightsAreEqualByContentAndOrder()
    {
        Assert.Equal(Weights.Of(("A", 0.5), ("B", 0.25)).GetHashCode(), Weights.Of(("A", 0.5), ("B", 0.25)).GetHashCode());
        Assert.NotEqual(Weights.Of(("A", 0.5), ("B", 0.25)), Weights.Of(("B", 0.25), ("A", 0.5)));
        Assert.NotEqual(Weights.Of(("A", 0.5)), Weights.Of(("A", 0.25)));
        Assert.Equal(Weights.Of(("A", 0.25), ("B", 0.25), ("C", 0.25), ("D", 0.25)), Weights.Equal(["A", "B", "C", "D"]));
        Assert.Equal(Weights.None, Weights.Equal([]));
    }

    // In doubles 0.2 + 0.4 + 0.3 + 0.1 is 1.0000000000000002: all of it, and no more.
    [Fact]
    public void RoundingDoesNotExceedOne()
    {
        Assert.True(Weights.Of(("A", 0.2), ("B", 0.4), ("C", 0.3), ("D", 0.1)).Invested > 1);
        Assert.Throws<ArgumentException>(() => Weights.Of(("A", 1 + 1e-8)));
    }

    // Five times 12 % is 60 %, and so is seven times 12 % no less than 84 %: more than all is refused, never cut.
    [Rule("Q26")]
    [Fact]
    public void WeightsAboveOneAreRefusedAtOnce()
    {
        Assert.Contains("sum to 1.08", Assert.Throws<ArgumentException>(() => Weights.Of(("A", 0.54), ("B", 0.54))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Weights.Of(("A", -0.1)));
        Assert.Throws<ArgumentException>(() => Weights.Of(("A", double.NaN)));
        Assert.Throws<ArgumentException>(() => Weights.Of(("A", 0.1), ("A", 0.1)));
        Assert.Throws<ArgumentException>(() => Weights.Of(("A", 0.6)).Plus(Weights.Of(("B", 0.6))));
        Assert.Throws<ArgumentException>(() => Weights.InProportion(["A"], [0]));
        Assert.Throws<ArgumentException>(() => Weights.InProportion(["A", "B"], [3, -1]));
        Assert.Throws<ArgumentException>(() => new Weights(["A", "B"], [0.5]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Weights.Of(("A", 0.1)).Scale(1.01));
        Assert.Throws<ArgumentOutOfRangeException>(() => Weights.Of(("A", 0.1)).Scale(double.NaN));
    }

    [Fact]
    public void ARotationRefusesInvalidNumbersOfHoldings()
    {
        Assert.Contains("Hold(9) of 5 assets: hold 1 to 5.", Assert.Throws<ArgumentOutOfRangeException>(
            () => Dsl.Rotate("A", "B", "C", "D", "E").Hold(9)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Dsl.Rotate());
        Assert.Throws<ArgumentException>(() => Dsl.Rotate("A", "A"));
        Assert.Throws<ArgumentException>(() => Dsl.Hold(("A", 0.7), ("B", 0.7)));
        Assert.Throws<ArgumentException>(() => Dsl.Blend((0.7, Dsl.Rotate("A")), (0.7, Dsl.Rotate("B"))));
        Assert.Throws<ArgumentOutOfRangeException>(() => Dsl.Rotate("A").Every(Dsl.Day).WhenOff(0));
        Assert.Throws<ArgumentException>(() => Dsl.Rotate("A").Every(Dsl.Day).Named(" "));
    }

    // 2012-10-26 to 31: the exchange was shut on Monday 29 and Tuesday 30.
    [Rule("Q6", "R7", "K23")]
    [Fact]
    public void SchedulesReadTheTradingDaysAroundADay()
    {
        var friday = new TradingDay(new(2012, 10, 26), new(2012, 10, 25), new(2012, 10, 31));
        var wednesday = new TradingDay(new(2012, 10, 31), new(2012, 10, 26), new(2012, 11, 1));
        var newYear = new TradingDay(new(2012, 12, 31), new(2012, 12, 28), new(2013, 1, 2));

        Assert.True(Dsl.Week.Includes(wednesday));
        Assert.False(Dsl.Week.Includes(friday));
        Assert.True(Dsl.MonthEnd.Includes(wednesday));
        Assert.False(Dsl.MonthEnd.Includes(friday));
        Assert.False(Dsl.QuarterEnd.Includes(wednesday));
        Assert.True(Dsl.QuarterEnd.Includes(newYear) && Dsl.YearEnd.Includes(newYear));
        Assert.True(Dsl.MonthStart.Includes(new(new(2012, 11, 1), new(2012, 10, 31), new(2012, 11, 2))));
        Assert.Equal("month end + 5 trading days", Dsl.MonthEnd.Offset(5).ToString());
        Assert.Equal("month end - 5 trading days", Dsl.MonthEnd.Offset(-5).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => Dsl.MonthEnd.Offset(-261));
    }

    [Rule("R7")]
    [Fact]
    public void APeriodStartsAndEndsWhereItsNumberChanges()
    {
        var monday = new TradingDay(new(2001, 7, 2), new(2001, 6, 29), new(2001, 7, 3));
        var friday = new TradingDay(new(2001, 6, 29), new(2001, 6, 28), new(2001, 7, 2));
        var first = new TradingDay(new(2001, 1, 2), null, new(2001, 1, 3));

        Assert.True(Dsl.Day.Includes(monday) && Dsl.Week.Includes(monday) && Dsl.MonthStart.Includes(monday));
        Assert.True(Dsl.MonthEnd.Includes(friday) && Dsl.QuarterEnd.Includes(friday));
        Assert.False(Dsl.YearEnd.Includes(friday) || Dsl.MonthEnd.Includes(monday) || Dsl.MonthStart.Includes(friday));
        Assert.False(Dsl.Never.Includes(monday) || Dsl.Never.Includes(first));

        // Whether a history begins with the first day of a week or month cannot be known from it.
        Assert.False(Dsl.Week.Includes(first) || Dsl.MonthStart.Includes(first));
    }

    [Rule("S4", "S5")]
    [Fact]
    public void ABandIsAFractionAndItsRatioLessThanOne()
    {
        Assert.Equal((0.05, 0.5), (new Band(0.05, 0.5).MaxDeviation, new Band(0.05, 0.5).Ratio));
        foreach (var deviation in new[] { 0, 1, -0.05, 5, double.NaN })
            Assert.Throws<ArgumentOutOfRangeException>(() => new Band(deviation, 0));
        foreach (var ratio in new[] { -0.1, 1, double.NaN })
            Assert.Throws<ArgumentOutOfRangeException>(() => new Band(0.05, ratio));
    }

    // FRED's DTB3 of 5.00 % is a yield of 365 · 0.05 / (360 − 91 · 0.05) = 5.1343 %.
    [Rule("A14")]
    [Fact]
    public void ADiscountIsConvertedToAYield()
    {
        Assert.Equal(0.051343, CashRate.YieldOfDiscount(0.05), 5e-7);
        var rate = new CashRate([new(2001, 1, 31), new(2001, 2, 28)], [0.05, 0.06], "test");

        Assert.Equal(Math.Pow(1.05, 1 / 12.0) - 1, rate.MonthlyReturn(new(2001, 2, 28)), 1e-15);
        Assert.Equal(Math.Pow(1.06, 1 / 12.0) - 1, rate.MonthlyReturn(new(2001, 3, 30)), 1e-15);
        Assert.Equal(0.05 * 3 / 365, rate.Accrual(new(2001, 2, 2), new(2001, 2, 5)), 1e-15);
        // The month in which the rate begins has its first yield; those before have none.
        Assert.Equal(Math.Pow(1.05, 1 / 12.0) - 1, rate.MonthlyReturn(new(2001, 1, 31)), 1e-15);
        Assert.True(double.IsNaN(rate.MonthlyReturn(new(2000, 12, 31))));
        Assert.Equal((0.05, double.NaN), (rate.YieldOn(new(2001, 1, 2)), rate.YieldOn(new(2000, 12, 31))));
        Assert.Equal((0.05, 0.05), (rate.YieldOn(new(2001, 1, 31)), rate.YieldOn(new(2001, 2, 27))));
        Assert.Equal(0.06, rate.YieldOn(new(2009, 1, 1)));
        Assert.Equal(0, CashRate.Zero.Accrual(new(2001, 1, 1), new(2002, 1, 1)));
        Assert.Throws<ArgumentException>(() => new CashRate([new(2001, 2, 28), new(2001, 1, 31)], [0.05, 0.06], "test"));
        Assert.Throws<ArgumentException>(() => CashRate.Constant(double.NaN));
    }

    [Rule("A52")]
    [Fact]
    public void MonthsAndYearsCompoundToTheWhole()
    {
        var days = Closes.Weekdays(600);
        var values = Closes.Walk(new Random(1), 600);
        var curve = new EquityCurve(days, values);

        foreach (var periods in new[] { curve.MonthlyReturns(), curve.YearlyReturns() })
            Assert.Equal(curve.TotalReturn, periods.Aggregate(1.0, (wealth, period) => wealth * (1 + period.Return)) - 1, 1e-12);
        Assert.Equal(days[^1], curve.MonthlyReturns()[^1].End);
        Assert.Equal([0, -0.5, 0, -0.25], new EquityCurve(days.AsMemory(0, 4), new double[] { 1, 0.5, 2, 1.5 }).Drawdowns());
    }

    // From Wednesday 31 January: the one value of January has no return of its own, February counts from it, March is unfinished.
    [Fact]
    public void AMonthCountsFromTheLastValueOfTheMonthBefore()
    {
        DateOnly[] days = [new(2001, 1, 31), new(2001, 2, 1), new(2001, 2, 28), new(2001, 3, 1)];
        var curve = new EquityCurve(days, new double[] { 100, 50, 110, 121 });

        Assert.Equal([new PeriodReturn(days[2], 110 / 100.0 - 1, true), new(days[3], 121 / 110.0 - 1, false)], curve.MonthlyReturns());
        Assert.Equal([new PeriodReturn(new(2001, 3, 1), 121 / 100.0 - 1, false)], curve.YearlyReturns());
        Assert.Equal([-0.5, 110 / 50.0 - 1, 121 / 110.0 - 1], curve.Returns());
        Assert.Equal(121 / 100.0 - 1, curve.TotalReturn);
        Assert.Empty(new EquityCurve(new DateOnly[] { new(2001, 1, 31) }, new double[] { 100 }).MonthlyReturns());
    }

    [Fact]
    public void ACurveOfOneValueAMonthIsMonthly()
    {
        DateOnly[] ends = [new(2001, 11, 30), new(2001, 12, 31), new(2002, 1, 31), new(2002, 3, 28)];
        bool IsMonthly(int from, int count) =>
            new EquityCurve(ends.AsMemory(from, count), Enumerable.Repeat(1.0, count).ToArray()).IsMonthly;

        Assert.True(IsMonthly(0, 3));
        Assert.False(IsMonthly(0, 4));
        Assert.False(IsMonthly(0, 1));
        Assert.False(new EquityCurve(Closes.Weekdays(30), Closes.Walk(new Random(1), 30)).IsMonthly);
    }

    [Fact]
    public void ACurveRefusesInvalidValues()
    {
        var days = Closes.Weekdays(2);

        Assert.Throws<ArgumentException>(() => new EquityCurve(default, default));
        Assert.Throws<ArgumentException>(() => new EquityCurve(days, new double[] { 1 }));
        Assert.Throws<ArgumentException>(() => new EquityCurve(new[] { days[1], days[0] }, new double[] { 1, 1 }));
        foreach (var wrong in new[] { 0, -1, double.NaN, double.PositiveInfinity })
            Assert.Throws<ArgumentException>(() => new EquityCurve(days, new[] { 1, wrong }));
    }

    [Fact]
    public void ParametersHaveAGivenValueOrTheirDefault()
    {
        var script = new StrategyScript(new Dictionary<string, string> { ["fast"] = "30" });

        Assert.Equal(30, script.Param("fast", 20, 5..60, step: 5));
        Assert.Equal(0.4, script.Param("safe", 0.4, 0.0, 1.0, step: 0.1));
        Assert.Equal(["fast", "safe"], script.Declared.Select(parameter => parameter.Name));
        Assert.Throws<ArgumentException>(() => script.Param("fast", 20, 5..60));
        Assert.Throws<ArgumentException>(() => script.Param("other", 70, 5..60));
        Assert.Throws<ArgumentException>(() => script.Param("other", 5, 5..));
        Assert.Throws<ArgumentException>(() => script.Param("other", 5, 5..60, step: 0));
        Assert.Throws<ArgumentException>(() => script.Param(" ", 5, 5..60));
        Assert.Throws<ArgumentException>(() => script.Param("other", 0.5, 0.6, 1, step: 0.1));
        Assert.Equal((5, 60), (script.Param("least", 5, 5..60), script.Param("most", 60, 5..60)));
        Assert.Equal(new Parameter("fast", 30, 20, 5, 60, 5, IsWhole: true), script.Declared[0]);
        var half = new StrategyScript(new Dictionary<string, string> { ["fast"] = "2.5" });
        var error = Assert.Throws<ArgumentException>(() => half.Param("fast", 3, 1..5));
        Assert.Contains("2.5 is not a whole number", error.Message, StringComparison.Ordinal);
        Assert.Contains(
            "Parameter fast: the value it is set to, 30, is not in 5 to 25.",
            Assert.Throws<ArgumentException>(() => new StrategyScript(new Dictionary<string, string> { ["fast"] = "30" }).Param("fast", 20, 5..25)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void AScoreThatWouldOverflowTheStackIsRefused()
    {
        var score = Dsl.Score(_ => 1);
        for (var i = 0; i < 1000; i++) score += 1;

        Assert.Contains("nests more than 1000 operations", Assert.Throws<ArgumentException>(() => score + 1).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void YesNoAndChoiceParametersAreSetByTheirWords()
    {
        var script = new StrategyScript(new Dictionary<string, string> { ["useMa"] = "False", ["index"] = "IVV", ["year"] = "2021" });

        Assert.False(script.Param("useMa", true));
        Assert.Equal("IVV", script.Param("index", ["SPY", "IVV"]));
        Assert.Equal("2021", script.Param("year", ["2020", "2021"]));
        Assert.Equal("SPY", script.Param("other", ["SPY", "IVV"]));
        Assert.Equal(["false", "IVV", "2021", "SPY"], script.Declared.Select(each => each.TextOf(each.Value)));
        Assert.Equal(["true", "SPY", "2020", "SPY"], script.Declared.Select(each => each.TextOf(each.Default)));
        Assert.Throws<ArgumentException>(() => script.Param("none", []));
        Assert.Throws<ArgumentException>(() => script.Param("twice", ["SPY", "spy"]));
        Assert.Equal("Parameter index: 'XYZ' is not one of SPY, IVV.", Wrong("index", "XYZ", each => each.Param("index", ["SPY", "IVV"])));
        Assert.Equal("Parameter useMa: '1' is not one of false, true.", Wrong("useMa", "1", each => each.Param("useMa", true)));
        Assert.Equal("Parameter fast: 'many' is not a number.", Wrong("fast", "many", each => each.Param("fast", 20, 5..60)));
    }

    [Theory]
    [InlineData("205", "Parameter ma: 205 is between two steps of 10; use 200 or 210.")]
    [InlineData("294", "Parameter ma: 294 is between two steps of 10; use 290 or 295.")]
    [InlineData("210", null)]
    [InlineData("295", null)]
    [InlineData("201", null)]
    public void AValueOffTheStepsIsRefusedWithTheNearest(string value, string? expected)
    {
        if (expected is not null) Assert.Equal(expected, Wrong("ma", value, each => each.Param("ma", 201, 50..295, step: 10)));
        else Assert.Equal(value, $"{Set("ma", value).Param("ma", 201, 50..295, step: 10)}");
        Assert.Equal(0.3, Set("share", "0.3").Param("share", 0.5, 0.0, 1.0, step: 0.1));
    }

    [Fact]
    public void AParameterAboveOrBelowAnotherNamesBothWithTheirValues()
    {
        var (fast, share) = (130, 0.5);

        Assert.Equal("Parameter slow, 120, must be above fast, 130.", Wrong("a", "1", each => each.Param("slow", 120, 60..300, above: fast)));
        Assert.Equal("Parameter slow, 130, must be below fast, 130.", Wrong("slow", "130", each => each.Param("slow", 120, 60..300, below: fast)));
        Assert.Equal("Parameter rest, 0.5, must be above share, 0.5.", Wrong("a", "1", each => each.Param("rest", 0.5, 0.0, 1.0, 0.1, above: share)));
        Assert.Equal("Parameter few, 1, must be above 2.", Wrong("a", "1", each => each.Param("few", 1, 1..9, above: 2)));
        Assert.Equal(140, Set("slow", "140").Param("slow", 120, 60..300, above: fast));
    }

    private static StrategyScript Set(string name, string text) => new(new Dictionary<string, string> { [name] = text });

    private static string Wrong(string name, string text, Action<StrategyScript> declare) =>
        Assert.Throws<ArgumentException>(() => declare(Set(name, text))).Message;
}
