namespace Rota.Tests;

// The 35 golden figures of the specification, each computed by the statistic with that formula, except for formulas that no program has.
public sealed class GoldenVectorTests
{
    private const string OfTuringTrader = "Sharpe TuringTrader (log excess, population sd)";

    private static readonly string[] OfNoProgram =
        ["Alpha empyrical>=0.5 ((1+mean)^12-1)", "UPI TuringTrader (CAGR/UI, no rf)", "IR Quantopian 2014 (r_ann-b_ann)/vol(strategy)"];

    public static TheoryData<string, string, string> All => new()
    {
        { "Total return", "house", "totalReturn" },
        { "CAGR (12/n)", "house", "cagr" },
        { "rf CAGR", "house", "riskFreeCagr" },
        { "Vol monthly x sqrt12 (n-1)", "house", "volatility" },
        { "Sharpe default (T-bill, monthly, n-1)", "house", "sharpe" },
        { "Sharpe rf=0 arithmetic (empyrical, Quantopian 2017, SIT)", "empyrical", "sharpe" },
        { "Sharpe rf=0 geometric = CAGR/vol (KDA post; PerformanceAnalytics before 2026-04)", "pa-legacy", "sharpe" },
        { "Sharpe PA legacy with rf (geo excess / vol of raw returns)", "pa-legacy", "sharpeWithRiskFree" },
        { "Sharpe PA current (12 x mean excess / vol of excess)", "pa-current", "sharpe" },
        { "Sortino default (MAR=rf, /n, annualised)", "house", "sortino" },
        { "Sortino MAR=0, /n (empyrical, quantstats, ffn rf=0)", "ffn", "sortino" },
        { "Sortino MAR=0 not annualised (PerformanceAnalytics)", "pa-current", "sortino" },
        { "Sortino literal AS (rf excess / stdev of losing months only, n-1)", "allocate-smartly", "sortino" },
        { "Max drawdown", "house", "maxDrawdown" },
        { "Calmar", "house", "calmar" },
        { "Ulcer index (all points incl. start, /N)", "house", "ulcerIndex" },
        { "Ulcer index (returns points only, /n; PA)", "pa-current", "ulcerIndex" },
        { "Ulcer index quantstats (/(n-1))", "quantstats", "ulcerIndex" },
        { "Ulcer index PA legacy (DrawdownPeak percent bug, before 2026-03-30)", "pa-legacy", "ulcerIndex" },
        { "UPI KDA post (CAGR / legacy UI)", "pa-legacy", "upiUnrounded" },
        { "UPI default ((CAGR-rfCAGR)/UI)", "house", "upi" },
        { "UPI quantstats (total return/UI(n-1))", "quantstats", "upi" },
        { "UPI ffn (mean period excess x100 / UI x100, not annualised)", "ffn", "upi" },
        { "Beta (excess, OLS)", "house", "beta" },
        { "Alpha default (12 x intercept)", "house", "alpha" },
        { "Tracking error", "house", "trackingError" },
        { "IR default (arith)", "house", "informationRatio" },
        { "IR PerformanceAnalytics (geo diff/TE)", "pa-current", "informationRatio" },
        { "IR ffn/quantstats/empyrical-2017 (per period)", "quantopian-2017", "informationRatio" },
        { "Longest drawdown (months, peak->new high)", "pa-current", "longestDrawdownPeriods" },
        { "Open drawdown at end (months)", "house", "openDrawdownDays" },
    };

    [Rule("A54", "A55", "A56", "A57")]
    [Theory]
    [MemberData(nameof(All))]
    public void AStatisticEqualsItsGoldenVector(string label, string set, string statistic) =>
        Assert.Equal(Vectors.Golden(label), PluginBox.Shipped.Statistic(set, statistic, Vectors.Run()), 1e-12);

    // The program never counts the month of the last value, which is one month after the golden ones here.
    [Fact]
    public void TuringTradersSharpeRatioLeavesOutTheLastMonth() => Assert.Equal(
        Vectors.Golden(OfTuringTrader), PluginBox.Shipped.Statistic("turingtrader", "sharpe", Vectors.RunIntoTheNextMonth()), 1e-12);

    // Formulas of the specification that the programs never had, composed of other statistics: they take the riskless rate off beta, divide by
    // the ulcer index without the start, and compound the annual return of 2014.
    [Fact]
    public void FormulasThatNoProgramHasAreComposedOfItsStatistics()
    {
        double Of(string set, string statistic) => PluginBox.Shipped.Statistic(set, statistic, Vectors.Run());
        var benchmark = Vectors.Run() with { Equity = Vectors.Run().Benchmark! };
        var active = Of("empyrical", "cagr") - PluginBox.Shipped.Statistic("empyrical", "cagr", benchmark);

        Assert.Equal(Vectors.Golden(OfNoProgram[0]), Math.Pow(1 + Of("house", "alpha") / 12, 12) - 1, 1e-12);
        Assert.Equal(Vectors.Golden(OfNoProgram[1]), Of("house", "cagr") / Of("pa-current", "ulcerIndex"), 1e-12);
        Assert.Equal(Vectors.Golden(OfNoProgram[2]), active / Of("empyrical", "volatility"), 1e-12);
    }

    [Fact]
    public void NoGoldenVectorIsLeftOut() => Assert.Equal(
        Vectors.Labels.Order(StringComparer.Ordinal),
        All.Select(row => row.Data.Item1).Concat(OfNoProgram).Append(OfTuringTrader).Order(StringComparer.Ordinal));
}
