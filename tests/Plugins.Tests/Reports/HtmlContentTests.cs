using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Rota.Engine;
using static Rota.Dsl;

namespace Rota.Tests;

// Compares the page with the json of the same study.
public sealed class HtmlContentTests
{
    private static readonly Strategy Rotation = Rotate("SPY", "IEF", "GLD", "XYZ").RankBy(Score(Closes.Trend(20))).Hold(2).Every(MonthEnd).Named("Best two");

    private static readonly BacktestResult One = Run(Rotation);

    private static readonly string Page = Write("html", One);

    private static readonly JsonElement Json = JsonDocument.Parse(Write("json", One)).RootElement;

    [Rule("Q40")]
    [Fact]
    public void EveryStatisticEqualsTheJson()
    {
        var rows = PageTable.Of(Page, "Statistics of the whole run");
        var statistics = PluginBox.Shipped.StatisticsOf("house");
        var study = Study(One);

        Assert.Equal(["Statistic", "Best two", "SPY"], rows[0]);
        Assert.Equal(
            statistics.Select(statistic => Shown(Json.GetProperty("statistics").GetProperty(statistic.Name), statistic.Unit)),
            rows.Skip(1).Select(row => row[1]));
        Assert.Equal(
            statistics.Select((statistic, at) => Shown(study.OfBenchmark(0, at), statistic.Unit)), rows.Skip(1).Select(row => row[2]));
    }

    [Fact]
    public void EveryMonthAndYearEqualsTheJsonAndMonthsCompoundToYears()
    {
        var shown = PageTable.Of(Page, "Monthly returns in %; * partial month or year");
        var calendar = Json.GetProperty("tables").GetProperty("calendar").GetProperty("rows").EnumerateArray().ToList();

        Assert.Equal(calendar.Count, shown.Count - 1);
        foreach (var (year, row) in calendar.Zip(shown.Skip(1)))
        {
            var parts = $"{year.GetProperty("partial")}".Split(", ");
            JsonElement[] cells = [.. year.EnumerateObject().SkipLast(1).Select(cell => cell.Value)];
            Assert.Equal(
                year.EnumerateObject().Skip(1).SkipLast(1).Select(cell => cell.Value.ValueKind != JsonValueKind.Number
                    ? ""
                    : Hundredfold(cell.Value) + (parts.Contains(cell.Name) ? "*" : "")).Prepend(cells[0].GetString()!),
                row);
            var total = Json.GetProperty("yearly").GetProperty(cells[0].GetString()!).GetDouble();
            Assert.Equal(cells[^1].GetDouble(), total);
            Assert.Equal(
                1 + total, cells[1..^1].Where(cell => cell.ValueKind == JsonValueKind.Number).Aggregate(1.0, (all, cell) => all * (1 + cell.GetDouble())),
                1e-12);
        }
    }

    [Fact]
    public void TheFanOfBandsHasTheQuantilesOfTheJsonAtYearEnds()
    {
        var shown = PageTable.Of(Page, "Bands, last days of years");
        var rows = Json.GetProperty("tables").GetProperty("bands").GetProperty("rows").EnumerateArray().ToDictionary(row => row.GetProperty("day").GetString()!);

        Assert.Equal(["Day", "The run", "Median", "25 %", "75 %", "5 %", "95 %"], shown[0]);
        Assert.True(shown.Count > 2);
        foreach (var row in shown.Skip(1))
        {
            Assert.Equal(
                ((string[])["run", "median", "p25", "p75", "p5", "p95"]).Select(name => rows[row[0]].GetProperty(name).GetDouble().ToString("#,##0.000", CultureInfo.InvariantCulture)),
                row.Skip(1));
        }

        Assert.Contains("These bands assume that the future", Page, StringComparison.Ordinal);
    }

    [Rule("Q31")]
    [Fact]
    public void ContributionsEqualTheJsonByYearAndAsset()
    {
        var shown = PageTable.Of(Page, "Contribution per asset and year in %");
        var rows = Json.GetProperty("tables").GetProperty("contribution").GetProperty("rows").EnumerateArray()
            .ToLookup(row => row.GetProperty("year").GetString()!);

        Assert.Equal(["Year", "SPY", "IEF", "GLD", "XYZ", "Cash", "Costs", "Return"], shown[0]);
        Assert.Equal(rows.Select(year => year.Key), shown.Skip(1).Select(row => row[0]));
        foreach (var row in shown.Skip(1))
        {
            var parts = rows[row[0]].ToDictionary(part => part.GetProperty("asset").GetString()!, part => part.GetProperty("contribution"));
            Assert.Equal(["SPY", "IEF", "GLD", "XYZ", "cash", "costs"], shown[0][1..^1].Select(name => name is "Cash" or "Costs" ? name.ToLowerInvariant() : name));
            for (var at = 1; at < row.Length - 1; at++)
            {
                var name = at < 5 ? shown[0][at] : shown[0][at].ToLowerInvariant();
                Assert.Equal(parts.TryGetValue(name, out var part) ? Hundredfold(part) : "", row[at]);
            }

            var total = row[0] == "all" ? One.Equity.TotalReturn : Json.GetProperty("yearly").GetProperty(row[0]).GetDouble();
            Assert.Equal((total * 100).ToString("0.00", CultureInfo.InvariantCulture), row[^1]);
        }
    }

    [Fact]
    public void SeveralRunsAreComparedWithTheFirst()
    {
        var other = Run(Rotation with { Allocation = Rotate("SPY", "IEF", "GLD", "XYZ").RankBy(Score(Closes.Trend(20))).Hold(1) });
        var page = Write("html", One, other);
        var json = JsonDocument.Parse(Write("json", One, other)).RootElement;
        var statistics = PageTable.Of(page, "Statistics of the whole run");

        Assert.Equal(["Statistic", "1 Best two", "2 Best two", "2 − 1", "SPY"], statistics[0]);
        var cagr = json.EnumerateArray().Select(run => run.GetProperty("statistics").GetProperty("cagr").GetDouble()).ToArray();
        Assert.Equal(Shown(cagr[1] - cagr[0], Unit.Fraction).Insert(0, cagr[1] > cagr[0] ? "+" : ""), statistics.Single(row => row[0] == "CAGR")[3]);
        Assert.Equal(
            json[1].GetProperty("yearly").EnumerateObject().Select(year => $"{year.Name}{(year.Name is "2018" or "2020" ? " (part)" : "")} {Hundredfold(year.Value)} %"),
            PageTable.Of(page, "Annual returns of all runs").Skip(1).Select(row => $"{row[0]} {row[2]}"));
        // Each decision holds two, or one of them: the first one's target is never the other's.
        Assert.Equal(
            One.Rebalances.Zip(other.Rebalances, (one, two) => $"{one.Decided:yyyy-MM-dd} | {one.Target} | {two.Target}"),
            PageTable.Of(page, "Decisions that differ").Skip(1).Select(row => string.Join(" | ", row)));
    }

    [Rule("S16")]
    [Fact]
    public void TheMapOfWeightsHasALineAtHalf()
    {
        Assert.Contains("""<line class="half" x2="900" y1="150" y2="150"/>""", Page, StringComparison.Ordinal);
        Assert.Equal(1, Page.Split("class=\"half\"").Length - 1);
    }

    [Rule("S17")]
    [Fact]
    public void TurnoverAndDeviationAreBarsByMethod()
    {
        var rare = Run(Rotation with { Schedule = YearEnd });
        var page = Write("html", One, rare);
        string Percent(string set, string name, BacktestResult run) => Text(PluginBox.Shipped.Statistic(set, name, run));

        Assert.Equal(
            [
                ["1 Best two", Percent("house", "turnover", One), Percent("sit", "maxDeviation", One)],
                ["2 Best two", Percent("house", "turnover", rare), Percent("sit", "maxDeviation", rare)],
            ],
            PageTable.Of(page, "Trading").Skip(1));
        foreach (var (title, set, name) in new[] { ("Turnover", "house", "turnover"), ("Greatest deviation", "sit", "maxDeviation") })
        {
            var bars = page[page.IndexOf($"<strong>{title}</strong>", StringComparison.Ordinal)..];
            foreach (var (at, run) in new[] { (1, One), (2, rare) })
                Assert.Contains($"<title>{at} Best two: {Percent(set, name, run)}</title>", bars[..bars.IndexOf("</figure>", StringComparison.Ordinal)], StringComparison.Ordinal);
        }

        static string Text(double fraction) => (fraction * 100).ToString("0.00", CultureInfo.InvariantCulture) + " %";
    }

    // Two runs that decide differently on 300 days.
    [Fact]
    public void MoreThanTwoHundredDifferencesAreCounted()
    {
        var (a, b) = (Small.Series("A", [.. Enumerable.Repeat(10.0, 300)]), Small.Series("B", [.. Enumerable.Repeat(10.0, 300)]));
        var page = Write("html", Small.Run(Hold(("A", 1.0)).Every(Day), Small.Free, a, b), Small.Run(Hold(("B", 1.0)).Every(Day), Small.Free, a, b));

        Assert.Equal(201, PageTable.Of(page, "Decisions that differ").Count);
        Assert.Contains("100 more days are not shown.", page, StringComparison.Ordinal);
        Assert.Equal(["2 Unnamed strategy", "300", "300", "0", "0"], PageTable.Of(page, "Decisions compared with the first run")[2]);
    }

    [Rule("R2")]
    [Theory]
    [InlineData("html", "1 Best two", "2 Best two, without hysteresis")]
    [InlineData("tearsheet", "1 Best two", "2 Best two, without hysteresis")]
    [InlineData("summary", "[1] Best two", "[2] Best two, without hysteresis")]
    [InlineData("summary.md", "| Best two |", "| Best two, without hysteresis |")]
    public void ARunWithHysteresisIsShownNextToTheSameRunWithoutIt(string report, string own, string pair)
    {
        var keeping = Run(Rotation with { Allocation = ((Rotation)Rotation.Allocation).KeepUntil(3) });
        var text = Write(report, keeping);

        Assert.Contains(own, text, StringComparison.Ordinal);
        Assert.Contains(pair, text, StringComparison.Ordinal);
        Assert.DoesNotContain("without hysteresis", Write(report, One), StringComparison.Ordinal);
        Assert.DoesNotContain("without hysteresis", Write("json", keeping), StringComparison.Ordinal);
        if (report is not ("html" or "tearsheet")) return;
        var total = PageTable.Of(text, "Statistics of the whole run").Single(row => row[0] == "Total return");
        Assert.Equal([Shown(keeping.Equity.TotalReturn, Unit.Fraction), Shown(One.Equity.TotalReturn, Unit.Fraction)], total[1..3]);
    }

    [Fact]
    public void AScriptOfAnyKindStaysTextWithItsLinesAndTabs()
    {
        const string script = "// <script>alert(1)</script> \u202e \u200f \u001b[31m\r\n\tif (a < b && c > 'd')\u2028Hidden();\n<!-- \"x\" -->";
        var run = One with
        {
            Origin = new RunOrigin
            {
                Script = [new("a<b>.csx", script), new("lib/more.csx", "second file")],
                Settings = [new("prices.feed", "csv:<i>"), new("from", "2001")],
                FromFiles = [new("from", "rota.json")],
                Software = [new("rota", "1.2.3"), new("basics", "4.5")],
                Link = "rota:AbC-_",
            },
        };
        var page = Write("html", run);
        var start = page.IndexOf("aria-label=\"Script a&lt;b&gt;.csx\">\n", StringComparison.Ordinal);
        var shown = page[(page.IndexOf('\n', start) + 1)..page.IndexOf("</pre>", start, StringComparison.Ordinal)];

        Assert.Equal(
            "// <script>alert(1)</script> � � �[31m\n\tif (a < b && c > 'd')\nHidden();\n<!-- \"x\" -->", WebUtility.HtmlDecode(shown));
        Assert.DoesNotContain('<', shown);
        Assert.Equal(["from", "2001", "rota.json"], PageTable.Of(page, "Settings in force")[^1]);
        foreach (var text in new[] { "rota 1.2.3, basics 4.5", "second file", "<td>csv:&lt;i&gt;", One.Panel.Hash() })
            Assert.Contains(text, page, StringComparison.Ordinal);
        // Other runtimes may pack it differently, but a page has the same bytes everywhere.
        Assert.DoesNotContain("rota:AbC-_", page, StringComparison.Ordinal);
    }

    // The last decision in the engine's explanation.
    [Fact]
    public void DecisionsShowTheirReasons()
    {
        var (why, shown) = (Simulator.Explain(One)[^1], PageTable.Of(Page, "Decisions")[^1]);

        Assert.Equal($"{why.Decision.Target}", shown[3]);
        Assert.StartsWith($"Why Before: {why.Before}\n", shown[^1], StringComparison.Ordinal);
        Assert.Equal(
            why.Explanation.Assets.Select(asset => $"{asset.Rank} {asset.Asset} {asset.Score.ToString("0.0000", CultureInfo.InvariantCulture)}"),
            shown[^1].Split('\n')[^4..].Select(line => string.Join(' ', line.Split(' ').Take(3))));
        Assert.Contains("<li>Every time: holds the best 2 of 4", Page, StringComparison.Ordinal);
        Assert.Equal(One.Rebalances.Count, PageTable.Of(Page, "Decisions").Skip(1).Count(row => row[^1].StartsWith("Why", StringComparison.Ordinal)));
    }

    // Decisions of every day for eight years: only the latest have room.
    [Fact]
    public void APageNotesOmittedRows()
    {
        var random = new Random(2);
        var names = Enumerable.Range(0, 8).Select(i => new Asset($"A{i}")).ToArray();
        var run = Small.Run(
            Rotate(names).RankBy(Score(Closes.Trend(5))).Hold(2).Every(Day), Conventions.House,
            [.. names.Select(name => Small.Series(name.Name, Closes.Walk(random, 2000)))]);
        var page = Write("html", run);
        var (decisions, orders) = (PageTable.Of(page, "Decisions"), PageTable.Of(page, "Orders"));
        var whys = decisions.Skip(1).Count(row => row[^1].StartsWith("Why", StringComparison.Ordinal));

        Assert.InRange(whys, 50, decisions.Count - 2);
        Assert.InRange(decisions.Count - 1, whys + 1, run.Rebalances.Count - 1);
        Assert.Contains($"Why, for the latest {whys}:", page, StringComparison.Ordinal);
        Assert.Contains($"The latest {decisions.Count - 1} of {run.Rebalances.Count:#,##0} decisions", page, StringComparison.Ordinal);
        Assert.Contains($"The latest {orders.Count - 1:#,##0} of {run.Trades.Count:#,##0} orders", page, StringComparison.Ordinal);
        Assert.Equal($"{run.Rebalances[^1].Decided:yyyy-MM-dd}", decisions[^1][0]);
    }

    [Fact]
    public void DaysAfterPublicationAreOutOfSample()
    {
        var run = One with { Strategy = One.Strategy.Published("2019-08-20") };
        var page = Write("html", run);
        var rows = PageTable.Of(page, "Before and since publication on 2019-08-20");
        var row = run.Equity.Dates.BinarySearch(new DateOnly(2019, 8, 20));

        Assert.Equal(["Before", "Since"], rows.Skip(1).Select(part => part[0]));
        Assert.Equal(Shown(run.Equity.Values[^1] / run.Equity.Values[row] - 1, Unit.Fraction), rows[2][3]);
        Assert.Equal(3, page.Split($"class=\"shade out-of-sample\"").Length - 1);
        Assert.DoesNotContain("out-of-sample\" d=", Page, StringComparison.Ordinal);
    }

    // A third-party table, and one that has a known name but other columns.
    [Fact]
    public void TablesOfOtherPluginsAreShownUnchanged()
    {
        var theirs = new Made("theirs", new Table("Their table", ["a"], [["<b>"]]));
        var known = new Made("contribution", new Table("Other contributions", ["b"], [["x"]]));
        var page = Write("html", StudyBuilder.Build([One], []).WithTables([theirs, known]));

        Assert.Equal([["A"], ["<b>"]], PageTable.Of(page, "Their table"));
        Assert.Equal([["B"], ["x"]], PageTable.Of(page, "Other contributions"));
    }

    [Rule("Q30")]
    [Fact]
    public void TheLineRelativeToTheBenchmarkIsShownAtYearEnds()
    {
        var (own, other) = (One.Equity, One.Benchmark!);

        Assert.Equal(
            own.YearlyReturns().Select(year => own.Dates.BinarySearch(year.End)).Select(row =>
                (own.Values[row] / own.Values[0] / (other.Values[row] / other.Values[0])).ToString("0.000", CultureInfo.InvariantCulture)),
            PageTable.Of(Page, "Equity relative to SPY, last days of years").Skip(1).Select(row => row[1]));
    }

    [Rule("R33", "R34", "R35")]
    [Fact]
    public void ChartsHaveTheDaysOfTheRunAndShadeThoseOutOfStocks()
    {
        foreach (var title in new[] { "Equity", "Drawdown", "Allocation" })
        {
            var rows = PageTable.Of(Page, $"{title}, last days of years");
            Assert.Equal(One.Equity.YearlyReturns().Select(year => $"{year.End:yyyy-MM-dd}"), rows.Skip(1).Select(row => row[0]));
        }

        Assert.Equal(
            One.Equity.YearlyReturns().Select(year => One.Equity.Values[One.Equity.Dates.BinarySearch(year.End)].ToString("#,##0", CultureInfo.InvariantCulture)),
            PageTable.Of(Page, "Equity, last days of years").Skip(1).Select(row => row[1]));
        var spans = Json.GetProperty("tables").GetProperty("inOut").GetProperty("rows").EnumerateArray()
            .Where(row => row.GetProperty("state").GetString() == "out" && row.GetProperty("days").GetInt32() > 0)
            .Select(row => $"{Number(row, "from")} {Number(row, "to") - 1}").ToList();
        Assert.NotEmpty(spans);
        Assert.Contains($"data-days=\"{string.Join(' ', spans)}\"", Page, StringComparison.Ordinal);
    }

    private static int Number(JsonElement row, string day) =>
        DateOnly.ParseExact(row.GetProperty(day).GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;

    private static string Shown(JsonElement value, Unit unit) => Shown(value.ValueKind == JsonValueKind.Null ? double.NaN : value.GetDouble(), unit);

    private static string Shown(double value, Unit unit) => double.IsNaN(value) ? "-" : unit switch
    {
        Unit.Fraction => (value * 100).ToString("0.00", CultureInfo.InvariantCulture) + " %",
        Unit.Ratio => value.ToString("0.000", CultureInfo.InvariantCulture),
        _ => value.ToString("#,##0", CultureInfo.InvariantCulture),
    };

    private static string Hundredfold(JsonElement value) =>
        (value.GetDouble() * 100).ToString("0.00", CultureInfo.InvariantCulture).Replace("-0.00", "0.00", StringComparison.Ordinal);

    // On the prices generated by Python, with costs.
    private static BacktestResult Run(Strategy strategy)
    {
        var prices = SampleRun.Daily().Panel;
        var run = Simulator.Run(strategy, prices, new RunSettings());
        var closes = prices.Closes("SPY")[prices.Dates.BinarySearch(run.From)..];
        return run with { Benchmark = new EquityCurve(run.Equity.Dates.ToArray(), closes.ToArray()), BenchmarkName = "SPY" };
    }

    private static Study Study(params BacktestResult[] runs) =>
        StudyBuilder.Build(runs, PluginBox.Shipped.StatisticsOf("house")).WithTables([.. PluginBox.Shipped.Tables]);

    private static string Write(string name, params BacktestResult[] runs) => Write(name, Study(runs));

    private static string Write(string name, Study study)
    {
        using var output = new MemoryStream();
        PluginBox.Shipped.Report(name).Write(study, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private sealed record Made(string Name, Table Table) : ITable
    {
        public Table Of(BacktestResult run) => Table;
    }
}
