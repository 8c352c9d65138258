using System.Globalization;
using System.Text.Json;
using Rota.Tests.Program;

namespace Rota.Tests.Sweeping;

// rota sweep as a whole program, on made prices and on real ones.
[Trait("Category", "Slow")]
public sealed class SweepTests : IDisposable
{
    private const string Rotation = "strategies/quantopian/v1-asset-class-rotation.csx";

    private readonly Place _place = Place.WithPrices();

    public SweepTests() => _place.Write("many.csx", """
        // Many points, nobody (2001).
        var share = Param("share", 0.5, 0.0, 1.0, step: 0.01);
        var days = Param("days", 5, 1..400);
        Rotate("AAA", "BBB").RankBy(Return(days.Days)).WeighBy(ByRank(share)).Hold(1).Every(MonthEnd).Named("Many")
        """);

    [Fact]
    public void ASweepOnRealPricesIsThatOfAnIndependentProgram()
    {
        var golden = GoldenLuck.Of("sweep");

        using var answer = JsonDocument.Parse(Sweep(
            Path.Combine(Repository.Root, Rotation), "--over", "fast=5..50:5", "--over", "slow=60..240:20", "--feed", $"csv:{SharedData.Folder("data/prices")}",
            "--to", golden.GetProperty("to").GetString()!, "--json").Output);
        var analysis = answer.RootElement.GetProperty("analysis");

        Assert.Equal(golden.GetProperty("from").GetString(), analysis.GetProperty("from").GetString());
        Assert.Equal(golden.GetProperty("to").GetString(), analysis.GetProperty("to").GetString());
        var (trials, theirs) = (analysis.GetProperty("trials").EnumerateArray().ToList(), golden.GetProperty("trials").EnumerateArray().ToList());
        Assert.Equal(100, trials.Count);
        Assert.All(trials.Zip(theirs), pair => GoldenLuck.AreEqual(pair.Second, pair.First, "trial"));
        GoldenLuck.AreEqual(golden.GetProperty("best"), analysis.GetProperty("best"), "best");
        GoldenLuck.AreEqual(golden.GetProperty("default"), analysis.GetProperty("default"), "default");
        var (spread, summary) = (golden.GetProperty("summary"), analysis.GetProperty("summary").GetProperty("sharpe"));
        GoldenLuck.AreEqual(spread, summary, "sharpe");
    }

    [Fact]
    public void ASweepOfOnePointIsARunWithItsParametersFromTheCommonFirstDay()
    {
        var script = Path.Combine(Repository.Root, Rotation);
        string[] settings = ["--feed", "simulated", "--from", "2010", "--to", "2020", "--benchmark", "SPY", "--cash-rate", "2"];

        using var swept = JsonDocument.Parse(Sweep([script, "--over", "fast=35", "--over", "slow=200", "--json", .. settings]).Output);
        var analysis = swept.RootElement.GetProperty("analysis");
        settings[3] = analysis.GetProperty("from").GetString()!;
        using var ran = JsonDocument.Parse(_place.Rota(["run", script, "--param", "fast=35", "--param", "slow=200", "--json", .. settings]).Output);

        var trial = analysis.GetProperty("trials").EnumerateArray().Single();
        var statistics = ran.RootElement.GetProperty("statistics").EnumerateObject().ToList();
        Assert.True(statistics.Count >= 28);
        Assert.All(statistics, each => Assert.Equal(Number(each.Value.ValueKind == JsonValueKind.Object ? each.Value.GetProperty("value") : each.Value), Number(trial.GetProperty(each.Name))));
    }

    [Fact]
    public void OneThreadAndTwoWriteTheSameBytes()
    {
        string[] points = ["many.csx", "--over", "share=0..1:0.05", "--over", "days=1..40", "--feed", "csv:prices", "--keep", "returns"];
        Sweep([.. points, "--threads", "1", "--out", "one.sweep"]);
        Sweep([.. points, "--threads", "2", "--out", "two.sweep"]);

        AreSame("one.sweep", "two.sweep");
    }

    [Fact]
    public void OneSevenAndAHundredPartsGatherToTheSameBytes()
    {
        string[] points = ["many.csx", "--over", "share=0..1:0.25", "--over", "days=1..140", "--feed", "csv:prices"];
        Sweep([.. points, "--part-size", "700", "--threads", "1", "--out", "one.sweep", "--parquet", "one.parquet"]);
        Sweep([.. points, "--part-size", "100", "--threads", "2", "--out", "seven.sweep"]);
        Sweep([.. points, "--part-size", "7", "--threads", "2", "--out", "hundred.sweep"]);

        var seven = Sweep("gather", "seven.sweep", "--parquet", "seven.parquet");
        var hundred = Sweep("gather", "hundred.sweep", "--parquet", "hundred.parquet");

        Assert.Equal(7, Directory.GetFiles(Path.Combine(_place.Folder, "seven.sweep", "parts")).Length);
        Assert.Equal(100, Directory.GetFiles(Path.Combine(_place.Folder, "hundred.sweep", "parts")).Length);
        Assert.Equal(seven.Output, hundred.Output);
        Assert.Equal(Bytes("one.parquet"), Bytes("seven.parquet"));
        Assert.Equal(Bytes("one.parquet"), Bytes("hundred.parquet"));

        string Bytes(string file) => Convert.ToHexString(File.ReadAllBytes(Path.Combine(_place.Folder, file)));
    }

    [Fact]
    public void ASweepIsOneEntryOfTheLedgerHoweverOftenItIsRun()
    {
        string[] line = ["many.csx", "--over", "days=1..30", "--feed", "csv:prices"];
        Sweep(line);
        Sweep(line);

        using var ledger = JsonDocument.Parse(_place.Rota("ledger", "--json").Output);
        Assert.Equal(30, ledger.RootElement.GetProperty("sets").EnumerateArray().Single().GetProperty("trials").GetInt32());
        Assert.Contains("Tried 40 times on these assets, this sweep included", Sweep("many.csx", "--over", "days=31..40", "--feed", "csv:prices", "--new").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AnyTwoParametersMakeAHeatMapAndItsFile()
    {
        var run = Sweep("many.csx", "--over", "share=0,0.5", "--over", "days=1..3", "--feed", "csv:prices", "--rows", "days", "--by", "cagr", "--map", "map.csv");

        Assert.Contains("days \\ share ", run.Output, StringComparison.Ordinal);
        var lines = _place.Read("map.csv").TrimEnd().Split('\n');
        Assert.Equal("days \\ share,0,0.5", lines[0]);
        Assert.Equal(4, lines.Length);
    }

    [Fact]
    public void AFolderWithAnotherSweepIsKeptUnlessItIsToBeReplaced()
    {
        string[] line = ["many.csx", "--over", "days=1..3", "--feed", "csv:prices"];
        Sweep(line);
        var before = Files("many.sweep");

        var other = _place.Rota(["sweep", .. line, "--cost-bps", "20"]);

        Assert.Equal(2, other.Code);
        Assert.Equal("many.sweep holds another sweep: costBps is 20, there not set. Use --new to replace it, or another folder with --out.\n", other.Said);
        Assert.Contains("the points differ", _place.Rota("sweep", "many.csx", "--over", "days=1..4", "--feed", "csv:prices").Said, StringComparison.Ordinal);
        _place.Prices("AAA", day => 100 + day * 0.2);
        Assert.Contains("the prices differ", _place.Rota(["sweep", .. line]).Said, StringComparison.Ordinal);
        Assert.Equal(before, Files("many.sweep"));
        Sweep([.. line, "--cost-bps", "20", "--new"]);
        Assert.NotEqual(before, Files("many.sweep"));
    }

    [Fact]
    public void AnotherCashRateIsNoticedThoughItsFileHasTheSameName()
    {
        string[] line = ["many.csx", "--over", "days=1..3", "--feed", "csv:prices", "--cash-rate", "rate.csv"];
        _place.Write("rate.csv", "Date,Yield\n" + string.Concat(Closes.Weekdays(Place.Days).Select(day => $"{day:yyyy-MM-dd},2\n")));
        Sweep(line);
        _place.Write("rate.csv", "Date,Yield\n" + string.Concat(Closes.Weekdays(Place.Days).Select(day => $"{day:yyyy-MM-dd},3\n")));

        Assert.Contains("has other results now: the cash rate, the benchmark or the program differs", _place.Rota(["sweep", .. line]).Said, StringComparison.Ordinal);
    }

    [Fact]
    public void AFolderThatIsNotASweepsIsNotTouched()
    {
        _place.Write("mine/note.txt", "mine");

        var run = _place.Rota("sweep", "many.csx", "--over", "days=1..3", "--feed", "csv:prices", "--out", "mine", "--new");

        Assert.Equal((2, "mine exists and is not the folder of a sweep. Name another one with --out.\n"), (run.Code, run.Said));
        Assert.Equal(["note.txt"], Directory.EnumerateFileSystemEntries(Path.Combine(_place.Folder, "mine")).Select(Path.GetFileName));
    }

    [Fact]
    public void APointThatTheScriptRefusesIsARowAndAPointThatFailsToo()
    {
        _place.Write("order.csx", """
            var fast = Param("fast", 5, 1..20);
            var slow = Param("slow", 10, 1..20, above: fast);
            Rotate("AAA", "BBB").RankBy(Score(asset => fast == 2 ? throw new InvalidOperationException("two") : asset.Close)).Hold(1).Every(MonthEnd)
            """);

        var run = Sweep("order.csx", "--over", "fast=1..3", "--over", "slow=2..4", "--feed", "csv:prices");

        Assert.Contains("3 of 9 trials are refused by the script; the first: fast=2 slow=2: order.csx(2,12): Parameter slow, 2, must be above fast, 2.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("trials could not share their scores or statistics with others", run.Error, StringComparison.Ordinal);
        Assert.Contains("2 of 9 trials failed; the first: fast=2 slow=3: order.csx(3,", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ASweepWhoseTrialsAllFailIsRefusedWithTheFirst()
    {
        var run = _place.Rota("sweep", "many.csx", "--over", "days=399,400", "--feed", "csv:prices", "--to", "2001-06-29");

        Assert.Equal(2, run.Code);
        Assert.StartsWith("All 2 trials fail; the first, days=399: Many cannot decide", run.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void MoreThanOnePerCentOfTheFirstThousandEndTheSweep()
    {
        _place.Write("some.csx", """
            var a = Param("a", 1, 1..2000);
            Rotate("AAA", "BBB").RankBy(Score(asset => a % 50 == 7 ? throw new InvalidOperationException("seven") : asset.Close)).Hold(1).Every(MonthEnd)
            """);

        var run = _place.Rota("sweep", "some.csx", "--feed", "csv:prices");

        Assert.Equal(2, run.Code);
        Assert.StartsWith("12 of the first 600 trials fail; a sweep ends when more than 1 % of the first 1,000 do. The first, a=7: some.csx(2,", run.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void AllMistakesAreReportedBeforeTheFirstRun()
    {
        var run = _place.Rota(
            "sweep", "many.csx", "--over", "days=0..3", "--over", "none", "--seed", "x", "--by", "sharp", "--fold", "mean", "--keep", "all", "--csv", "no/where.csv",
            "--blocks", "3", "--radius", "0", "--feed", "csv:prices");

        Assert.Equal(2, run.Code);
        Assert.All(
            [
                "--blocks: 3 blocks", "--radius is '0'", "--over days=0..3: 0 is not in 1 to 400", "--over none: Unknown parameter 'none'. Available: share, days",
                "--seed is 'x'", "--by sharp: unknown statistic. Available: wealth, cagr", "Did you mean sharpe?", "--fold is 'mean'. Available: max, median, min.",
                "--keep is 'all'. Available: returns, none.", "Folder not found: no",
            ],
            text => Assert.Contains(text, run.Said, StringComparison.Ordinal));
        Assert.False(Directory.Exists(Path.Combine(_place.Folder, "many.sweep")));
    }

    [Fact]
    public void TheTitleNamesNoScheduleThatAParameterChanges()
    {
        _place.Write("day.csx", "var day = Param(\"day\", 5, 1..20);\nRotate(\"AAA\", \"BBB\").RankBy(Return(20.Days)).Hold(1).Every(MonthDay(day)).Named(\"Day\")");

        Assert.Contains("\nSharpe of Day, several schedules, ", Sweep("day.csx", "--over", "day=3,5", "--feed", "csv:prices").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void SimulatedPricesAreNamedFirst() => Assert.StartsWith(
        "SIMULATED DATA", Sweep(Path.Combine(Repository.Root, Rotation), "--over", "fast=5,10", "--feed", "simulated").Output, StringComparison.Ordinal);

    [Fact]
    public void TheCsvHasEveryTrial()
    {
        Sweep("many.csx", "--over", "days=1..3", "--feed", "csv:prices", "--csv", "all.csv");

        var lines = _place.Read("all.csv").TrimEnd().Split('\n');
        Assert.Equal(4, lines.Length);
        Assert.StartsWith("trial,days,wealth,cagr,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("2,3,", lines[3], StringComparison.Ordinal);
    }

    public void Dispose() => _place.Dispose();

    private Outcome Sweep(params string[] line)
    {
        var run = _place.Rota(["sweep", .. line]);
        Assert.True(run.Code == 0, run.Error);
        return run;
    }

    private void AreSame(string one, string other) => Assert.Equal(Files(one), Files(other));

    // By relative path, with the content.
    private SortedDictionary<string, string> Files(string folder)
    {
        var root = Path.Combine(_place.Folder, folder);
        return new(Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(root, file), file => Convert.ToHexString(File.ReadAllBytes(file))), StringComparer.Ordinal);
    }

    private static double Number(JsonElement element) => element.ValueKind == JsonValueKind.Null ? double.NaN : element.GetDouble();
}
