using static Rota.Dsl;

namespace Rota.Tests;

// The rebalancing study of the Systematic Investor Toolbox is the oracle: half SPY, half TLT, with six rebalancing methods.
public sealed class SitParityTests
{
    public static TheoryData<string, int> Models => new()
    {
        { "buy.hold", 0 }, { "months", 1 }, { "quarters", 2 }, { "years", 3 }, { "smart5.all", 4 }, { "smart5.half", 5 },
    };

    [Rule("S1", "S2", "S3", "S8", "S9", "S10", "S11", "S12")]
    [Theory]
    [MemberData(nameof(Models))]
    public void EquityEqualsThatOfTheToolbox(string model, int column)
    {
        var run = Run(model);
        var (_, rows) = RealPrices.Golden("sit_2011/sit_equity.csv");

        Assert.Equal(rows.Select(row => row.Date), run.Equity.Dates.ToArray());
        for (var i = 0; i < rows.Length; i++) Assert.Equal(1, run.Equity.Values[i] / 100_000 / rows[i].Values[column], 1e-9);
    }

    [Rule("S1", "S2", "S7")]
    [Theory]
    [MemberData(nameof(Models))]
    public void RebalancesAreOnTheDaysOfTheToolbox(string model, int column)
    {
        var acts = Run(model).Rebalances.Where(decision => decision.Filled is not null);

        // The study lists the funding for buy and hold and the bands, not for the calendar models.
        if (column is 1 or 2 or 3) acts = acts.Where(decision => decision.Kind != RebalanceKind.Funding);
        var expected = File.ReadAllLines(SharedData.File("golden/sit_2011/sit_rebalance_dates.csv"))
            .Select(line => line.Split(',')).Where(cells => cells[0] == model).Select(cells => cells[1]);
        Assert.Equal(expected, acts.Select(act => act.Filled!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
    }

    // The toolbox's periods end with the last row, whatever day that is.
    [Rule("S1")]
    [Theory]
    [InlineData("months")]
    [InlineData("quarters")]
    [InlineData("years")]
    public void TheLastDayEndsAPeriodThatIsNotOver(string model) =>
        Assert.Equal(new DateOnly(2011, 11, 15), Run(model, new(2011, 11, 15)).Rebalances[^1].Decided);

    [Rule("S13", "S14", "S15")]
    [Theory]
    [MemberData(nameof(Models))]
    public void FiguresEqualThoseOfTheToolbox(string model, int column)
    {
        Assert.InRange(column, 0, 5);
        var run = Run(model);
        var lines = File.ReadAllLines(SharedData.File("golden/sit_2011/sit_models.csv")).Select(line => line.Split(',')).ToArray();
        var row = lines.Single(cells => cells[0] == model);
        double Golden(string name) => double.Parse(row[Array.IndexOf(lines[0], name)], System.Globalization.CultureInfo.InvariantCulture);
        double Of(string name) => PluginBox.Shipped.Statistic("sit", name, run);

        Assert.Equal(Golden("CAGR"), Of("cagr"), 1e-12);
        Assert.Equal(Golden("Sharpe"), Of("sharpe"), 1e-11);
        Assert.Equal(Golden("MaxDD"), Of("maxDrawdown"), 1e-12);
        Assert.Equal(Golden("turnover_SIT"), Of("turnover"), 1e-12);
        Assert.Equal(Golden("turnover_wealth_scaled"), Of("turnoverWealthScaled"), 1e-12);
        Assert.Equal(Golden("max_deviation"), Of("maxDeviation"), 1e-12);
    }

    // The study's result: monthly rebalancing turns over 36 % a year, buy and hold nothing; a band stays nearer with less turnover.
    [Rule("S14", "S20")]
    [Fact]
    public void ABandStaysNearerToItsTargetThanMonthlyRebalancingAtLessTurnover()
    {
        (double Turnover, double Deviation) Of(string model) => (Statistic("turnover", model), Statistic("maxDeviation", model));
        var (held, months) = (Of("buy.hold"), Of("months"));

        Assert.Equal((0, 0.36), (held.Turnover, Math.Round(months.Turnover, 2)));
        Assert.All(["smart5.all", "smart5.half"], model => Assert.True(
            Of(model).Turnover < months.Turnover / 2 && Of(model).Deviation < months.Deviation, model));
        static double Statistic(string name, string model) => PluginBox.Shipped.Statistic("sit", name, Run(model));
    }

    private static BacktestResult Run(string model) => Run(model, new(2011, 12, 30));

    private static BacktestResult Run(string model, DateOnly to)
    {
        var half = Hold(("SPY", 0.5), ("TLT", 0.5));
        var strategy = model switch
        {
            "buy.hold" => half.Every(Never),
            "months" => half.Every(MonthEnd),
            "quarters" => half.Every(QuarterEnd),
            "years" => half.Every(YearEnd),
            "smart5.all" => half.Every(Day).WhenOff(0.05),
            _ => half.Every(Day).WhenOff(0.05, ratio: 0.5),
        };
        return RealPrices.Run(strategy, Conventions.SitParity, to);
    }
}
