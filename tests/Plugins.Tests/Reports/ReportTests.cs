using System.Text;
using System.Text.Json;
using Rota.Engine;
using Rota.Plugins.Csv;
using Rota.Plugins.Reports;
using Rota.Plugins.Statistics;
using static Rota.Dsl;

namespace Rota.Tests;

public sealed partial class ReportTests
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly PriceSeries[] Real = [Small.Series("A", 10, 12, 12), Small.Series("B", 10, 10, 11)];

    public static TheoryData<string> All =>
    [
        "summary", "summary.md", "tables", "json", "settings", "equity.csv", "orders.csv", "weights.csv", "monthly.csv", "statistics.csv", "rankings.csv", "html",
        "tearsheet",
    ];

    [Theory]
    [MemberData(nameof(All))]
    public void NamesOfAnyKindStayText(string name)
    {
        var hostile = Run("<b>\u001b[31m\"a\",|b\r\n=1+1\u2028\u202e\u009b");
        var text = Write(name, hostile);

        Assert.Equal(text, Write(name, hostile));
        Assert.DoesNotContain('\uFEFF', text);
        if (name is "summary" or "summary.md" or "tables" or "json" or "settings") Assert.DoesNotContain(text, "\u001b\u009b\u2028".Contains);
        if (name is "summary" or "summary.md" or "tables") Assert.DoesNotContain('\u202e', text);
        if (name is "json" or "settings") Assert.Equal(hostile.Strategy.Name, JsonDocument.Parse(text).RootElement.GetProperty("strategy").GetString());
    }

    [Theory]
    [MemberData(nameof(All))]
    public void HalfOfACharacterIsReplaced(string name)
    {
        var text = Write(name, Run("half \ud83d of a character"));

        Assert.DoesNotContain(text, char.IsSurrogate);
        if (name is not "equity.csv") Assert.Contains("half \ufffd of", name is "json" or "settings" ? JsonStrategy(text) : text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void ACurveWithoutDecisionsCanBeReported(string name) =>
        Assert.NotEmpty(Write(name, Vectors.Run(Vectors.Ends(25), Vectors.Wealth([.. Enumerable.Repeat(0.01, 24)]))));

    [Fact]
    public void TheJsonHasItsNamesInOrder()
    {
        var json = JsonDocument.Parse(Write("json", Run())).RootElement;

        Assert.Equal(
            "format strategy published feed priceHash software from to simulated extended warnings profile capital costBps fill cashRate cashRateTo parameters statistics " +
            "benchmark yearly weights notes tables",
            string.Join(' ', json.EnumerateObject().Select(property => property.Name)));
    }

    [Rule("R42", "A11")]
    [Fact]
    public void TheJsonHoldsTheFactsOfTheRun()
    {
        var json = JsonDocument.Parse(Write("json", Run())).RootElement;

        Assert.Equal("Halves", json.GetProperty("strategy").GetString());
        Assert.Equal("2001-01-01", json.GetProperty("from").GetString());
        Assert.Equal("2001-01-03", json.GetProperty("to").GetString());
        Assert.False(json.GetProperty("simulated").GetBoolean());
        Assert.Equal("house", json.GetProperty("profile").GetString());
        Assert.Equal(0.15, json.GetProperty("statistics").GetProperty("totalReturn").GetDouble(), 1e-12);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("statistics").GetProperty("cagr").ValueKind);
        Assert.Equal(0.15, json.GetProperty("yearly").GetProperty("2001").GetDouble(), 1e-12);
        var decision = Assert.Single(json.GetProperty("weights").EnumerateArray());
        Assert.Equal("""{"date":"2001-01-01","A":0.5,"B":0.5}""", JsonSerializer.Serialize(decision));
        Assert.Equal(JsonValueKind.Array, json.GetProperty("notes").ValueKind);
    }

    [Fact]
    public void SeveralRunsAreAJsonArrayAndColumnsOfACsv()
    {
        var two = Study(Run("One"), Run("Two"));

        Assert.Equal(2, JsonDocument.Parse(Write("json", two)).RootElement.GetArrayLength());
        Assert.StartsWith("Date,One,Two,Prices\n2001-01-01,1000,1000,real\n", Write("equity.csv", two), StringComparison.Ordinal);
    }

    [Rule("R41")]
    [Fact]
    public async Task TheEquityIsAnAssetOfTheCsvFeed()
    {
        var run = Run();
        var folder = Directory.CreateTempSubdirectory("rota-report-");
        File.WriteAllText(Path.Combine(folder.FullName, "Mine.csv"), Write("equity.csv", run));

        var series = await new CsvFeed(CsvFolder.At(folder.FullName)).LoadAsync("Mine", DateRange.All, TestContext.Current.CancellationToken);

        Assert.Equal(run.Equity.Dates.ToArray(), series.Dates.ToArray());
        Assert.Equal(run.Equity.Values.ToArray(), series.Closes.ToArray());
        folder.Delete(recursive: true);
    }

    [Rule("R39", "R40")]
    [Fact]
    public void OrdersShowTheirAssetAndReason() => Assert.Equal(
        "Strategy,Date,Asset,Shares,Price,Value,Cost,Kind,Prices\n" +
        "Halves,2001-01-01,A,50,10,500,0,Funding,real\n" +
        "Halves,2001-01-01,B,50,10,500,0,Funding,real\n",
        Write("orders.csv", Run()));

    // The first month has a single value, so there is none of its own; the benchmark has no other days.
    [Rule("R38")]
    [Fact]
    public void MonthlyReturnsAreNextToTheBenchmarks()
    {
        var run = Vectors.Run([new(2001, 1, 31), new(2001, 2, 28), new(2001, 3, 30)], [100, 150, 120]);
        run = run with { Benchmark = new(new[] { new DateOnly(2001, 1, 31), new DateOnly(2001, 3, 30) }, new double[] { 10, 15 }) };

        Assert.Equal(
            $"Strategy,Month,To,Return,Benchmark,Whole,Prices\n{run.Strategy.Name},2001-02,2001-02-28,0.5,,yes,real\n" +
            $"{run.Strategy.Name},2001-03,2001-03-30,{120 / 150.0 - 1:R},0.5,yes,real\n",
            Write("monthly.csv", run));
    }

    [Fact]
    public void StatisticsAreNextToTheBenchmarks()
    {
        var run = Run() with { Benchmark = new(Closes.Weekdays(3), new double[] { 4, 4, 5 }), BenchmarkName = "Other" };
        var rows = Write("statistics.csv", run).Split('\n').Select(line => line.Split(',')).ToDictionary(cells => cells.ElementAtOrDefault(1) ?? "");
        var json = JsonDocument.Parse(Write("json", run)).RootElement;

        Assert.Equal(["Halves", "totalReturn", $"{1150 / 1000.0 - 1:R}", "fraction", "0.25", "real"], rows["totalReturn"]);
        Assert.Equal(["Halves", "cagr", "", "fraction", "", "real"], rows["cagr"]);
        Assert.Equal("Other", json.GetProperty("benchmark").GetProperty("name").GetString());
        foreach (var statistic in json.GetProperty("statistics").EnumerateObject())
        {
            var other = json.GetProperty("benchmark").GetProperty("statistics").GetProperty(statistic.Name);
            Assert.Equal([statistic.Value.ToString(), other.ToString()], [rows[statistic.Name][2], rows[statistic.Name][4]]);
        }
    }

    [Fact]
    public void UnknownFactsOfARunAreNull()
    {
        var json = JsonDocument.Parse(Write("settings", Run())).RootElement;

        Assert.All(
            ["command", "linkCommand", "software", "settings", "settingsFromFiles", "script"], name => Assert.Equal(JsonValueKind.Null, json.GetProperty(name).ValueKind));
        Assert.Equal(Run().Panel.Hash(), json.GetProperty("priceHash").GetString());
    }

    // Read like a shell: a quote ends the quotes and begins them again, and a number has no exponent.
    [Fact]
    public void TheCommandIsQuotedAndWritesNumbersOut()
    {
        var run = Run() with
        {
            Origin = new()
            {
                Script = [new("it's mine.csx", "text"), new("other.csx", "")],
                Settings = [new("feed", "csv:a b"), new("to", ""), new("cashRate", "2.5"), new("benchmark", "60/40")],
                Link = "rota:x",
            },
        };
        run = run with
        {
            Settings = run.Settings with
            {
                Parameters = [new("tiny", 1.5e-7, 0, 0, 1, 0.1, false), new("huge", -3e21, 0, -1e22, 1, 1, false), new("half", 0.5, 0, 0, 1, 0.1, false)],
            },
        };
        var json = JsonDocument.Parse(Write("settings", run)).RootElement;

        Assert.Equal(
            "rota run 'it'\\''s mine.csx' --feed 'csv:a b' --cash-rate 2.5 --param tiny=0.00000015 --param huge=-3000000000000000000000 --param half=0.5",
            json.GetProperty("command").GetString());
        Assert.Equal("rota run rota:x", json.GetProperty("linkCommand").GetString());
        Assert.Equal("""{"name":"it's mine.csx","text":"text"}""", JsonSerializer.Serialize(json.GetProperty("script")[0], Relaxed));
        Assert.Contains(" --benchmark 60/40", Write("settings", run with { Benchmark = run.Equity }), StringComparison.Ordinal);
    }

    // Rule K25: only weights, as for tranches.
    [Rule("K25")]
    [Fact]
    public void WeightsAreTheTargetsOfAllDecisions() => Assert.Equal(
        "Strategy,Date,A,B,Cash,Prices\n" +
        "Most,2001-01-01,0.75,0,0.25,real\n" +
        "Most,2001-01-02,0.75,0,0.25,real\n" +
        "Most,2001-01-03,0,0.75,0.25,real\n",
        Write("weights.csv", Small.Run(
            Decide(["A", "B"], market => Weights.Of((market.Date.Day < 3 ? "A" : "B", 0.75))).Every(Day).Named("Most"),
            Small.Free, Real)));

    [Rule("Q37", "A3")]
    [Fact]
    public void TheSummaryShowsPricesAndConventions()
    {
        var text = Write("summary", Run());

        foreach (var fact in new[] { "Halves", "2001-01-01 to 2001-01-03", "prices in memory", "house", "same close", "0 bps each way", "A 50 %, B 50 %" })
            Assert.Contains(fact, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("summary")]
    [InlineData("summary.md")]
    [InlineData("tables")]
    public void ASummaryBeginsAndEndsByNamingSimulatedPrices(string name)
    {
        var made = new PriceSeries("A", Closes.Weekdays(3), [1, 2, 3], null, "simulated", realFrom: null);
        var lines = Write(name, Small.Run(Hold(("A", 1.0)).Every(Never), Small.Free, made)).TrimEnd('\n').Split('\n');

        Assert.StartsWith("SIMULATED", lines[0].Trim('*'), StringComparison.Ordinal);
        Assert.StartsWith("SIMULATED", lines[^1].Trim('*'), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(25)]
    public void NoLineOfASummaryIsLongerThanAHundredColumns(int runs)
    {
        var assets = Enumerable.Range(1, 20).Select(i => new Asset($"ASSET{i}")).ToArray();
        var series = assets.Select(asset => Small.Series(asset.Name, 10, 12, 12)).ToArray();
        var words = string.Join(' ', Enumerable.Range(1, 60));
        var run = Small.Run(Hold([.. assets.Select(asset => (asset, 0.05))]).Every(Never).Named(new string('n', 250)), Small.Free, series);
        run = run with { Notes = [words] };
        var different = Enumerable.Range(1, runs)
            .Select(i => run with { Settings = run.Settings with { Parameters = [new("fast", i, 1, 1, 99, 1, IsWhole: true)] } });
        var text = Write("summary", Study([.. different]));

        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, 100));
        Assert.Contains(words, string.Join(' ', text.Split('\n').Select(line => line.Trim())), StringComparison.Ordinal);
        Assert.Contains($"fast = {runs}", text, StringComparison.Ordinal);
        Assert.True(text.Count(c => c == 'n') >= runs * 250, "the names are not cut");
    }

    [Rule("R36")]
    [Fact]
    public void RunsAreSideBySideAndCommonFactsAppearOnce()
    {
        var (one, two) = (Run("One"), Run("Two"));
        two = two with { Settings = two.Settings with { Feed = "csv:else", Capital = 2000 } };
        var text = Write("summary", new Study([one, two], [new AnyValue()], [[0.0123], [double.PositiveInfinity]]));

        Assert.StartsWith(
            """
            [1] One
            [2] Two

            Range         2001-01-01 to 2001-01-03
            Feed          [1] prices in memory
                          [2] csv:else
            Profile       house
            Schedule      never after the first day
            Execution     same close
            Costs         0 bps each way
            Cash          earns 0 %
            Dividend lag  none
            Borrowing     none
            Benchmark     none
            Capital       [1] 1,000.00
                          [2] 2,000.00
            Parameters    none

                          [1]  [2]
            Any value  1.23 %    -

                             [1]      [2]
            2001 (part)  15.00 %  15.00 %

            Decisions     1
            """, text, StringComparison.Ordinal);
    }

    // Every table of the made-up run: no line is too long, and all values of the json appear.
    [Fact]
    public void TablesFitAHundredColumns()
    {
        var text = Write("tables", SampleRun.Daily());

        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, 100));
        Assert.Contains(text.Split('\n'), line => line.StartsWith("Year", StringComparison.Ordinal) && line.Contains("Total %", StringComparison.Ordinal));
    }

    [Fact]
    public void ATableIsAlignedByTheKindsOfItsCells()
    {
        var table = new Sheet("mixed", _ => new Table("Mixed", ["name", "share", "ratio", "day", "why"],
        [
            ["one", Cell.Of(0.5, Unit.Fraction), Cell.Of(1.25, Unit.Ratio), (DateOnly?)new DateOnly(2001, 1, 2), "a|b"],
            ["eleven", Cell.Of(double.NaN, Unit.Fraction), Cell.Of(1200, Unit.Count), Cell.Blank, string.Join(' ', Enumerable.Repeat("word", 20))],
        ])
        {
            Note = "How to read it.",
        });
        var study = StudyBuilder.Build([Run()], []).WithTables([table]);

        Assert.EndsWith(
            """
            Mixed
              How to read it.
            Name    Share %  Ratio         Day  Why
            one       50.00  1.250  2001-01-02  a|b
            eleven        -  1,200              word word word word word word word word word word word word word
                                                word word word word word word word

            """, Write("tables", study), StringComparison.Ordinal);
        Assert.Contains(
            """
            ## Mixed: Halves

            How to read it.

            | Name | Share % | Ratio | Day | Why |
            |-|-:|-:|-:|-|
            | one | 50.00 | 1.250 | 2001-01-02 | a\|b |

            """, Write("summary.md", study), StringComparison.Ordinal);
        var json = JsonDocument.Parse(Write("json", study)).RootElement.GetProperty("tables").GetProperty("mixed");
        Assert.Equal("How to read it.", json.GetProperty("note").GetString());
        Assert.Equal(
            """{"name":"one","share":0.5,"ratio":1.25,"day":"2001-01-02","why":"a|b"}""", json.GetProperty("rows")[0].GetRawText());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("rows")[1].GetProperty("share").ValueKind);
    }

    // In this profile a broken band waits for the next close; there the target changes, which does not wait.
    [Fact]
    public void AnOrderOfTwoDecisionsNamesBothReasons()
    {
        var days = Closes.Weekdays(3);
        var rule = Decide(["A", "B"], market => market.Date < days[2] ? Weights.Of(("A", 0.5), ("B", 0.5)) : Weights.Of(("A", 1.0)));
        var run = Small.Run(
            rule.Every(Day).WhenOff(0.05).Named("Two"), Conventions.SitParity, Small.Series("A", 10, 20, 20), Small.Series("B", 10, 10, 10));
        var lines = Write("orders.csv", run).TrimEnd('\n').Split('\n').Where(line => line.Contains("2001-01-03", StringComparison.Ordinal));

        Assert.Equal(
            ["A,-12.5,20,-250", "B,25,10,250", "A,37.5,20,750", "B,-75,10,-750"],
            lines.Select(line => line["Two,2001-01-03,".Length..line.IndexOf(",0,Drift+NewTarget,real", StringComparison.Ordinal)]));
    }

    private sealed class AnyValue : IStatistic
    {
        public string Name => "anyValue";

        public Unit Unit => Unit.Fraction;

        public double Of(BacktestResult run) => double.NaN;
    }

    private static string JsonStrategy(string text) => JsonDocument.Parse(text).RootElement.GetProperty("strategy").GetString()!;

    private static BacktestResult Run(string name = "Halves") =>
        Small.Run(Hold(("A", 0.5), ("B", 0.5)).Every(Never).Named(name), Small.Free, Real);

    private static Study Study(params BacktestResult[] runs) =>
        StudyBuilder.Build(runs, HouseStatistics.All).WithTables([.. PluginBox.Shipped.Tables]);

    private static string Write(string name, BacktestResult run) => Write(name, Study(run));

    // A begins on the third of three days; the proxy replaces it on two.
    private static string Write(string name, Study study)
    {
        using var output = new MemoryStream();
        PluginBox.Shipped.Report(name).Write(study, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
