using System.Globalization;
using System.Text.Json;
using Rota.Tests.Program;

namespace Rota.Tests.Luck;

[Trait("Category", "Slow")]
public sealed class LuckVerbTests : IDisposable
{
    private readonly Place _place = new();

    public LuckVerbTests()
    {
        _place.Prices("AAA", Place.Rows(day => 100 + 30 * Math.Sin(day / 9.0) + day * 0.05, 900));
        _place.Prices("BBB", Place.Rows(day => 80 + 20 * Math.Cos(day / 13.0) + day * 0.03, 900));
    }

    [Rule("S23")]
    [Fact]
    public void TheOwnDayComesFirstAndTheBestNeverWithoutTheSpread()
    {
        var luck = _place.Rota("luck", Script("Week"), "--feed", "csv:prices");
        var lines = luck.Output.Split('\n');
        int Line(string start) => Array.FindIndex(lines, line => line.StartsWith(start, StringComparison.Ordinal));

        Assert.True(luck.Code == 0, luck.Error);
        Assert.StartsWith("Luck of the day", lines[3], StringComparison.Ordinal);
        Assert.StartsWith("Monday (as written)", lines[4], StringComparison.Ordinal);
        Assert.InRange(Line("better than"), 5, Line("best / median / worst") - 1);
        Assert.Contains("Do not choose the best of the weekdays", luck.Output, StringComparison.Ordinal);
        Assert.Contains("by chance alone would show a Sharpe ratio of about", luck.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("Tranches(strategy, 0, 1, 2, 3, 4)", luck.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 100));
    }

    [Fact]
    public void TheOwnCellIsTheRunItself()
    {
        var script = Script("WeekOn(DayOfWeek.Thursday)");
        var luck = Luck(_place.Rota("luck", script, "--feed", "csv:prices", "--json"));
        var run = Json(_place.Rota("run", script, "--feed", "csv:prices", "--json")).GetProperty("statistics");
        var own = luck.GetProperty("cells")[luck.GetProperty("chosen").GetInt32()];

        Assert.Equal("Thursday", own.GetProperty("weekday").GetString());
        foreach (var name in (string[])["cagr", "volatility", "sharpe", "maxDrawdown"])
            Assert.Equal(run.GetProperty(name).GetDouble(), own.GetProperty(name).GetDouble());
    }

    // A lookback of month ends on day 9 is that of month days 9, wherever the script has it.
    [Rule("A34")]
    [Theory]
    [InlineData("Return(3.MonthEnds)", "Return(3.MonthDays(9))")]
    [InlineData("Close() / MonthEndSma(4)", "Close() / MonthlySma(4.MonthDays(9))")]
    [InlineData("Score(asset => asset.Return(2.MonthEnds))", "Score(asset => asset.Return(2.MonthDays(9)))")]
    public void ALookbackFollowsTheDayOfItsCell(string followed, string written)
    {
        var cell = Luck(_place.Rota("luck", Script("MonthEnd", followed), "--feed", "csv:prices", "--json")).GetProperty("cells")[8];
        var run = Json(_place.Rota("run", Script("MonthDay(9)", written), "--feed", "csv:prices", "--json"));

        Assert.Equal(run.GetProperty("from").GetString(), cell.GetProperty("first").GetString());
        Assert.Equal(run.GetProperty("statistics").GetProperty("cagr").GetDouble(), cell.GetProperty("cagr").GetDouble());
    }

    // The script's lookbacks end at month ends, although it decides on day 9.
    [Fact]
    public void AScriptWhoseLookbacksDoNotFollowItsDayIsOneCellMore()
    {
        var script = Script("MonthDay(9)", "Return(3.MonthEnds)");
        var follows = Luck(_place.Rota("luck", script, "--feed", "csv:prices", "--json"));
        var asWritten = Luck(_place.Rota("luck", script, "--feed", "csv:prices", "--json", "--as-written"));

        Assert.Equal((22, 21), (follows.GetProperty("cells").GetArrayLength(), follows.GetProperty("chosen").GetInt32()));
        Assert.Contains(asWritten.GetProperty("notes").EnumerateArray(), note => note.GetString()!.StartsWith("Lookbacks stay as written", StringComparison.Ordinal));
        Assert.Equal((21, 8), (asWritten.GetProperty("cells").GetArrayLength(), asWritten.GetProperty("chosen").GetInt32()));
    }

    [Fact]
    public void APartOfAPortfolioIsMeasuredAlone()
    {
        const string two = """
            Portfolio((0.5, Hold(("AAA", 1)).Every(Week).Named("First")), (0.5, Hold(("AAA", 0.5), ("BBB", 0.5)).Every(WeekEnd).Named("Second"))).Every(YearEnd).Named("Both")
            """;
        var script = _place.Write("two.csx", two);

        Assert.Contains("Choose one with --part: First, Second.", _place.Rota("luck", script, "--feed", "csv:prices").Error, StringComparison.Ordinal);
        Assert.Contains("'Third', which Both does not have. Available: First, Second.",
            _place.Rota("luck", script, "--feed", "csv:prices", "--part", "Third").Error, StringComparison.Ordinal);
        var part = _place.Rota("luck", script, "--feed", "csv:prices", "--part", "Second", "--json");
        Assert.Equal("Second", Json(part).GetProperty("strategy").GetString());
        Assert.Equal("Friday", Luck(part).GetProperty("cells")[Luck(part).GetProperty("chosen").GetInt32()].GetProperty("weekday").GetString());
    }

    [Fact]
    public void AScriptThatRemembersSomethingIsRefused()
    {
        var script = _place.Write("stateful.csx", """
            var count = 0;
            Decide(["AAA"], market => Weights.Of(("AAA", 1.0 / ++count))).Every(Week).Named("Counting")
            """);

        var luck = _place.Rota("luck", script, "--feed", "csv:prices");

        Assert.Equal(2, luck.Code);
        Assert.Contains("it keeps a variable between decisions", luck.Error, StringComparison.Ordinal);
    }

    // On Wednesdays alone the rule fails.
    [Fact]
    public void ADayThatFailsIsCountedAndNamed()
    {
        var script = _place.Write("fails.csx", """
            Decide(["AAA", "BBB"], market => market.Date.DayOfWeek == DayOfWeek.Wednesday
                ? throw new InvalidOperationException("no luck") : Weights.Of(("AAA", 1))).Every(Week).Named("Failing")
            """);

        var luck = _place.Rota("luck", script, "--feed", "csv:prices");

        Assert.Equal(0, luck.Code);
        Assert.Contains("1 of 5 have no result and are left out; Wednesday:", luck.Output, StringComparison.Ordinal);
        Assert.Contains("all four together", luck.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void TheTablesAreWrittenAsCsv()
    {
        var luck = _place.Rota("luck", Script("Week"), "--feed", "csv:prices", "--csv", "out");

        Assert.True(luck.Code == 0, luck.Error);
        Assert.Equal(["week.luck-summary.csv", "week.luck-years.csv", "week.luck.csv"],
            Directory.GetFiles(Path.Combine(_place.Folder, "out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var rows = _place.Read("out/week.luck.csv").TrimEnd('\n').Split('\n');
        Assert.Equal(6, rows.Length);
        Assert.StartsWith("Monday,yes,Monday,", rows[1], StringComparison.Ordinal);
        Assert.EndsWith(",real", rows[1], StringComparison.Ordinal);
    }

    // A test of the result, not a search for a better one.
    [Fact]
    public void TheLedgerHasTheGridButDoesNotCountIt()
    {
        _place.Rota("luck", Script("Week"), "--feed", "csv:prices");

        var sets = Json(_place.Rota("ledger", "--json")).GetProperty("sets");
        var entry = sets[0].GetProperty("scripts")[0];

        Assert.Equal(0, sets[0].GetProperty("trials").GetInt32());
        Assert.Equal(("luck", 5, false), (entry.GetProperty("kind").GetString(), entry.GetProperty("trials").GetInt32(), entry.GetProperty("counted").GetBoolean()));
    }

    [Fact]
    public void AWrongOptionNamesWhatIsRight()
    {
        var luck = _place.Rota("luck", Script("Week"), "--feed", "csv:prices", "--days", "weekly");

        Assert.Equal(2, luck.Code);
        Assert.Contains("--days is 'weekly'; use day or offset.", luck.Error, StringComparison.Ordinal);
    }

    [Rule("Q45")]
    [Fact]
    public void ASummaryHasTheLineUnlessASettingTurnsItOff()
    {
        var script = Script("Week");
        var on = _place.Rota("run", script, "--feed", "csv:prices");
        var machine = _place.Rota("run", script, "--feed", "csv:prices", "--json");
        var option = _place.Rota("run", script, "--feed", "csv:prices", "--luck", "off");
        _place.Write("rota.json", """{"luck": "off"}""");
        var off = _place.Rota("run", script, "--feed", "csv:prices");
        _place.Write("rota.json", """{"luck": "sometimes"}""");
        var wrong = _place.Rota("run", script, "--feed", "csv:prices");

        Assert.Matches(@"Start-day luck: Monday is better than \d+ % of the other weekdays; -?\d+\.\d to -?\d+\.\d % a year, all", on.Output.ReplaceLineEndings(" "));
        Assert.DoesNotContain("Start-day luck", off.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Start-day luck", machine.Output + option.Output, StringComparison.Ordinal);
        Assert.Contains("luck is 'sometimes'; use on or off.", wrong.Error, StringComparison.Ordinal);
        Assert.Equal(2, wrong.Code);
    }

    [Fact]
    public void AShortRunSaysWhyItHasNoLine() => Assert.Contains(
        "Start-day luck: not known. The weekdays of Trend share only",
        _place.Rota("run", Script("Week"), "--feed", "csv:prices", "--to", "2001-06-29").Output.ReplaceLineEndings(" "), StringComparison.Ordinal);

    public void Dispose() => _place.Dispose();

    private string Script(string schedule, string score = "Return(20.Days)") => _place.Write(
        $"{(schedule == "Week" ? "week" : string.Create(CultureInfo.InvariantCulture, $"s{schedule.Length}-{score.Length}"))}.csx",
        $"Rotate(\"AAA\", \"BBB\").RankBy({score}).Hold(1).Every({schedule}).Named(\"Trend\")\n");

    private static JsonElement Luck(Outcome outcome) => Json(outcome).GetProperty("analysis").GetProperty("luck");

    private static JsonElement Json(Outcome outcome)
    {
        Assert.True(outcome.Code == 0, outcome.Error);
        return GoldenLuck.Parsed(outcome.Output);
    }
}
