using System.Diagnostics;
using Rota.Host.Live;
using Rota.Host.Runs;
using Rota.Host.Scripting;
using Rota.Host.Settings;
using Rota.Host.Workers;
using Rota.Tests.Program;

namespace Rota.Tests.Live;

public sealed class LiveScriptsTests
{
    // Less than that for which a file that is gone or empty is taken for half a save.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("write")]
    [InlineData("truncate, pause, write")]
    [InlineData("rename over")]
    [InlineData("replace")]
    [InlineData("backup, then create")]
    [InlineData("#load")]
    public async Task OneSaveIsOneRun(string way)
    {
        await using var alive = new Alive();
        var part = alive.Write("part.csx", "const string Name = \"Before\";");
        var (script, other) = Two(alive, "#load \"part.csx\"\nHold((\"SPY\", 1.0)).Every(MonthEnd).Named(Name + 1)");
        Assert.Equal("Before1", NameOf(await alive.RunAsync(script)));
        await alive.RunAsync(other);

        var began = Stopwatch.StartNew();
        if (way == "#load") alive.Write("part.csx", "const string Name = \"After\";");
        else await SaveAsync(script, Held("After1"), way);
        Assert.SkipWhen(began.Elapsed > Patience, "The machine is too busy to save as editors do.");
        var ended = await alive.EndOfAsync(script);
        var since = alive.Told.Count;
        alive.Write("other.csx", Held("Changed"));
        await alive.EndOfAsync(other);

        Assert.Equal("After1", NameOf(ended));
        Assert.Equal([way == "#load" ? part : script], ended.Answer.Causes);
        Assert.Equal(0, alive.EndsOf(script, since));
    }

    [Fact]
    public async Task ATouchedScriptIsNotRunAgain()
    {
        await using var alive = new Alive();
        var (script, other) = Two(alive, Held("Same"));
        await alive.RunAsync(script);
        await alive.RunAsync(other);
        var since = alive.Told.Count;

        File.SetLastWriteTimeUtc(script, DateTime.UtcNow);
        alive.Write("script.csx", Held("Same"));
        await Task.Delay(600, Cancel);
        alive.Write("other.csx", Held("Changed"));
        await alive.EndOfAsync(other);

        Assert.Equal(0, alive.EndsOf(script, since));
    }

    [Fact]
    public async Task ANewerSaveEndsAnEndlessRunThatIsNeverTold()
    {
        await using var alive = new Alive();
        var script = alive.Open(("script.csx", Held("First")))[0];
        await alive.RunAsync(script);
        var since = alive.Told.Count;

        await SpinAsync(alive, "script.csx");
        alive.Write("script.csx", Held("Third"));

        Assert.Equal("Third", NameOf(await alive.EndOfAsync(script)));
        Assert.Equal(1, alive.EndsOf(script, since));
        Assert.DoesNotContain(alive.Told.Skip(since), live => live is RunStopped);
    }

    [Fact(Timeout = 60_000)]
    public async Task AStopEndsAnEndlessRunAndTheNextSaveRunsAgain()
    {
        await using var alive = new Alive();
        var script = alive.Open(("script.csx", Held("First")))[0];
        await alive.RunAsync(script);
        await SpinAsync(alive, "script.csx");
        var workers = alive.Pool.Workers;

        alive.Scripts.StopAll();
        await alive.UntilAsync<RunStopped>(stopped => stopped.Path == script);
        alive.Write("script.csx", Held("After"));

        Assert.Equal("After", NameOf(await alive.EndOfAsync(script)));
        await OneIsGoneAsync(alive, workers);
    }

    [Fact]
    public async Task PricesThatChangeRunTheScriptsThatUseThem()
    {
        using var place = Place.WithPrices();
        var prices = Path.Combine(place.Folder, "prices");
        foreach (var file in Directory.EnumerateFiles(prices)) File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-1));
        await using var alive = new Alive(feed: $"csv:{prices}");
        var paths = alive.Open(
            ("a.csx", Held("A", "AAA")), ("b.csx", Held("B", "BBB")), ("c.csx", Held("C", "BBB")), ("d.csx", Held("D", "BBB")));
        foreach (var path in paths.Take(3)) Assert.IsType<RunSnapshot>((await alive.RunAsync(path)).Answer.Answer);
        var since = alive.Told.Count;

        Replace(place, "BBB", day => 60 + day % 5);
        var first = await alive.EndOfAsync(paths[1]);
        await alive.EndOfAsync(paths[2]);
        alive.Write("a.csx", Held("A changed", "AAA"));
        await alive.EndOfAsync(paths[0]);

        Assert.Equal([Path.Combine(prices, "BBB.csv")], first.Answer.Causes);
        Assert.Equal([1, 1, 1, 0], paths.Select(path => alive.EndsOf(path, since)));
    }

    // An asset without prices fails, until its file comes.
    [Fact]
    public async Task PricesThatAreMissingAreWaitedFor()
    {
        using var place = Place.WithPrices();
        await using var alive = new Alive(feed: $"csv:{Path.Combine(place.Folder, "prices")}");
        var script = alive.Open(("script.csx", Held("Late", "CCC")))[0];
        Assert.Equal(FailureCause.Mistake, FailureOf(await alive.RunAsync(script)).Cause);

        Replace(place, "CCC", day => 50 + day);

        Assert.Equal("Late", NameOf(await alive.EndOfAsync(script)));
    }

    [Fact]
    public async Task ABrokenEditNamesItsPlaceAndARepairRunsAgain()
    {
        await using var alive = new Alive();
        var script = alive.Open(("script.csx", Held("First")))[0];
        await alive.RunAsync(script);

        alive.Write("script.csx", "var share = 1.0;\n" + Held("First").Replace("Every", "Evry", StringComparison.Ordinal));
        var broken = await alive.EndOfAsync(script);
        alive.Write("script.csx", Held("Corrected"));
        var corrected = await alive.EndOfAsync(script);

        var error = Assert.Single(broken.Answer.Errors);
        Assert.Equal((script, 2, "CS1061"), (error.Path, error.At.Line, error.Code));
        var failed = FailureOf(broken);
        Assert.Equal(FailureCause.Mistake, failed.Cause);
        Assert.Contains("script.csx(2,", failed.Text, StringComparison.Ordinal);
        Assert.Equal((script, 2), failed.Places.Select(place => (place.Path, place.Line)).Single());
        Assert.Equal("Corrected", NameOf(corrected));
        Assert.Empty(corrected.Answer.Errors);
    }

    [Trait("Category", "Slow")]
    [Fact]
    public async Task AnEditIsAnsweredBeforeTheRestOfALongQueue()
    {
        await using var alive = new Alive(atOnce: 2);
        var paths = alive.Open([.. Enumerable.Range(0, 12).Select(at => ($"s{at:00}.csx", Slow($"S{at}")))]);
        await alive.RunAsync(paths[11]);
        var since = alive.Told.Count;

        alive.Scripts.RunAll([.. paths.Select(path => (path, (IReadOnlyDictionary<string, ParameterValue>)Alive.NoParameters))]);
        await alive.UntilAsync<RunEnded>(_ => true);
        alive.Write("s11.csx", Held("Edited"));
        while (alive.Told.Skip(since).OfType<RunEnded>().Count() < 12) await alive.UntilAsync<RunEnded>(_ => true);

        var ends = alive.Told.Skip(since).OfType<RunEnded>().ToList();
        Assert.Equal(paths, ends.Select(ended => ended.Path).Order(StringComparer.Ordinal));
        string[] names = [.. Enumerable.Range(0, 11).Select(at => $"S{at}"), "Edited"];
        Assert.Equal(names, ends.OrderBy(ended => ended.Path, StringComparer.Ordinal).Select(NameOf));
        Assert.InRange(ends.FindIndex(ended => ended.Path == paths[11]), 1, 6);
        Assert.Equal([paths[11]], ends.Single(ended => ended.Path == paths[11]).Answer.Causes);
        // Those that were not edited, in the order given but for two that run at once.
        var order = ends.Select(ended => paths.ToList().IndexOf(ended.Path)).Where(at => at != 11).ToList();
        Assert.All(order, (at, i) => Assert.InRange(at, i - 2, i + 2));
    }

    [Fact]
    public async Task ASettingsFileThatComesOrChangesRunsTheScriptAgain()
    {
        await using var alive = new Alive(feed: "");
        alive.Write("rota.json", "{\"feed\": \"simulated\"}");
        var script = alive.Open(("script.csx", Held("Settled")))[0];
        await alive.RunAsync(script);

        var file = alive.Write("rota.json", "{\"feed\": \"simulated\", \"capital\": 5000}");
        var changed = await alive.EndOfAsync(script);
        alive.Write("rota.json", "{\"feed\": ");
        var broken = await alive.EndOfAsync(script);
        alive.Write("rota.json", "{\"feed\": \"simulated\", \"capital\": 6000}");
        var corrected = await alive.EndOfAsync(script);

        Assert.Equal([file], changed.Answer.Causes);
        Assert.Equal(5000, Assert.IsType<RunSnapshot>(changed.Answer.Answer).Capital);
        Assert.Equal("feed, capital (rota.json)", Assert.IsType<RunSnapshot>(changed.Answer.Answer).FromFiles);
        Assert.Contains("rota.json", FailureOf(broken).Text, StringComparison.Ordinal);
        Assert.Equal(6000, Assert.IsType<RunSnapshot>(corrected.Answer.Answer).Capital);
    }

    [Fact]
    public async Task ABenchmarkScriptIsWatchedToo()
    {
        await using var alive = new Alive(feed: "");
        var benchmark = alive.Write("benchmark.csx", Held("Yardstick"));
        alive.Write("rota.json", "{\"feed\": \"simulated\", \"benchmark\": \"benchmark.csx\"}");
        var script = alive.Open(("script.csx", Held("Measured")))[0];
        Assert.Equal("Yardstick", Assert.IsType<RunSnapshot>((await alive.RunAsync(script)).Answer.Answer).BenchmarkName);

        alive.Write("benchmark.csx", Held("Inch"));
        var changed = await alive.EndOfAsync(script);

        Assert.Equal([benchmark], changed.Answer.Causes);
        Assert.Equal("Inch", Assert.IsType<RunSnapshot>(changed.Answer.Answer).BenchmarkName);
    }

    [Fact]
    public async Task AParameterThatAnEditRemovesIsDroppedAndTold()
    {
        await using var alive = new Alive();
        const string text = "var name = Param(\"days\", 5, 1..9);\nvar more = Param(\"more\", 1, 0..3);\n";
        var script = alive.Open(("script.csx", text + Held("Both")))[0];
        var both = await alive.RunAsync(script, ("days", 7), ("more", 2));

        alive.Write("script.csx", text.Replace("days", "weeks", StringComparison.Ordinal) + Held("One"));
        var one = await alive.EndOfAsync(script);
        alive.Write("script.csx", text + Held("Both again"));
        var again = await alive.EndOfAsync(script);

        Assert.Empty(both.DroppedParameters);
        Assert.Equal([("days", 7.0), ("more", 2.0)], ParametersOf(both));
        Assert.Equal(["days"], one.DroppedParameters);
        Assert.Equal([("weeks", 5.0), ("more", 2.0)], ParametersOf(one));
        Assert.Equal([("days", 5.0), ("more", 2.0)], ParametersOf(again));
    }

    [Fact]
    public async Task AScriptThatWasNotRunIsNotRunWhenItChanges()
    {
        await using var alive = new Alive();
        var (script, other) = Two(alive, Held("Idle"));

        alive.Write("script.csx", Held("Still idle"));
        var changed = await alive.UntilAsync<ScriptChanged>(_ => true);
        await alive.RunAsync(other);

        Assert.Equal((script, 0), (changed.Path, alive.EndsOf(script)));
        Assert.Equal([script], changed.Causes);
    }

    [Fact]
    public async Task WhatHappensIsToldInOrder()
    {
        await using var alive = new Alive();
        var script = alive.Open(("script.csx", Slow("Told")))[0];

        await alive.RunAsync(script);

        var kinds = alive.Told.Where(live => live is not FolderChanged).Select(live => live.GetType().Name).ToList();
        Assert.Equal([nameof(RunQueued), nameof(CompileStarted)], kinds.Take(2));
        Assert.Equal(nameof(RunEnded), kinds[^1]);
        Assert.All(kinds[2..^1], kind => Assert.Equal(nameof(ProgressReported), kind));
        Assert.NotEmpty(kinds[2..^1]);
        var run = Assert.IsType<RunSnapshot>(((RunEnded)alive.Told[^1]).Answer.Answer);
        Assert.Contains("hold", run.Now, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task AFaultOfOursIsTold()
    {
        await using var alive = new Alive(settings: _ => throw new InvalidOperationException("Out of order."));
        var script = alive.Open(("script.csx", Held("Never")))[0];

        var failed = FailureOf(await alive.RunAsync(script));

        Assert.Equal(FailureCause.OurBug, failed.Cause);
        Assert.Contains("Out of order.", failed.Text, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task TheEndLeavesNoWorkerBusyAndTellsNothingMore()
    {
        var alive = new Alive();
        await using var ended = alive;
        var script = alive.Open(("script.csx", Held("First")))[0];
        await alive.RunAsync(script);
        await SpinAsync(alive, "script.csx");
        var busy = alive.Pool.Workers;

        await alive.Scripts.DisposeAsync();

        await OneIsGoneAsync(alive, busy);
        Assert.DoesNotContain(alive.Told.Skip(1), live => live is RunStopped);
    }

    private static string Held(string name, string asset = "SPY") =>
        $"Hold((\"{asset}\", 1.0)).Every(MonthEnd).Named(\"{name}\")";

    // Some hundred milliseconds.
    private static string Slow(string name) =>
        "Rotate(\"SPY\", \"IEF\").RankBy(Score(asset => { System.Threading.Thread.Sleep(1); return 1; })).Hold(1).Every(MonthEnd)"
        + $".Named(\"{name}\")";

    private static string NameOf(RunEnded ended) => ended.Answer.Answer is Failed failed
        ? $"{failed.Cause}: {failed.Text}"
        : ((RunSnapshot)ended.Answer.Answer).Strategy;

    private static IEnumerable<(string, double)> ParametersOf(RunEnded ended) =>
        Assert.IsType<RunSnapshot>(ended.Answer.Answer).Parameters.Select(each => (each.Name, each.Value));

    private static Failed FailureOf(RunEnded ended) => Assert.IsType<Failed>(ended.Answer.Answer);

    private static (string Script, string Other) Two(Alive alive, string text)
    {
        var paths = alive.Open(("script.csx", text), ("other.csx", Held("Other")));
        return (paths[0], paths[1]);
    }

    // Whole at once, as one change.
    private static void Replace(Place place, string asset, Func<int, double> close)
    {
        place.Prices(asset + ".part", close);
        var prices = Path.Combine(place.Folder, "prices");
        File.Move(Path.Combine(prices, asset + ".part.csv"), Path.Combine(prices, asset + ".csv"), overwrite: true);
    }

    // A killed process takes a moment to go.
    private static async Task OneIsGoneAsync(Alive alive, IReadOnlyList<int> workers)
    {
        while (!workers.Except(alive.Pool.Workers).Any()) await Task.Delay(10, Cancel);
    }

    // Saves a script that never ends, and waits until it is at it.
    private static async Task SpinAsync(Alive alive, string name)
    {
        var sign = Path.Combine(alive.Folder, Guid.NewGuid().ToString("N"));
        alive.Write(name, $"System.IO.File.WriteAllText(\"{sign}\", \"\");\nwhile (true) {{ }}\n{Held("Endless")}");
        while (!File.Exists(sign)) await Task.Delay(5, Cancel);
    }

    private static async Task SaveAsync(string path, string text, string way)
    {
        switch (way)
        {
            case "write":
                await File.WriteAllTextAsync(path, text, Cancel);
                break;
            case "truncate, pause, write":
                await using (var stream = new FileStream(path, FileMode.Truncate, FileAccess.Write, FileShare.ReadWrite))
                {
                    // Longer than the quiet after a change.
                    await Task.Delay(60, Cancel);
                    await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text), Cancel);
                }

                break;
            case "rename over":
                await File.WriteAllTextAsync(path + ".swp", text, Cancel);
                File.Move(path + ".swp", path, overwrite: true);
                break;
            case "replace":
                await File.WriteAllTextAsync(path + ".new", text, Cancel);
                File.Replace(path + ".new", path, path + ".old");
                break;
            case "backup, then create":
                File.Move(path, path + "~");
                await Task.Delay(60, Cancel);
                await File.WriteAllTextAsync(path, text, Cancel);
                File.Delete(path + "~");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(way), way, "No such way to save.");
        }
    }
}
