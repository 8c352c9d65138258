using System.Globalization;
using System.Text.Json;
using static Rota.Dsl;
using static Rota.Plugins.Basics.BasicsWords;

namespace Rota.Tests;

// The tables of runs on real prices against another program's results: see the shared folder's golden/luck.
public sealed class LuckGoldenTests
{
    private const double Tolerance = 1e-9;

    private static readonly string[] Sectors = ["XLB", "XLE", "XLF", "XLI", "XLK", "XLP", "XLU", "XLV", "XLY"];

    [Fact]
    public void MonthlyStatisticsOfARealRunAreOverWholeMonths()
    {
        var expected = Golden("sweep").GetProperty("default");
        var run = Rotation(from: "2008-11-24");

        Assert.Equal(("2008-12", "2025-11", 204), ($"{run.Equity.WholeMonths()[0].End:yyyy-MM}", $"{run.Equity.WholeMonths()[^1].End:yyyy-MM}", run.Equity.WholeMonths().Count));
        foreach (var name in (string[])["cagr", "volatility", "sharpe", "maxDrawdown", "turnover"])
            Assert.Equal(expected.GetProperty(name).GetDouble(), PluginBox.Shipped.Statistic("house", name, run), Tolerance);
    }

    [Rule("Q30")]
    [Fact]
    public void SubPeriodsBeforeAndSinceADayEqualTheGoldenOnes()
    {
        var golden = Golden("sub_periods");
        var run = Rotation(published: "2014-08-29");
        var benchmark = RealPrices.Series("SPY", DateRange.All);
        run = run with { Benchmark = On(run, day => benchmark.Closes[benchmark.Dates.BinarySearch(day)]) };
        var table = PluginBox.Shipped.Table("subPeriods").Of(run);

        var parts = table.Rows.Where(row => row[0].Text!.EndsWith("publication", StringComparison.Ordinal)).ToList();
        Assert.Equal(["before publication", "since publication"], parts.Select(row => row[0].Text));
        var cut = PluginBox.Shipped.Table("subPeriods").Of(run with { Settings = run.Settings with { Cuts = [new(2014, 8, 30)] } });
        Assert.Equal(["part 1 of 2", "part 2 of 2"], cut.Rows.Take(2).Select(row => row[0].Text));
        Assert.Equal(parts.Select(row => row.Skip(1)), cut.Rows.Take(2).Select(row => row.Skip(1)));
        foreach (var (period, row) in golden.GetProperty("periods").EnumerateArray().Zip(parts))
        {
            Assert.Equal((Day(period, "start"), Day(period, "end")), (At(table, row, "from").Date, At(table, row, "to").Date));
            AssertPart(period.GetProperty("run"), table, row, name => name);
            AssertPart(period.GetProperty("benchmark"), table, row, name => $"benchmark{char.ToUpperInvariant(name[0])}{name[1..]}");
            Assert.Equal(period.GetProperty("run").GetProperty("months").GetInt32(), At(table, row, "months").Number);
            Assert.Equal(period.GetProperty("relative").GetDouble(), At(table, row, "relative").Number!.Value, Tolerance);
        }

        var ends = table.Rows.TakeLast(18).Select(row => (At(table, row, "to").Date, At(table, row, "relativeToDate").Number!.Value));
        foreach (var (end, (day, relative)) in golden.GetProperty("relativeAtYearEnds").EnumerateArray().Zip(ends))
        {
            Assert.Equal(end[0].GetString(), $"{day:yyyy-MM-dd}");
            Assert.Equal(end[1].GetDouble(), relative, Tolerance);
        }
    }

    [Rule("Q33")]
    [Fact]
    public void HowItFeelsEqualsTheGoldenFile()
    {
        var run = BesideSixtyForty(Rotation(from: "2008-11-24"));
        var table = PluginBox.Shipped.Table("feels").Of(run);

        AssertFeels(Golden("feels").GetProperty("twelve"), table, 12);
        AssertFeels(Golden("feels").GetProperty("thirtySix"), table, 36);
    }

    [Fact]
    public void ConfidenceEqualsTheGoldenBootstrap()
    {
        var golden = Golden("bootstrap").GetProperty("stationary");
        var table = PluginBox.Shipped.Table("confidence").Of(BesideSixtyForty(Rotation(from: "2008-11-24")));

        foreach (var name in (string[])["cagr", "sharpe", "maxDrawdown"])
        {
            Assert.All(
                golden.GetProperty(name).EnumerateArray().Zip(table.Rows),
                pair => Assert.Equal(pair.First.GetDouble(), At(table, pair.Second, name).Number!.Value, Tolerance));
        }

        Assert.Equal(0.1815, golden.GetProperty("aheadOfBenchmark").GetDouble());
        Assert.Contains("ahead of 60/40 in 18.15 % of them", table.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void BandsEqualTheGoldenOnesAndEndWithTheRun()
    {
        var run = Rotation(from: "2008-11-24");
        var table = PluginBox.Shipped.Table("bands").Of(run);

        Assert.Equal((205, new DateOnly(2008, 11, 28)), (table.Rows.Count, table.Rows[0][1].Date));
        foreach (var months in Golden("bootstrap").GetProperty("stationary").GetProperty("bands").EnumerateObject())
        {
            var row = table.Rows[int.Parse(months.Name, CultureInfo.InvariantCulture)];
            foreach (var (quantile, column) in months.Value.EnumerateArray().Zip(["p5", "median", "p95"]))
                Assert.Equal(quantile.GetDouble(), At(table, row, column).Number!.Value, Tolerance);
        }

        Assert.Equal(run.Equity.WholeMonths().Aggregate(1.0, (wealth, month) => wealth * (1 + month.Return)), At(table, table.Rows[^1], "run").Number!.Value, Tolerance);
        Assert.Contains("These bands assume that the future is made of the past's months", table.Note, StringComparison.Ordinal);
        Assert.Empty(PluginBox.Shipped.Table("bands").Of(Rotation(from: "2025-03-03")).Rows);
    }

    [Rule("Q32")]
    [Fact]
    public void TheLeadersOfTheRotationsAssetsEqualTheGoldenOnes() =>
        AssertLeaders(PluginBox.Shipped.Table("leaders").Of(Rotation()), Golden("leaders").EnumerateArray().Take(2));

    [Rule("Q32")]
    [Fact]
    public void TheSectorsThatNeverLedThreeYearsAreNamed()
    {
        var run = RealPrices.Run(
            Hold([.. Sectors.Select(sector => (new Asset(sector), 1.0 / Sectors.Length))]).Every(Never), Conventions.House, DateOnly.MaxValue);
        var table = PluginBox.Shipped.Table("leaders").Of(run);

        AssertLeaders(table, Golden("leaders").EnumerateArray().Skip(2));
        Assert.Equal(
            ["XLI", "XLU"], table.Rows.Where(row => row[0].Number is 3 && row[^1].Text == "never").Select(row => row[1].Text));
    }

    [Rule("Q34")]
    [Fact]
    public void TheCorrelationOfStocksAndBondsEqualsTheGoldenOne()
    {
        var golden = Golden("bonds").GetProperty("rollingCorrelation");
        var table = PluginBox.Shipped.Table("stockBondCorrelation").Of(Rotation(pricesFrom: "2007-12-12"));
        var windows = table.Rows.Where(row => row[0].Text == "window").ToList();

        Assert.StartsWith("IVV and IEF:", table.Note, StringComparison.Ordinal);
        Assert.Equal((golden.GetProperty("first").GetString(), golden.GetProperty("last").GetString()), ($"{windows[0][1].Date:yyyy-MM}", $"{windows[^1][1].Date:yyyy-MM}"));
        Assert.Equal(golden.GetProperty("values").GetArrayLength(), windows.Count);
        foreach (var (value, row) in golden.GetProperty("values").EnumerateArray().Zip(windows))
            Assert.Equal(value.GetDouble(), row[2].Number!.Value, Tolerance);
        foreach (var (name, row) in new[] { "min", "max", "latest", "shareAboveZero" }.Zip(table.Rows))
            Assert.Equal(golden.GetProperty(name).GetDouble(), row[2].Number!.Value, Tolerance);
    }

    private static void AssertPart(JsonElement expected, Table table, IReadOnlyList<Cell> row, Func<string, string> column)
    {
        Assert.Equal(expected.GetProperty("wealth").GetDouble() - 1, At(table, row, column("totalReturn")).Number!.Value, Tolerance);
        foreach (var name in (string[])["cagr", "volatility", "sharpe", "maxDrawdown"])
            Assert.Equal(expected.GetProperty(name).GetDouble(), At(table, row, column(name)).Number!.Value, Tolerance);
    }

    private static void AssertFeels(JsonElement expected, Table table, int window)
    {
        foreach (var figure in expected.EnumerateObject())
        {
            var row = table.Rows.Single(row => row[0].Text == figure.Name && (row[1].Number ?? window) == window);
            Assert.Equal(figure.Value.GetDouble(), row[2].Number!.Value, Tolerance);
        }
    }

    private static void AssertLeaders(Table table, IEnumerable<JsonElement> golden)
    {
        foreach (var expected in golden)
        {
            var rows = table.Rows.Where(row => row[0].Number == expected.GetProperty("years").GetInt32()).ToList();
            Assert.Equal(expected.GetProperty("universe").EnumerateArray().Select(name => name.GetString()), rows.Select(row => row[1].Text));
            foreach (var row in rows)
            {
                var asset = row[1].Text!;
                Assert.Equal(expected.GetProperty("windows").GetInt32(), row[2].Number);
                Assert.Equal(expected.GetProperty("led").GetProperty(asset).GetInt32(), row[3].Number);
                Assert.Equal(expected.GetProperty("share").GetProperty(asset).GetDouble(), row[4].Number!.Value, Tolerance);
                Assert.Equal(
                    expected.GetProperty("lastLed").TryGetProperty(asset, out var last) ? last.GetString() : "never",
                    row[5].Date is { } day ? $"{day:yyyy-MM}" : row[5].Text);
            }
        }
    }

    private static Cell At(Table table, IReadOnlyList<Cell> row, string column) => row[table.Columns.ToList().IndexOf(column)];

    // V1: the best of five by a ratio of averages, every week.
    private static BacktestResult Rotation(string? from = null, string? published = null, string? pricesFrom = null)
    {
        var strategy = Rotate("IEF", "IVV", "IJJ", "SCZ", "EEM").RankBy(Sma(20.Days) / Sma(120.Days)).Hold(1).Every(Week);
        return RealPrices.Run(
            published is null ? strategy : strategy.Published(published), Conventions.House with { Costs = new Costs(10) }, DateOnly.MaxValue,
            pricesFrom is null ? default : Day(pricesFrom), from is null ? default : Day(from));
    }

    // 60 % IVV and 40 % IEF by their closes, rebalanced at each month end without costs.
    private static BacktestResult BesideSixtyForty(BacktestResult run)
    {
        var (stocks, bonds) = (run.Panel.Closes("IVV").ToArray(), run.Panel.Closes("IEF").ToArray());
        var (dates, start, value) = (run.Panel.Dates.ToArray(), run.Panel.Dates.BinarySearch(run.From), 1.0);
        return run with
        {
            BenchmarkName = "60/40",
            Benchmark = On(run, day =>
            {
                var row = Array.BinarySearch(dates, day);
                var now = value * (0.6 * stocks[row] / stocks[start] + 0.4 * bonds[row] / bonds[start]);
                if (row + 1 < dates.Length && dates[row + 1].Month != day.Month) (start, value) = (row, now);
                return now;
            }),
        };
    }

    private static EquityCurve On(BacktestResult run, Func<DateOnly, double> value)
    {
        DateOnly[] days = [.. run.Equity.Dates];
        return new(days, (double[])[.. days.Select(value)], run.Equity.Frequency);
    }

    private static JsonElement Golden(string name) => JsonDocument.Parse(File.ReadAllText(SharedData.File($"golden/luck/{name}.json"))).RootElement;

    private static DateOnly Day(JsonElement of, string name) => Day(of.GetProperty(name).GetString()!);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
