using System.Globalization;
using System.Text.Json;
using static Rota.Dsl;

namespace Rota.Tests;

// The tables of the daily run that Python made up, against Python's.
public sealed class TablesOracleTests
{
    private static readonly JsonElement Oracle =
        JsonDocument.Parse(File.ReadAllText(Repository.Oracle("statistics_tables.json"))).RootElement;

    private static readonly BacktestResult Daily = SampleRun.Daily();

    [Rule("Q30", "Q31", "Q36", "R35", "R37", "R38", "A45", "A50", "A51", "A52")]
    [Theory]
    [InlineData("rolling")]
    [InlineData("drawdowns")]
    [InlineData("crises")]
    [InlineData("calendar")]
    [InlineData("allocation")]
    [InlineData("contribution")]
    [InlineData("inOut")]
    [InlineData("exposure")]
    [InlineData("riskCategory")]
    [InlineData("confidence")]
    public void ATableEqualsPythons(string name) => Compare(Oracle.GetProperty(name), PluginBox.Shipped.Table(name).Of(Daily));

    [Rule("Q36")]
    [Fact]
    public void QuantopiansProfilesRollWithoutARisklessRate()
    {
        var settings = Daily.Settings with { Conventions = Conventions.House with { StatisticsSet = "quantopian-2014" } };

        Compare(Oracle.GetProperty("rollingRaw"), PluginBox.Shipped.Table("rolling").Of(Daily with { Settings = settings }));
    }

    [Rule("A47")]
    [Fact]
    public void TheLastTenYearsAreThoseOfTheHousesStatistics()
    {
        var months = Enumerable.Repeat(Vectors.Column("r"), 13).SelectMany(r => r).Take(300).ToArray();
        var run = Vectors.Run(Vectors.Ends(301), Vectors.Wealth(months));

        Compare(Oracle.GetProperty("lastTenYears"), PluginBox.Shipped.Table("lastTenYears").Of(run));
        Assert.All(PluginBox.Shipped.Table("lastTenYears").Of(Daily).Rows, row => Assert.True(double.IsNaN(row[2].Number!.Value)));
    }

    [Rule("A51")]
    [Fact]
    public void OnlyFundsWhoseDurationIsKnownHaveAnExposure()
    {
        var trades = Daily.Trades.Where(trade => trade.Asset != "XYZ").ToArray();
        var score = PluginBox.Shipped.Table("exposure").Of(Daily with { Trades = trades }).Rows[^1][^1].Number;

        Assert.Equal(Oracle.GetProperty("exposureOfKnown").GetDouble(), score!.Value, 1e-12);
    }

    [Rule("A45")]
    [Theory]
    [InlineData("60/40")]
    [InlineData("60 % SPY, 40 % IEF")]
    public void ABenchmarkOfThatNameIsTheSixtyForty(string name)
    {
        var own = Daily with { Benchmark = Daily.Equity, BenchmarkName = name };
        var table = PluginBox.Shipped.Table("riskCategory").Of(own);
        var unknown = Daily with { Panel = new([Daily.From], ["A"], [[1]], [[]], [DateOnly.MinValue]) };

        Assert.Equal(1, table.Rows[^1][3].Number!.Value, 1e-12);
        Assert.Equal("moderate", table.Rows[^1][4].Text);
        Assert.Equal("not known", PluginBox.Shipped.Table("riskCategory").Of(unknown).Rows[^1][4].Text);
    }

    [Fact]
    public void WithoutABenchmarkCrisesAreTheRunsAlone() => Assert.All(
        PluginBox.Shipped.Table("crises").Of(Daily with { Benchmark = null }).Rows, row => Assert.Equal([Cell.Blank, Cell.Blank], row.TakeLast(2)));

    // The first value of a run is its capital; what the purchase cost is no cash.
    [Fact]
    public void WhatIsFullyInvestedHoldsNoCash()
    {
        var costly = Small.Run(Hold(("A", 0.5), ("B", 0.5)).Every(Never), Conventions.House, Small.Series("A", 10, 12), Small.Series("B", 10, 9));
        var cash = PluginBox.Shipped.Table("allocation").Of(costly).Rows[^1];

        Assert.Equal(("cash", 0), (cash[0].Text, cash[1].Number));
        Assert.Equal(0, cash[3].Number!.Value, 1e-12);
    }

    [Rule("Q31")]
    [Fact]
    public void CashContributesItsInterestAndCostsWhatTheyTook()
    {
        var settings = new RunSettings
        {
            Conventions = Conventions.House with { Costs = new Costs(100), CashEarns = true },
            Capital = 1000,
            CashRate = CashRate.Constant(0.1),
        };
        var run = Small.Run(Hold(("A", 0.5)).Every(Never), settings, Small.Series("A", [.. Enumerable.Repeat(10.0, 300), 12]));
        var bought = run.Trades[0];
        var cash = 1000 - bought.Value - bought.Cost;
        var interest = -cash;
        for (var i = 1; i < run.Equity.Dates.Length; i++)
            cash *= 1 + 0.1 * (run.Equity.Dates[i].DayNumber - run.Equity.Dates[i - 1].DayNumber) / 365;
        interest += cash;
        var rows = PluginBox.Shipped.Table("contribution").Of(run).Rows;

        Assert.Equal("2001 A|2001 cash|2001 costs|2002 A|2002 cash|2002 costs|all A|all cash|all costs",
            string.Join('|', rows.Select(row => $"{row[0].Text} {row[1].Text}")));
        Assert.Equal(bought.Shares * 2 / 1000, rows[^3][2].Number!.Value, 1e-12);
        Assert.Equal(interest / 1000, rows[^2][2].Number!.Value, 1e-12);
        Assert.Equal((-bought.Cost / 1000, true), (rows[^1][2].Number!.Value, bought.Cost > 4));
    }

    // By year and in all, of a run with costs and of one that is filled at opens.
    [Rule("Q31")]
    [Theory]
    [InlineData(Fill.SameClose)]
    [InlineData(Fill.NextOpen)]
    public void ContributionsAddUpToTheReturns(Fill fill)
    {
        var random = new Random(5);
        var series = new[] { "A", "B", "C" }.Select(name => Small.Series(name, 0, Closes.Walk(random, 800), Closes.Walk(random, 800))).ToArray();
        var run = Small.Run(
            Rotate("A", "B", "C").RankBy(Score(Closes.Trend(20))).Hold(2).Every(Week).FillAt(fill), Conventions.House, series);
        var sums = PluginBox.Shipped.Table("contribution").Of(run).Rows
            .GroupBy(row => row[0].Text, row => row[2].Number!.Value, (_, parts) => parts.Sum()).ToList();
        double[] returns = [.. run.Equity.YearlyReturns().Select(year => year.Return), run.Equity.TotalReturn];

        Assert.Equal(returns.Length, sums.Count);
        Assert.All(returns.Zip(sums), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
        // Without a rate, nothing is left for cash but rounding.
        Assert.All(PluginBox.Shipped.Table("contribution").Of(run).Rows.Where(row => row[1].Text == "cash"),
            row => Assert.Equal(0, row[2].Number!.Value, 1e-12));
    }

    [Rule("R35")]
    [Theory]
    [InlineData(0.5, 0.5, "in")]
    [InlineData(0.4, 0.6, "not known")]
    [InlineData(0.2, 0.2, "out")]
    public void FundsThatNobodyListsMayDecideWhetherStocksAreHeld(double stocks, double unknown, string state)
    {
        var run = Small.Run(
            Hold(("SPY", stocks), ("XYZ", unknown)).Every(Day), Small.Free, Small.Series("SPY", 10, 10, 10), Small.Series("XYZ", 10, 10, 10));
        var row = Assert.Single(PluginBox.Shipped.Table("inOut").Of(run).Rows);

        Assert.Equal([(DateOnly?)new DateOnly(2001, 1, 1), (DateOnly?)new DateOnly(2001, 1, 3), state, Cell.Of(2, Unit.Days), Cell.Of(0, Unit.Fraction)], row);
    }

    // An episode that the run does not wholly have is none of its.
    [Rule("A50")]
    [Fact]
    public void ACrisisThatBeganBeforeTheRunIsLeftOut()
    {
        var ends = Enumerable.Range(0, 60).Select(i => new DateOnly(2007, 10, 1).AddMonths(i + 1).AddDays(-1)).ToArray();
        var run = Vectors.Run(ends, Vectors.Wealth([.. Enumerable.Repeat(0.01, 59)]));
        var names = PluginBox.Shipped.Table("crises").Of(run).Rows.Select(row => row[0].Text);

        Assert.Equal(["GFC, month ends", "Flash crash 2010", "Euro and US debt 2011"], names);
    }

    public static TheoryData<Strategy, string, string, string> Strategies => new()
    {
        { Rotate("SPY", "TLT").RankBy(new Named("Sma(20 days)")).Hold(1).Every(Week), "yes", "no", "no" },
        { Rotate("SPY", "TLT").WeighBy(new Splitting("InverseVolatility(60 days)")).Every(Week), "no", "yes", "no" },
        { Hold(("SPY", 0.3), ("TLT", 0.4), ("IEF", 0.15), ("GLD", 0.15)).Every(MonthEnd), "no", "no", "yes" },
        { Hold(("SPY", 0.6), ("IEF", 0.4)).Every(MonthEnd), "no", "no", "no" },
        { Rotate("SPY", "TLT").RankBy(Score(asset => asset.Close)).Hold(1).Every(Week), "not known", "not known", "not known" },
        { Decide(["SPY"], _ => Weights.None).Every(MonthEnd), "not known", "not known", "not known" },
        {
            Dsl.Blend((0.5, Hold(("SPY", 1.0))), (0.5, Rotate("SPY", "TLT").Refuge(Rotate("IEF").Keep(new Named("Return(12 months)")))))
                .Every(MonthEnd), "yes", "no", "no"
        },
    };

    [Rule("A46")]
    [Theory]
    [MemberData(nameof(Strategies))]
    public void ATypeIsReadOffTheStrategy(Strategy strategy, string trend, string optimized, string seasons) => Assert.Equal(
        [trend, optimized, seasons],
        PluginBox.Shipped.Table("typeTags").Of(Daily with { Strategy = strategy }).Rows.Select(row => row[1].Text!));

    [Fact]
    public void NoTableThrowsForACurveOfOneValue()
    {
        var run = Vectors.Run([new(2010, 1, 29)], [1]);

        Assert.All(PluginBox.Shipped.Tables, table => Assert.All(
            table.Of(run).Rows.SelectMany(row => row), cell => Assert.True(cell.Number is null || !double.IsInfinity(cell.Number.Value))));
    }

    private static void Compare(JsonElement expected, Table table) => Assert.Equal(
        expected.EnumerateArray().Select(row => string.Join(" | ", row.EnumerateArray().Select(Text))),
        table.Rows.Select(row => string.Join(" | ", row.Select(Text))));

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => Text(value.GetDouble()),
        JsonValueKind.String => value.GetString()!,
        _ => "",
    };

    private static string Text(Cell cell) => cell switch
    {
        { Number: { } number } => double.IsNaN(number) ? "" : Text(number),
        { Date: { } day } => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => cell.Text ?? "",
    };

    private static string Text(double number) => (Math.Round(number, 10) + 0.0).ToString("0.0000000000", CultureInfo.InvariantCulture);

    private sealed record Named(string Name) : IScore
    {
        public double Of(AssetView asset) => 1;

        public override string ToString() => Name;
    }

    private sealed record Splitting(string Name) : IWeighter
    {
        public Weights? Weigh(IReadOnlyList<Pick> picks) => null;

        public override string ToString() => Name;
    }
}
