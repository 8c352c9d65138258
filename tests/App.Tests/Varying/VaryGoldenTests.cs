using System.Text.Json;
using Rota.Tests.Program;

namespace Rota.Tests.Varying;

// Variations on real prices against those of a program that shares no code with Rota.
[Trait("Category", "Slow")]
public sealed class VaryGoldenTests : IDisposable
{
    private static readonly string[] Descriptions = ["without", "case", "costBps", "fill", "meaning", "decisionsAsMonthEnds"];

    private const string Weekly = """
        Rotate("IEF", "IVV", "IJJ", "SCZ", "EEM").RankBy(Sma(20.Days) / Sma(120.Days)).Hold(1).Every(Week).Named("V1")
        """;

    private const string Monthly = """
        Rotate("SPY", "EFA", "IEF").RankBy(Return(6.MonthEnds)).Hold(1).Every(MonthEnd).Named("Momentum")
        """;

    private readonly Place _place = new();

    [Rule("Q29", "Q34", "A12")]
    [Fact]
    public void AWeeklyRotationVariedEqualsNumpy()
    {
        var vary = Vary(Weekly, "--bills", "BIL");

        foreach (var run in GoldenLuck.Of("leave_one_out").GetProperty("runs").EnumerateArray())
        {
            var without = run.GetProperty("without").GetString()!;
            AreEqual(run, without == "none" ? vary.GetProperty("asItIs") : Row(vary, "leaveOneOut", $"without {without}"), without);
        }

        foreach (var run in GoldenLuck.Of("conventions").GetProperty("cases").EnumerateArray())
        {
            var name = run.GetProperty("case").GetString()!;
            var row = name.StartsWith("costs", StringComparison.Ordinal) ? Row(vary, "costs", $"{run.GetProperty("costBps").GetDouble()} bps") : Row(vary, "fills", name);
            Assert.Equal(name.Contains("(as it is)", StringComparison.Ordinal), row.GetProperty("isAsItIs").GetBoolean());
            AreEqual(run, row, name);
        }

        var bonds = GoldenLuck.Of("bonds");
        AreEqual(bonds.GetProperty("sameDecisionsBillsForBonds"), Row(vary, "billsForBonds", "same decisions"), "same decisions");
        AreEqual(bonds.GetProperty("billsInTheUniverse"), Row(vary, "billsForBonds", "in the universe"), "in the universe");
        GoldenLuck.AreEqual(bonds.GetProperty("averageBondWeightOfDecisions"), Group(vary, "billsForBonds").GetProperty("averageBondWeightOfDecisions"), "bonds");
    }

    [Rule("K35")]
    [Fact]
    public void EachKindOfMonthEqualsNumpy()
    {
        var vary = Vary(Monthly);
        var expected = GoldenLuck.Of("month_definitions");

        Assert.Equal(expected.GetProperty("from").GetString(), Group(vary, "months").GetProperty("from").GetString());
        GoldenLuck.AreEqual(expected.GetProperty("rangeOfCagr"), Group(vary, "months").GetProperty("rangeOfCagr"), "range");
        foreach (var run in expected.GetProperty("runs").EnumerateArray())
        {
            var kind = run.GetProperty("meaning").GetString()!;
            var row = Row(vary, "months", kind);
            AreEqual(run, row, kind);
            Assert.Equal(kind == "MonthEnds", row.GetProperty("isAsItIs").GetBoolean());
            Assert.Equal(1 - run.GetProperty("decisionsAsMonthEnds").GetDouble(), row.GetProperty("decisionsThatDiffer").GetDouble(), GoldenLuck.Tolerance);
        }
    }

    [Rule("A23")]
    [Fact]
    public void AMonthlyRotationEarnsTheSameOnMonthEndsAlone()
    {
        var vary = Vary(Monthly);

        Assert.StartsWith("All 274 whole months earn the same.", Group(vary, "monthlyTwin").GetProperty("notes")[0].GetString(), StringComparison.Ordinal);
    }

    public void Dispose() => _place.Dispose();

    private JsonElement Vary(string script, params string[] options)
    {
        var feed = $"csv:{SharedData.Folder("data/prices")}";
        var run = _place.Rota(["vary", _place.Write("vary.csx", script), "--feed", feed, "--json", .. options]);
        Assert.True(run.Code == 0, run.Error);
        return GoldenLuck.Parsed(run.Output).GetProperty("analysis").GetProperty("vary");
    }

    private static JsonElement Group(JsonElement vary, string key) => vary.GetProperty("groups").EnumerateArray().Single(group => group.GetProperty("group").GetString() == key);

    private static JsonElement Row(JsonElement vary, string group, string name) =>
        Group(vary, group).GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("case").GetString() == name);

    // Every number and day of the expected row under its own name; others describe the row.
    private static void AreEqual(JsonElement expected, JsonElement made, string at) => GoldenLuck.AreEqual(expected, made, at, Descriptions);
}
