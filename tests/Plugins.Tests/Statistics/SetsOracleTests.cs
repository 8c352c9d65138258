namespace Rota.Tests;

// Compares every statistic of every set with the same formula in Python, on the golden months and on a daily run.
public sealed class SetsOracleTests
{
    // The golden months have no trades.
    private static readonly string[] OfTrades = ["turnover", "ordersPerYear", "turnoverWealthScaled", "maxDeviation", "exposure"];

    private static readonly BacktestResult Daily = SampleRun.Daily();
    private static readonly BacktestResult Monthly = Vectors.Run();

    public static TheoryData<string> Sets => [.. PluginBox.Shipped.Sets];

    [Rule("Q35", "S13", "S18")]
    [Theory]
    [MemberData(nameof(Sets))]
    public void EveryStatisticOfADailyRunEqualsPython(string set) => Compare(set, "daily", Daily, []);

    [Theory]
    [MemberData(nameof(Sets))]
    public void EveryStatisticOfAMonthlyRunEqualsPython(string set) => Compare(set, "monthly", Monthly, OfTrades);

    [Theory]
    [MemberData(nameof(Sets))]
    public void EveryStatisticHasAFormulaAndASource(string set) => Assert.All(
        PluginBox.Shipped.StatisticsOf(set), statistic => Assert.True(statistic.Formula.Length > 5 && statistic.Source.Length > 1, statistic.Name));

    // Values of the same name are compared across sets, so a name has one direction.
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

    // The conditions for NaN in a formula: a benchmark, a rate, a length, a risk.
    [Theory]
    [InlineData("lean", "alpha", "without a benchmark, or if a T-bill rate is unknown, or if the risk in the divisor is 0")]
    [InlineData("house", "calmar", "for less than a year, or if the risk in the divisor is 0")]
    [InlineData("house", "psr", "with fewer than 12 whole months")]
    public void AFormulaStatesWhenItIsUnknown(string set, string name, string lack) =>
        Assert.Contains(lack, PluginBox.Shipped.StatisticsOf(set).Single(statistic => statistic.Name == name).Formula, StringComparison.Ordinal);

    // With a single value nothing throws, and no number is invented.
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

    // Exactly the statistics whose formula says so are unknown.
    [Theory]
    [MemberData(nameof(Sets))]
    public void StatisticsThatNeedABenchmarkOrRateAreUnknownWithoutIt(string set)
    {
        var bare = Daily with { Benchmark = null, Settings = new RunSettings { CashRate = new CashRate([], [], "none") } };
        static bool Needs(IStatistic statistic) => statistic.Formula.Contains("without a benchmark", StringComparison.Ordinal)
            || statistic.Formula.Contains("if a T-bill rate is unknown", StringComparison.Ordinal);

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
