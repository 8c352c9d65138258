using System.Text.Json;
using Rota.Tests.Program;

namespace Rota.Tests.Varying;

[Trait("Category", "Slow")]
public sealed class VaryVerbTests : IDisposable
{
    private readonly Place _place = new();

    public VaryVerbTests()
    {
        _place.Prices("AAA", Place.Rows(day => 100 + 30 * Math.Sin(day / 9.0) + day * 0.05, 900));
        _place.Prices("BBB", Place.Rows(day => 80 + 20 * Math.Cos(day / 13.0) + day * 0.03, 900));
        _place.Prices("CCC", Place.Rows(day => 60 + 10 * Math.Sin(day / 7.0) + day * 0.02, 900));
    }

    // Each with its own costs, fills and days.
    [Fact]
    public void ARowIsTheRunItself()
    {
        var script = Rotation(".Every(MonthEnd)");
        var vary = Vary(script, "--cash-rate", "2");

        foreach (var (group, name, options) in (ReadOnlySpan<(string, string, string[])>)
        [
            ("costs", "20 bps", ["--cost-bps", "20"]), ("fills", "next close", ["--fill", "next-close"]), ("cashRate", "0 %", ["--cash-rate", "0"]),
        ])
        {
            var run = Run(script, group == "cashRate" ? options : ["--cash-rate", "2", .. options]);
            var row = Row(vary, group, name);
            foreach (var figure in (string[])["cagr", "volatility", "maxDrawdown", "turnover"])
                Assert.Equal(run.GetProperty(figure).GetDouble(), row.GetProperty(figure).GetDouble());
            Assert.Equal(
                row.GetProperty("cagr").GetDouble() - vary.GetProperty("asItIs").GetProperty("cagr").GetDouble(),
                row.GetProperty("difference").GetProperty("cagr").GetDouble());
        }
    }

    [Rule("Q29")]
    [Fact]
    public void AnAssetLeftOutIsAScriptWithoutIt()
    {
        var vary = Vary(Rotation(".Every(MonthEnd)"));
        var written = Run(_place.Write("without.csx", "Rotate(\"AAA\", \"CCC\").RankBy(ZScore(Return(3.MonthEnds))).Hold(1).Every(MonthEnd)"), []);

        Assert.Equal(written.GetProperty("cagr").GetDouble(), Row(vary, "leaveOneOut", "without BBB").GetProperty("cagr").GetDouble());
    }

    [Rule("K35")]
    [Theory]
    [InlineData("3.MonthsOf(22)", "MonthsOf(22)")]
    [InlineData("3.CalendarMonths", "CalendarMonths")]
    public void AKindOfMonthIsAScriptWithThatLookback(string lookback, string kind)
    {
        var vary = Vary(Rotation(".Every(MonthEnd)"));
        var group = Group(vary, "months");
        var from = group.GetProperty("from").GetString()!;
        var written = Run(_place.Write("kind.csx", $"Rotate(\"AAA\", \"BBB\", \"CCC\").RankBy(Return({lookback})).Hold(1).Every(MonthEnd)"), ["--from", from]);

        Assert.Equal(written.GetProperty("cagr").GetDouble(), Row(vary, "months", kind).GetProperty("cagr").GetDouble());
        Assert.True(Row(vary, "months", "MonthEnds").GetProperty("isAsItIs").GetBoolean());
    }

    [Rule("A40")]
    [Fact]
    public void ThePartsOfAPortfolioArePutBackLessOften()
    {
        const string two = "Portfolio((0.5, Hold((\"AAA\", 1)).Every(Never).Named(\"First\")), (0.5, Hold((\"BBB\", 1)).Every(Never).Named(\"Second\"))).Every({0})";
        var vary = Vary(_place.Write("two.csx", two.Replace("{0}", "YearEnd", StringComparison.Ordinal)));
        var from = Group(vary, "parts").GetProperty("from").GetString()!;
        var quarterly = Run(_place.Write("four.csx", two.Replace("{0}", "QuarterEnd", StringComparison.Ordinal)), ["--from", from]);

        Assert.True(Row(vary, "parts", "each year").GetProperty("isAsItIs").GetBoolean());
        Assert.Equal(quarterly.GetProperty("cagr").GetDouble(), Row(vary, "parts", "each quarter").GetProperty("cagr").GetDouble());
        Assert.NotEqual(0, Row(vary, "parts", "never").GetProperty("difference").GetProperty("cagr").GetDouble());
        Assert.Contains("follows the values of its parts", vary.GetProperty("notes")[4].GetString(), StringComparison.Ordinal);
        Assert.Contains("The parts of a portfolio decide on days of their own", Row(Vary(_place.Write("three.csx", two.Replace("{0}", "Week", StringComparison.Ordinal)), "--bonds", "BBB"),
            "billsForBonds", "same decisions").GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Rule("Q34")]
    [Fact]
    public void BillsTakeTheWeightsOfBondsOrTheirPlace()
    {
        var script = _place.Write("mix.csx", "Hold((\"AAA\", 0.5), (\"BBB\", 0.3)).Every(MonthEnd)");
        var vary = Vary(script, "--bonds", "BBB", "--bills", "CCC");
        string[] from = ["--from", Group(vary, "billsForBonds").GetProperty("from").GetString()!];
        var bills = Run(_place.Write("bills.csx", "Hold((\"AAA\", 0.5), (\"CCC\", 0.3)).Every(MonthEnd)"), from).GetProperty("cagr").GetDouble();
        var cash = Run(_place.Write("cash.csx", "Hold((\"AAA\", 0.5)).Every(MonthEnd)"), from).GetProperty("cagr").GetDouble();

        Assert.Equal(bills, Row(vary, "billsForBonds", "same decisions").GetProperty("cagr").GetDouble(), 1e-12);
        Assert.Equal(bills, Row(vary, "billsForBonds", "in the universe").GetProperty("cagr").GetDouble(), 1e-12);
        Assert.Equal(0.3, Group(vary, "billsForBonds").GetProperty("averageBondWeightOfDecisions").GetDouble(), 1e-12);
        Assert.Equal(cash, Row(Vary(script, "--bonds", "BBB"), "billsForBonds", "same decisions").GetProperty("cagr").GetDouble(), 1e-12);
    }

    [Fact]
    public void BreakEvenCostsAreNotKnownWithoutAYearlyReturn()
    {
        var script = _place.Write("daily.csx", "Rotate(\"AAA\", \"BBB\").RankBy(Return(20.Days)).Hold(1).Every(Week).Named(\"Daily\")");
        var text = _place.Rota("vary", script, "--feed", "csv:prices", "--benchmark", "AAA", "--from", "2003-03-03", "--to", "2003-06-30");

        Assert.True(text.Code == 0, text.Error);
        Assert.Contains("Break-even costs are not known: ", text.Output, StringComparison.Ordinal);
    }

    // A strategy of days, whose first decision needs no past.
    [Fact]
    public void ARowThatCannotApplyStaysWithItsReason()
    {
        var script = _place.Write("daily.csx", "Rotate(\"AAA\", \"BBB\").RankBy(Return(20.Days)).Hold(2).Every(Week).Named(\"Daily\")");
        var text = _place.Rota("vary", script, "--feed", "csv:prices");

        Assert.True(text.Code == 0, text.Error);
        foreach (var reason in (string[])
        [
            "without AAA: Hold(2) needs 2 assets; left: BBB.", "The strategy has no lookback of months", "The run has no rate; give one with --cash-rate.",
            "all: Daily is a single strategy, without parts.", "Daily cannot be monthly: its schedule is not one of months", "No bond fund is held that Rota knows; name bonds with --bonds",
            "rows do not apply; each has its reason.",
        ])
        {
            Assert.Contains(reason, text.Output.ReplaceLineEndings(" ").Replace("    ", " ", StringComparison.Ordinal).Replace("   ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        Assert.All(text.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 100));
    }

    [Rule("A23")]
    [Fact]
    public void AScoreOfDaysCannotBeMonthlyAndOthersEarnTheSame()
    {
        var days = Vary(_place.Write("days.csx", "Rotate(\"AAA\", \"BBB\").RankBy(Return(63.Days)).Hold(1).Every(MonthEnd)"));
        var weighed = Vary(_place.Write("weighed.csx", "Rotate(\"AAA\", \"BBB\").WeighBy(InverseVolatility(63.Days)).Every(MonthEnd)"));
        var months = Vary(Rotation(".Every(MonthEnd)"));
        var late = Vary(Rotation(".Every(MonthEnd).FillAt(Fill.NextClose)"));
        var stopped = Vary(Rotation(".Every(MonthEnd).StopLoss(2.Percent).CheckedEvery(Day)"));

        Assert.Contains("do not allow 63 days", Row(days, "monthlyTwin", "on month-end closes").GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("InverseVolatility(63 days): AAA has monthly prices, which do not allow daily returns.", Row(weighed, "monthlyTwin", "on month-end closes").GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Matches("^All [0-9]+ whole months earn the same", Group(months, "monthlyTwin").GetProperty("notes")[0].GetString());
        Assert.Contains("filled on the next trading day", Row(late, "monthlyTwin", "on month-end closes").GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Matches("^Months differ, first 200[0-9]-[0-9]{2}: ", Group(stopped, "monthlyTwin").GetProperty("notes")[0].GetString());
    }

    [Fact]
    public void BreakEvenCostsMakeTheRunEqualToItsBenchmark()
    {
        var script = Rotation(".Every(MonthEnd)");
        var vary = Vary(script, "--benchmark", "CCC");
        var costs = vary.GetProperty("breakEvenCostBps");
        if (costs.ValueKind == JsonValueKind.Null)
        {
            Assert.Contains("Break-even costs: none.", vary.GetProperty("notes")[2].GetString(), StringComparison.Ordinal);
            return;
        }

        var at = Run(script, ["--cost-bps", costs.GetRawText()]).GetProperty("cagr").GetDouble();
        Assert.Contains("bps of each order", vary.GetProperty("notes")[2].GetString(), StringComparison.Ordinal);
        Assert.Equal(Run(_place.Write("bench.csx", "Hold((\"CCC\", 1)).Every(Never)"), ["--from", vary.GetProperty("asItIs").GetProperty("first").GetString()!])
            .GetProperty("cagr").GetDouble(), at, 1e-4);
    }

    [Fact]
    public void AllRowsAreWrittenAsCsvAndToTheLedger()
    {
        var vary = _place.Rota("vary", Rotation(".Every(MonthEnd)"), "--feed", "csv:prices", "--csv", "rows.csv");
        var rows = _place.Read("rows.csv").TrimEnd('\n').Split('\n');
        var entry = Json(_place.Rota("ledger", "--json")).GetProperty("sets")[0].GetProperty("scripts")[0];

        Assert.True(vary.Code == 0, vary.Error);
        Assert.StartsWith("group,case,isAsItIs,first,last,wealth,cagr,", rows[0], StringComparison.Ordinal);
        Assert.StartsWith(",as it is,yes,", rows[1], StringComparison.Ordinal);
        Assert.Contains(rows, row => row.StartsWith("leaveOneOut,without BBB,no,", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.StartsWith("parts,all,no,,,", StringComparison.Ordinal) && row.Contains("without parts", StringComparison.Ordinal));
        Assert.All(rows.Skip(1), row => Assert.EndsWith(",real", row, StringComparison.Ordinal));
        Assert.Equal(("vary", false), (entry.GetProperty("kind").GetString(), entry.GetProperty("counted").GetBoolean()));
    }

    [Fact]
    public void AnUnknownBondIsRefused() => Assert.Contains(
        "--bonds names ZZZ, which Trend does not hold. Available: AAA, BBB, CCC.",
        _place.Rota("vary", Rotation(".Every(MonthEnd).Named(\"Trend\")"), "--feed", "csv:prices", "--bonds", "ZZZ").Error, StringComparison.Ordinal);

    public void Dispose() => _place.Dispose();

    private string Rotation(string every) =>
        _place.Write("rotation.csx", $"Rotate(\"AAA\", \"BBB\", \"CCC\").RankBy(ZScore(Return(3.MonthEnds))).Hold(1){every}\n");

    private JsonElement Vary(string script, params string[] options) =>
        Json(_place.Rota(["vary", script, "--feed", "csv:prices", "--json", .. options])).GetProperty("analysis").GetProperty("vary");

    private JsonElement Run(string script, string[] options) =>
        Json(_place.Rota(["run", script, "--feed", "csv:prices", "--json", .. options])).GetProperty("statistics");

    private static JsonElement Group(JsonElement vary, string key) => vary.GetProperty("groups").EnumerateArray().Single(group => group.GetProperty("group").GetString() == key);

    private static JsonElement Row(JsonElement vary, string group, string name) =>
        Group(vary, group).GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("case").GetString() == name);

    private static JsonElement Json(Outcome outcome)
    {
        Assert.True(outcome.Code == 0, outcome.Error);
        return GoldenLuck.Parsed(outcome.Output);
    }
}
