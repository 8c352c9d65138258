using System.Text.Json;
using Rota.Host.Foundation;
using Rota.Host.Runs;
using Rota.Host.Settings;
using Rota.Host.Workers;
using Rota.Tests.Program;

namespace Rota.Tests.Workers;

public sealed class WorkerPoolTests : IAsyncDisposable
{
    private const string Good = "Hold((\"SPY\", 1.0)).Every(MonthEnd).Named(\"Good\")";
    private const string Slow =
        "Rotate(\"SPY\", \"IEF\").RankBy(Score(asset => { System.Threading.Thread.Sleep(2); return 1; })).Hold(1).Every(MonthEnd)";

    private readonly Workshop _workshop = new();
    private readonly Place _place = Place.WithPrices();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AWorkerLoadsTheLibrariesOfAScript()
    {
        MadeLibrary.Write(Path.Combine(_workshop.Folder, "lib", "shares.dll"), "public static class Shares { public const string Text = nameof(Shares); public static double Half() => 0.5; }");

        var run = await _workshop.RunAsync("shares.csx", "#r \"lib/shares.dll\"\nHold((\"SPY\", Shares.Half())).Every(MonthEnd).Named(Shares.Text)", Cancel);

        Assert.Equal("Shares", Assert.IsType<RunSnapshot>(run).Strategy);
    }

    [Fact]
    public async Task AnAnswerHasAllThatAScreenShows()
    {
        var job = _workshop.CompileText("good.csx", """
            var days = Param("days", 200, 50..300);
            Param("index", ["SPY", "IVV"]);
            Rotate("SPY", "IEF").RankBy(Sma(days.Days)).Hold(1).Every(MonthEnd)
            """);

        var run = Assert.IsType<RunSnapshot>(await _workshop.Pool.RunAsync(job with
        {
            Tables = ["calendar"],
            Reports = ["equity.csv"],
            Parameters = new Dictionary<string, ParameterValue> { ["index"] = new("IVV") },
        }, cancel: Cancel));

        Assert.True(run.IsSimulated);
        Assert.Equal("60 % SPY, 40 % IEF", run.BenchmarkName);
        Assert.Equal(run.Equity.Dates, run.Benchmark!.Dates);
        Assert.Equal((100_000, 100_000), (run.Capital, run.Equity.Values[0]));
        // Prices of the simulated market are never real.
        Assert.Equal(DateOnly.MaxValue, run.SimulatedUntil);
        Assert.Equal((null, null), (run.Now, run.Why));
        Assert.All(run.Decisions, decision => Assert.Equal(1, decision.Shares.Sum(), 1e-12));
        Assert.Equal(RebalanceKind.Funding, run.Decisions[0].Kind);
        Assert.Equal(run.Decisions[0].Filled, run.Trades[0].Date);
        var total = run.Statistics.Single(each => each.Name == "cagr");
        Assert.Equal((Unit.Fraction, Better.Higher), (total.Unit, total.Better));
        Assert.Equal("calendar", Assert.Single(run.Tables).Name);
        Assert.Equal(
            [new("days", 200, 200, 50, 300, 1, IsWhole: true), new Parameter("index", 1, 0, 0, 1, 1, IsWhole: true) { Labels = ["SPY", "IVV"] }],
            run.Parameters);
        var rows = System.Text.Encoding.UTF8.GetString(Assert.Single(run.Reports).Content).TrimEnd('\n').Split('\n');
        Assert.Equal(run.Equity.Dates.Length, rows.Count(row => char.IsDigit(row[0])));
    }

    [Theory]
    [InlineData("Hold((\"AAA\", 1.0)).Every(Week);\nHold((\"AAA\", int.Parse(\"x\"))).Every(Week)")]
    [InlineData("Hold((\"NOPE\", 1.0)).Every(Week)")]
    [InlineData("Rotate(\"AAA\", \"BBB\")\n    .RankBy(Score(asset => int.Parse(asset.Asset.Name)))\n    .Every(Week)")]
    public async Task AWorkerReportsAProblemLikeTheProgram(string text)
    {
        var script = _place.Write("wrong.csx", text);
        var feed = $"csv:{Path.Combine(_place.Folder, "prices")}";
        var alone = _place.Rota("run", script, "--feed", feed);

        var failed = Assert.IsType<Failed>(await _workshop.Pool.RunAsync(_workshop.Compile(script, feed), cancel: Cancel));

        Assert.Equal(FailureCause.Mistake, failed.Cause);
        // The script's path is relative to the folder where the program was started.
        Assert.EndsWith(failed.Text, alone.Error.TrimEnd().Replace("wrong.csx", script, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheEquityGrowsDuringARun()
    {
        var seen = new Seen();

        var run = Assert.IsType<RunSnapshot>(await _workshop.Pool.RunAsync(_workshop.CompileText("slow.csx", Slow), progress: seen, cancel: Cancel));

        Assert.True(seen.Curves.Count > 5, $"{seen.Curves.Count}");
        // Few enough of the more than 5,000 days that a message takes 12 kB; each a day of the run with its value.
        var days = run.Equity.Dates;
        Assert.True(days.Length > 4000 && seen.Curves[^1].Dates.Length == 500, $"{days.Length}");
        Assert.All(seen.Curves, curve => Assert.Equal((days[0], true), (curve.Dates[0], curve.Dates.Length <= 500)));
        Assert.All(seen.Curves, curve => Assert.Equal(curve.Dates.Select(day => run.Equity.Values[days.IndexOf(day)]), curve.Values));
        Assert.Equal(seen.Curves.Select(curve => (days.IndexOf(curve.Dates[^1]) + 1.0) / days.Length), seen.Shares);
        Assert.Equal(seen.Shares.Distinct().Order(), seen.Shares);
        Assert.True(seen.Bytes < 12_000, $"{seen.Bytes}");
        Assert.Contains("Running Unnamed strategy", seen.Doings);
    }

    [Fact]
    public async Task ADayOutsideTheRunIsReported()
    {
        var failed = Assert.IsType<Failed>(await _workshop.Pool.RunAsync(
            _workshop.CompileText("good.csx", Good) with { Why = new(1066, 10, 14) }, cancel: Cancel));

        Assert.Equal(FailureCause.Mistake, failed.Cause);
        Assert.StartsWith("1066-10-14 is outside the run, which covers ", failed.Text, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task ACancelledRunIsKilledAndTheSpareTakesTheNext()
    {
        Assert.IsType<RunSnapshot>(await _workshop.RunAsync("good.csx", Good, Cancel));
        var before = _workshop.Pool.Workers;
        using var cancel = new CancellationTokenSource();

        var endless = _workshop.RunAsync("endless.csx", $"while (true) {{ }}\n{Good}", cancel.Token);
        await Task.Delay(200, Cancel);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => endless);
        var next = await _workshop.RunAsync("good.csx", Good, Cancel);

        Assert.IsType<RunSnapshot>(next);
        // A killed process takes a moment to disappear.
        while (!before.Except(_workshop.Pool.Workers).Any()) await Task.Delay(10, Cancel);
    }

    [Fact]
    public async Task ChangedPricesAreReadAgainAndOthersAreReused()
    {
        var (prices, before) = (Path.Combine(_place.Folder, "prices"), DateTime.UtcNow.AddHours(-1));
        foreach (var file in Directory.EnumerateFiles(prices)) File.SetLastWriteTimeUtc(file, before);
        Directory.SetLastWriteTimeUtc(prices, before);
        var script = _workshop.Write("half.csx", "Hold((\"AAA\", 0.5), (\"BBB\", 0.5)).Every(MonthEnd)");
        var job = _workshop.Compile(script, $"csv:{prices}");
        var first = Assert.IsType<RunSnapshot>(await _workshop.Pool.RunAsync(job, cancel: Cancel));
        Assert.Equal(first.Equity.Values, Assert.IsType<RunSnapshot>(await _workshop.Pool.RunAsync(job, cancel: Cancel)).Equity.Values);

        _place.Prices("BBB", day => 50 + day % 9);

        var changed = Assert.IsType<RunSnapshot>(await _workshop.Pool.RunAsync(job, cancel: Cancel));
        Assert.NotEqual(first.Equity.Values[^1], changed.Equity.Values[^1]);
    }

    // The thread outlives its script's run; the next script is not to blame.
    [Fact]
    public async Task AScriptsLeftoverThreadIsNotBlamedOnTheNextScript()
    {
        Assert.IsType<RunSnapshot>(await _workshop.RunAsync("good.csx", Good, Cancel));
        var fuse = Path.Combine(_place.Folder, "fuse");
        Assert.IsType<RunSnapshot>(await _workshop.RunAsync("bomb.csx", Bomb(fuse), Cancel));

        var seen = new Seen();
        var run = _workshop.Pool.RunAsync(_workshop.CompileText("slow.csx", Slow), progress: seen, cancel: Cancel);
        while (!seen.HasBegun) await Task.Delay(5, Cancel);
        await File.WriteAllTextAsync(fuse, "", Cancel);

        Assert.IsType<RunSnapshot>(await run);
        Assert.Empty(_workshop.Remarks);
    }

    [Fact]
    public async Task AWorkerThatDiesBetweenRunsIsReplacedAndItsScriptNamed()
    {
        Assert.IsType<RunSnapshot>(await _workshop.RunAsync("good.csx", Good, Cancel));
        var fuse = Path.Combine(_place.Folder, "fuse");
        Assert.IsType<RunSnapshot>(await _workshop.RunAsync("bomb.csx", Bomb(fuse), Cancel));

        await File.WriteAllTextAsync(fuse, "", Cancel);
        while (_workshop.Remarks.Count == 0) await Task.Delay(20, Cancel);

        Assert.StartsWith("After its run: bomb.csx threw an exception on its own thread", Assert.Single(_workshop.Remarks), StringComparison.Ordinal);
        Assert.IsType<RunSnapshot>(await _workshop.RunAsync("good.csx", Good, Cancel));
    }

    [Fact]
    public async Task AProgramThatIsNotAWorkerGivesAFailure()
    {
        await using var pool = new WorkerPool(new ThisProgram(Place.Executable, ["--plainly", "wrong"]), _workshop.Limits);

        var failed = Assert.IsType<Failed>(await pool.RunAsync(_workshop.CompileText("good.csx", Good), cancel: Cancel));

        Assert.Equal(FailureCause.NotStarted, failed.Cause);
        Assert.Contains("good.csx cannot be run. The worker exited with code 2 before it connected: ", failed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void AWorkerOfAnotherBuildIsRejected()
    {
        Assert.Null(Handshake.Ours.Mismatch);
        Assert.StartsWith(
            "The worker is rota 0.1.0 with plugin api level 99 ", (Handshake.Ours with { ApiLevel = 99 }).Mismatch, StringComparison.Ordinal);
        Assert.NotNull((Handshake.Ours with { Build = Guid.Empty }).Mismatch);
    }

    public async ValueTask DisposeAsync()
    {
        await _workshop.DisposeAsync();
        _place.Dispose();
    }

    // A thread that throws when the file appears.
    private static string Bomb(string fuse) => $$"""
        new System.Threading.Thread(() =>
        {
            while (!System.IO.File.Exists("{{fuse.Replace('\\', '/')}}")) System.Threading.Thread.Sleep(10);
            throw new FormatException("late");
        }).Start();
        {{Good}}
        """;

    private sealed class Seen : IProgress<RunProgress>
    {
        private volatile bool _hasBegun;

        public bool HasBegun => _hasBegun;

        public List<string> Doings { get; } = [];

        public List<Curve> Curves { get; } = [];

        public List<double> Shares { get; } = [];

        // The size of the largest message.
        public int Bytes { get; private set; }

        public void Report(RunProgress value)
        {
            Doings.Add(value.Doing);
            if (value.Equity is { } curve) Curves.Add(curve);
            if (value.Share is { } share) Shares.Add(share);
            Bytes = Math.Max(Bytes, JsonSerializer.SerializeToUtf8Bytes<Message>(value, MessageJson.Default.Message).Length);
            _hasBegun |= value.Equity is not null;
        }
    }
}
