namespace Rota.Tests;

// Every statistic of every set against the same formula in Python: on the golden months and on a daily run.
public sealed class SetsOracleTests
{
    // Of the golden months nothing was traded.
    private static readonly string[] OfTrades = ["turnover", "ordersPerYear", "turnoverWealthScaled", "maxDeviation", "exposure"];

    private static readonly BacktestResult Daily = SampleRun.Daily();
    private static readonly BacktestResult Monthly = Vectors.Run();

    public static TheoryData<string> Sets => [.. PluginBox.Shipped.Sets];

    [Rule("Q35", "S13", "S18")]
    [Theory]
    [MemberData(nameof(Sets))]
    public void EveryStatisticOfADailyRunEqualsPythons(string set) => Compare(set, "daily", Daily, []);

    [Theory]
    [MemberData(nameof(Sets))]
    public void EveryStatisticOfAMonthlyRunEqualsPythons(string set) => Compare(set, "monthly", Monthly, OfTrades);

    [Theory]
    [MemberData(nameof(Sets))]
    public void EveryStatisticSaysItsFormulaAndSource(string set) => Assert.All(
        PluginBox.Shipped.StatisticsOf(set), statistic => Assert.True(statistic.Formula.Length > 5 && statistic.Source.Length > 1, statistic.Name));

    // A value of a name is compared with that of another set too, so a name has one direction.
    [Fact]
    public void AStatisticHasTheSameDirectionInEverySet()
    {
        var directions = PluginBox.Shipped.Sets.SelectMany(PluginBox.Shipped.StatisticsOf).GroupBy(each => each.Name, each => each.Better)
            .Select(name => (Name: name.Key, Better: Assert.Single(name.Distinct()))).ToLookup(each => each.Better, each => each.Name);

        Assert.Equal(
            "benchmarkReturn beta excessKurtosis exposure maxDeviation riskFreeCagr skewness trackingError",
            string.Join(' ', directions[Better.Neither].Order(StringComparer.Ordinal)));
        Assert.Equal(
            "annualVariance downCapture longestDrawdownDays longestDrawdownPeriods openDrawdownDays ordersPerYear turnover " +
            "turnoverWealthScaled ulcerIndex volatility",
            string.Join(' ', directions[Better.Lower].Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void TheSetsAreThoseOfTheSpecification() => Assert.Equal(
        "house allocate-smartly quantopian-2014 quantopian-2015 quantopian-2017 pa-legacy pa-current empyrical quantstats sit turingtrader ffn lean",
        string.Join(' ', PluginBox.Shipped.Sets));

    // What a formula says of NaN: a benchmark, a rate, a length, a risk.
    [Theory]
    [InlineData("lean", "alpha", "without a benchmark, or where a T-bill rate is not known, or when the risk to divide by is 0")]
    [InlineData("house", "calmar", "for less than a year, or when the risk to divide by is 0")]
    [InlineData("house", "psr", "with fewer than 12 whole months")]
    public void AFormulaSaysWhenItIsUnknown(string set, string name, string lack) =>
        Assert.Contains(lack, PluginBox.Shipped.StatisticsOf(set).Single(statistic => statistic.Name == name).Formula, StringComparison.Ordinal);

    // A single value: nothing throws, and nothing is made up.
    [Theory]
    [MemberData(nameof(Sets))]
    public void ACurveOfOneValueHasNoReturnAndNoRisk(string set)
    {
        var run = Vectors.Run([new(2010, 1, 29)], [1]);

        Assert.All(PluginBox.Shipped.StatisticsOf(set), statistic => Assert.True(
            double.IsNaN(statistic.Of(run)) || statistic.Of(run) == 0, $"{statistic.Name} is {statistic.Of(run)}"));
        Assert.All(PluginBox.Shipped.StatisticsOf(set).Where(statistic => statistic.Unit == Unit.Ratio), statistic =>
            Assert.True(double.IsNaN(statistic.Of(run)), statistic.Name));
    }

    // What the formula says of a lack is what happens, and nothing else is unknown.
    [Theory]
    [MemberData(nameof(Sets))]
    public void WithoutABenchmarkOrARateWhatNeedsThemIsUnknown(string set)
    {
        var bare = Daily with { Benchmark = null, Settings = new RunSettings { CashRate = new CashRate([], [], "none") } };
        static bool Needs(IStatistic statistic) => statistic.Formula.Contains("without a benchmark", StringComparison.Ordinal)
            || statistic.Formula.Contains("where a T-bill rate is not known", StringComparison.Ordinal);

        Assert.All(
            PluginBox.Shipped.StatisticsOf(set), statistic => Assert.Equal(Needs(statistic), double.IsNaN(statistic.Of(bare))));
    }

    private static void Compare(string set, string curve, BacktestResult run, string[] without)
    {
        var expected = SampleRun.Oracle.GetProperty(curve).GetProperty(set).EnumerateObject()
            .ToDictionary(each => each.Name, each => each.Value.GetDouble());
        var statistics = PluginBox.Shipped.StatisticsOf(set).Where(statistic => !without.Contains(statistic.Name)).ToList();

        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), statistics.Select(each => each.Name).Order(StringComparer.Ordinal));
        Assert.All(statistics, statistic => Assert.True(
            Math.Abs(statistic.Of(run) - expected[statistic.Name]) <= 1e-11 * Math.Max(1, Math.Abs(expected[statistic.Name])),
            $"{statistic.Name} is {statistic.Of(run)}, not {expected[statistic.Name]}"));
    }
}
