using System.Text.Json;

namespace Rota.Tests.Program;

// rota compare. AAA has prices from the start, CCC only from 2002-01-01.
[Trait("Category", "Slow")]
public sealed class CompareTests : IDisposable
{
    private readonly Place _place = Place.WithPrices();

    public CompareTests() => _place.Prices("CCC", Place.Rows(day => 70 + day % 11)[261..]);

    [Fact]
    public void AllRunOverTheirCommonDaysAndTheLimitIsNamed()
    {
        var early = Script("early.csx", "AAA", "Early");
        var late = Script("late.csx", "CCC", "Late");

        var run = Compare(early, late, "--json");

        Assert.Equal(0, run.Code);
        var studied = JsonDocument.Parse(run.Output).RootElement.EnumerateArray().ToList();
        Assert.Equal(["Early", "Late"], studied.Select(one => one.GetProperty("strategy").GetString()!));
        Assert.All(studied, one => Assert.Equal("2002-01-01", one.GetProperty("from").GetString()));
        Assert.All(studied, one => Assert.Equal("2002-12-27", one.GetProperty("to").GetString()));
        Assert.All(studied, one => Assert.StartsWith(
            $"Compared from 2002-01-01 to 2002-12-27, which all 2 share: {late} has no earlier days; no script has later ones.",
            one.GetProperty("notes")[0].GetString(), StringComparison.Ordinal));
    }

    // A shortened run is rerun, so it equals 'rota run' over the same days.
    [Fact]
    public void AShortenedRunEqualsARunOverTheCommonDays()
    {
        var early = Script("early.csx", "AAA", "Early");
        var late = Script("late.csx", "CCC", "Late");

        var compared = Json(Compare(early, late, "--json"))[0].GetProperty("statistics");
        var alone = Json(_place.Backtest(early, "--from", "2002-01-01", "--json")).GetProperty("statistics");

        Assert.True(JsonElement.DeepEquals(alone, compared));
    }

    // Fixed weights are bought on any day. The first month end of 2002 on a Friday is in March.
    [Fact]
    public void AllStartOnACommonDecisionDay()
    {
        const string best = "Rotate(\"AAA\", \"CCC\").RankBy(Return(5.Days)).Hold(1)";
        var months = _place.Write("months.csx", $"{best}.Every(MonthEnd).Named(\"Months\")\n");
        var weeks = _place.Write("weeks.csx", $"{best}.Every(WeekEnd).Named(\"Weeks\")\n");

        var @fixed = Script("fixed.csx", "BBB", "Fixed");
        var studied = Json(Compare(months, weeks, @fixed, "--json")).EnumerateArray().ToList();

        Assert.All(studied, one => Assert.Equal("2002-03-29", one.GetProperty("from").GetString()));
        var note = studied[0].GetProperty("notes")[0].GetString();
        Assert.Contains("2002-03-29 is the first decision day of all", note, StringComparison.Ordinal);
    }

    [Fact]
    public void StrategiesWithTheSameNameAreDistinguishedByPath()
    {
        Script("a/same.csx", "AAA", "Same");
        Script("b/same.csx", "BBB", "Same");
        var other = Script("other.csx", "BBB", "Other");
        var names = new[] { "Same (a/same.csx)", "Same (b/same.csx)", "Other" };

        var json = JsonDocument.Parse(Compare("a", "b/same.csx", other, "--json").Output).RootElement.EnumerateArray();
        Assert.Equal(names, json.Select(one => one.GetProperty("strategy").GetString()!));
        var equity = Compare("a", "b", other, "--report", "equity.csv").Output;
        Assert.StartsWith($"Date,{string.Join(',', names)},", equity, StringComparison.Ordinal);
        var summary = Compare("a", "b", other).Output;
        Assert.Contains("[1] Same (a/same.csx)\n[2] Same (b/same.csx)\n[3] Other\n", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void AScriptThatFailsIsNamedAndTheOthersAreShown()
    {
        Script("all/good.csx", "AAA", "Good");
        _place.Write("all/broken.csx", "Hold((\"AAA\", 1)).Evry(MonthEnd)\n");
        Script("all/unknown.csx", "NOPE", "Unknown");

        var run = Compare("all");

        Assert.Equal(2, run.Code);
        Assert.StartsWith("Good\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("all/broken.csx: wrong\nall/broken.csx(1,", run.Error, StringComparison.Ordinal);
        Assert.Contains("error CS1061", run.Error, StringComparison.Ordinal);
        Assert.Contains("all/unknown.csx: wrong\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("NOPE is unknown", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void TheBytesAreTheSameWhateverFinishesFirst()
    {
        string[] scripts =
        [
            .. Enumerable.Range(0, 8).Select(i => _place.Write($"many/s{i}.csx", $"""
                Rotate("AAA", "BBB").RankBy(Return({5 + i}.Days)).Hold(1).Every({(i % 2 == 0 ? "MonthEnd" : "Day")}).Named("S{i}")

                """)),
        ];
        _place["DOTNET_PROCESSOR_COUNT"] = "1";
        var one = Compare([.. scripts, "--json"]);
        _place["DOTNET_PROCESSOR_COUNT"] = "8";
        var many = Compare([.. scripts, "--json"]);

        Assert.Equal(0, one.Code);
        Assert.Equal(one.Bytes, many.Bytes);
    }

    [Fact]
    public void AParameterIsSetWhereItIsDeclaredAndMustBeSomewhere()
    {
        var other = Script("other.csx", "AAA", "Other");

        var set = JsonDocument.Parse(Compare(Place.Half, other, "--param", "share=0.7", "--json").Output).RootElement;
        Assert.Equal(0.7, set[0].GetProperty("parameters").GetProperty("share").GetDouble());
        Assert.Empty(set[1].GetProperty("parameters").EnumerateObject());
        Assert.Equal(2, Compare(Place.Half, other, "--param", "shore=0.7").Code);
    }

    [Fact]
    public void AWrongOptionIsReportedOnce()
    {
        var run = Compare(Place.Half, Script("other.csx", "AAA", "Other"), "--capital", "much");

        Assert.Equal(2, run.Code);
        Assert.Single(run.Error.Split('\n'), line => line.StartsWith("--capital is 'much'", StringComparison.Ordinal));
    }

    [Fact]
    public void RunsWithoutACommonDayAreRefused()
    {
        _place.Prices("OLD", Place.Rows(day => 10 + day)[..100]);

        var run = Compare(Script("old.csx", "OLD", "Old"), Script("late.csx", "CCC", "Late"));

        Assert.Equal(2, run.Code);
        Assert.Contains("No common range: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ReportsGoIntoAFolderUnderTheSameName()
    {
        var run = Compare(Place.Half, Script("other.csx", "AAA", "Other"), "--out", "results", "--report", "summary.md");

        Assert.Equal(0, run.Code);
        var report = File.ReadAllText(Path.Combine(_place.Folder, "results", "compare.summary.md"));
        Assert.Contains("Other", report, StringComparison.Ordinal);
    }

    public void Dispose() => _place.Dispose();

    private static JsonElement Json(Outcome run) => JsonDocument.Parse(run.Output).RootElement;

    private Outcome Compare(params string[] arguments) => _place.Rota(["compare", "--feed", "csv:prices", .. arguments]);

    // At a path relative to the place.
    private string Script(string name, string asset, string title)
    {
        _place.Write(name, $"Hold((\"{asset}\", 1)).Every(MonthEnd).Named(\"{title}\")\n");
        return name;
    }
}
