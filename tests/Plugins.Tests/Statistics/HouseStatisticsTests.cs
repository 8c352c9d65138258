namespace Rota.Tests;

public sealed class HouseStatisticsTests
{
    private static readonly string[] Ratios =
        ["cagr", "volatility", "sharpe", "sortino", "calmar", "upi", "turnover", "riskFreeCagr", "alpha", "beta", "trackingError",
        "informationRatio", "bestMonth", "worstMonth", "winningMonths", "ordersPerYear", "skewness", "excessKurtosis", "valueAtRisk",
        "expectedShortfall", "upCapture", "downCapture", "psr"];

    // Computed in Python from the same months: math.fsum and sorted.
    [Theory]
    [InlineData("bestMonth", 0.041)]
    [InlineData("worstMonth", -0.063)]
    [InlineData("winningMonths", 16.0 / 24)]
    [InlineData("skewness", -0.9205423913749806)]
    [InlineData("excessKurtosis", 0.32676597936122453)]
    [InlineData("valueAtRisk", -0.0446)]
    [InlineData("expectedShortfall", -0.055)]
    public void TheShapeOfTheMonthsEqualsThatOfPython(string statistic, double expected) =>
        Assert.Equal(expected, Of(statistic, Vectors.Run()), 1e-12);

    // Nine months from the high of 2010-09-30 to the first month end that reaches it again.
    [Rule("A53")]
    [Fact]
    public void TheLongestDrawdownCountsDaysFromHighToHigh()
    {
        var run = Vectors.Run();
        var high = new DateOnly(2010, 9, 30);

        Assert.Equal(9, Vectors.Golden("Longest drawdown (months, peak->new high)"));
        Assert.Equal(new DateOnly(2011, 6, 30).DayNumber - high.DayNumber, Of("longestDrawdownDays", run));
        Assert.Equal(0, Of("openDrawdownDays", run));
    }

    [Rule("A53")]
    [Fact]
    public void AnOpenDrawdownCountsToTheEnd()
    {
        var run = Small.Run(Dsl.Hold(("A", 1.0)).Every(Dsl.Never), Small.Free, Small.Series("A", 10, 12, 11, 11, 11));

        Assert.Equal(3, Of("openDrawdownDays", run));
        Assert.Equal(3, Of("longestDrawdownDays", run));
    }

    [Fact]
    public void YearlyStatisticsNeedAYear()
    {
        var (ends, run) = (Vectors.Ends(12), Vectors.Run());
        var wealth = run.Equity.Values[..12].ToArray();
        run = run with { Equity = new EquityCurve(ends, wealth), Benchmark = new EquityCurve(ends, run.Benchmark!.Values[..12].ToArray()) };

        Assert.All(Ratios, name => Assert.True(double.IsNaN(Of(name, run)), name));
        Assert.Equal(wealth[^1] - 1, Of("totalReturn", run), 1e-12);
        Assert.True(Of("maxDrawdown", run) < 0);
    }

    [Fact]
    public void WithoutABenchmarkRelativeStatisticsAreUnknown() => Assert.All(
        ["alpha", "beta", "trackingError", "informationRatio", "upCapture", "downCapture"],
        name => Assert.True(double.IsNaN(Of(name, Vectors.Run() with { Benchmark = null })), name));

    [Fact]
    public void AnUnknownRateOfOneMonthLeavesItsStatisticsUnknown()
    {
        var run = Vectors.Run();
        var later = new CashRate([run.To.AddMonths(-20)], [0.02], "late");
        run = run with { Settings = run.Settings with { CashRate = later } };

        Assert.All(["sharpe", "sortino", "upi", "riskFreeCagr", "alpha", "beta"], name => Assert.True(double.IsNaN(Of(name, run)), name));
        Assert.Equal(Vectors.Golden("Calmar"), Of("calmar", run), 1e-12);
        Assert.Equal(Vectors.Golden("Tracking error"), Of("trackingError", run), 1e-12);
    }

    // 1.01 is not exact in binary: the deviation of equal months is rounding, not 0.
    [Fact]
    public void WithoutRiskRatiosAreUnknown()
    {
        var ends = Vectors.Ends(25);
        var wealth = Vectors.Wealth([.. Enumerable.Repeat(0.01, 24)]);
        var run = Vectors.Run(ends, wealth) with { Benchmark = new EquityCurve(ends, wealth) };

        Assert.All(
            ["sharpe", "sortino", "calmar", "upi", "beta", "alpha", "informationRatio", "skewness", "excessKurtosis"],
            name => Assert.True(double.IsNaN(Of(name, run)), name));
        Assert.Equal(Math.Pow(1.01, 12) - 1, Of("cagr", run), 1e-12);
        Assert.Equal(0, Of("volatility", run), 1e-12);
    }

    [Rule("A58", "A59")]
    [Fact]
    public void TurnoverAndOrdersPerYearExcludeTheFunding()
    {
        var run = Vectors.Run();
        var years = (run.To.DayNumber - run.From.DayNumber) / 365.25;
        Rebalance Decided(int month, RebalanceKind kind, double turnover) =>
            new(run.Equity.Dates[month], run.Equity.Dates[month], Weights.None, kind, turnover, 0);
        Trade Bought(int month, double shareOfEquity) => new(run.Equity.Dates[month], "A", shareOfEquity * run.Equity.Values[month], 1, 0);
        run = run with
        {
            Rebalances =
            [
                Decided(0, RebalanceKind.Funding, 1), Decided(1, RebalanceKind.NewTarget, 0.3), Decided(2, RebalanceKind.None, 0),
                Decided(3, RebalanceKind.Drift, 0.02),
            ],
            Trades = [Bought(0, 1), Bought(1, -0.3), Bought(1, 0.0011), Bought(3, 0.0009)],
        };

        Assert.Equal(0.32 / years, Of("turnover", run), 1e-12);
        Assert.Equal(2 / years, Of("ordersPerYear", run), 1e-12);
    }

    [Fact]
    public void ReportsShowThemInThisOrder() => Assert.Equal(
        "cagr volatility sharpe sortino maxDrawdown longestDrawdownDays calmar ulcerIndex upi turnover totalReturn riskFreeCagr alpha beta " +
        "trackingError informationRatio bestMonth worstMonth winningMonths openDrawdownDays ordersPerYear skewness excessKurtosis " +
        "valueAtRisk expectedShortfall upCapture downCapture psr",
        string.Join(' ', PluginBox.Shipped.Names("house")));

    private static double Of(string name, BacktestResult run) => PluginBox.Shipped.Statistic("house", name, run);
}
