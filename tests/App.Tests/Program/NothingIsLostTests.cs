using System.Diagnostics;
using System.Text.Json;
using Rota.Host.Foundation;

namespace Rota.Tests.Program;

// If a file cannot be written, the old one stays, nothing half-written remains, and one sentence states the reason.
[Trait("Category", "Slow")]
public sealed class NothingIsLostTests : IDisposable
{
    private readonly Place _place = Place.WithPrices();

    [Fact]
    public void AMissingFolderIsReportedBeforeTheRun()
    {
        var bundle = _place.Rota("bundle", Place.Half, "--feed", "csv:prices", "-o", "missing/half.rota");

        Assert.Equal((2, "missing/half.rota: Folder not found: missing. Create it or choose another path.\n"), (bundle.Code, bundle.Error));
    }

    [Theory]
    [InlineData("vary own.csx --csv own.csx")]
    [InlineData("report own.csx --out own.csx")]
    [InlineData("bundle own.csx -o own.csx")]
    [InlineData("sweep own.csx --over share --html own.csx")]
    public void AnOutputReplacesNoScript(string line)
    {
        var text = File.ReadAllText(Place.Half);
        var script = _place.Write("own.csx", text);

        var refused = _place.Rota([.. Uses.Split(line), "--feed", "csv:prices"]);

        Assert.Equal(2, refused.Code);
        Assert.EndsWith("own.csx: The output would replace this script. Choose another path.\n", refused.Error, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(script));
    }

    [Fact]
    public void TwoOptionsDoNotWriteTheSameFile()
    {
        var refused = _place.Rota("sweep", Place.Half, "--over", "share", "--feed", "csv:prices", "--csv", "a.csv", "--map", "./a.csv");

        Assert.Equal(2, refused.Code);
        Assert.EndsWith("a.csv: Two options write this file. Choose another path for one of them.\n", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AFullDiskBehindTheOutputIsNotADefectOfTheProgram()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has /dev/full.");
        using var list = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"'{Place.Executable}' words > /dev/full"]) { RedirectStandardError = true })!;

        Assert.Equal("Cannot write the output: No space left on device.\n", list.StandardError.ReadToEnd());
        list.WaitForExit();
        Assert.Equal(2, list.ExitCode);
    }

    [Fact]
    public void DevicesAreWrittenAndPipesAreRefused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such files.");
        var pipe = Path.Combine(_place.Folder, "pipe");
        using (var made = Process.Start("mkfifo", pipe)) made.WaitForExit();

        WholeFile.Write("/dev/null", [1, 2, 3]);
        var wrong = Assert.Throws<InputException>(() => WholeFile.Write(pipe, [1]));

        Assert.Equal("a device", RegularFile.OtherKind("/dev/null"));
        Assert.Equal("a named pipe (FIFO)", RegularFile.OtherKind(pipe));
        Assert.Contains($"Cannot replace '{pipe}': it is a named pipe (FIFO)", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PartialFilesOfDeadProcessesAreRemovedAndOthersStay()
    {
        var path = Path.Combine(_place.Folder, "whole.txt");
        WholeFile.Write(path, [1]);
        // Its own partial files show the naming scheme.
        using var watcher = new FileSystemWatcher(_place.Folder, "*.part") { EnableRaisingEvents = true };
        var seen = new TaskCompletionSource<string>();
        watcher.Created += (_, made) => seen.TrySetResult(made.Name!);
        WholeFile.Write(path, [2]);
        var ours = await seen.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        var id = $"-{Environment.ProcessId}-";
        using var ended = Process.Start(new ProcessStartInfo(Place.Executable, "--version") { RedirectStandardOutput = true })!;
        await ended.WaitForExitAsync(TestContext.Current.CancellationToken);
        var dead = ours.Replace(id, $"-{ended.Id}-", StringComparison.Ordinal);
        _place.Write(dead, "half");
        _place.Write(ours, "half");

        WholeFile.Write(path, [3]);

        Assert.False(File.Exists(Path.Combine(_place.Folder, dead)));
        Assert.True(File.Exists(Path.Combine(_place.Folder, ours)));
        Assert.Equal([3], File.ReadAllBytes(path));
    }

    [Fact]
    public async Task ConcurrentlyWrittenSettingsAreAllKept()
    {
        string[][] all = [["capital", "5"], ["from", "2010"], ["to", "2019"], ["costBps", "7"], ["profile", "house"]];

        var set = await Task.WhenAll(all.Select(each => Task.Run(() => _place.Rota("config", "set", each[0], each[1]))));

        Assert.All(set, each => Assert.Equal(0, each.Code));
        using var written = JsonDocument.Parse(File.ReadAllText(Path.Combine(_place.Folder, "config/rota/config.json")));
        Assert.Equal(all.Select(each => each[0]).Order(StringComparer.Ordinal), written.RootElement.EnumerateObject().Select(each => each.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ASettingIsRemovedAndAFeedWithoutItsFolderIsRefused()
    {
        _place.Rota("config", "set", "capital", "5000");

        var unset = _place.Rota("config", "unset", "capital");
        var again = _place.Rota("config", "unset", "capital");
        var wrong = _place.Rota("config", "set", "feed", "csv:nosuchdir");

        Assert.Equal((0, 2, 2), (unset.Code, again.Code, wrong.Code));
        Assert.Equal("100000\n", _place.Rota("config", "get", "capital").Output);
        Assert.Contains("capital is not set in ", again.Error, StringComparison.Ordinal);
        Assert.Contains("'csv:nosuchdir'. Path not found: nosuchdir", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutAHomeARunWorksWithoutACache()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Every user has a home.");
        _place["HOME"] = "/nonexistent";
        _place["XDG_CACHE_HOME"] = "";

        Assert.Equal(0, _place.Backtest(Place.Half).Code);
    }

    [Fact]
    public void AnOversizedScriptIsRefusedUnread()
    {
        var path = _place.Write("large.csx", "");
        using (var file = File.OpenWrite(path)) file.SetLength(3L << 30);

        var check = _place.Rota("check", "large.csx");

        Assert.Equal(2, check.Code);
        Assert.Contains("has 3072 MB; a script may have at most 1 MB.", check.Output + check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AnOversizedBundleIsRefused()
    {
        var path = _place.Write("large.rota", "");
        using (var file = File.OpenWrite(path)) file.SetLength(300 << 20);

        Assert.Equal((2, "large.rota: The file has 300 MB; a bundle has at most 256 MB.\n"), (_place.Rota("open", "large.rota").Code, _place.Rota("open", "large.rota").Error));
    }

    [Fact]
    public void AScriptWithTheLongestNameGetsItsReports()
    {
        var name = new string('y', 230) + ".csx";
        _place.Write(name, File.ReadAllText(Place.Half));

        Assert.Equal(0, _place.Backtest(name, "--report", "json", "--out", "o").Code);
        Assert.Equal(0, _place.Rota("bundle", name, "--feed", "csv:prices", "-o", "it.rota").Code);
    }

    public void Dispose() => _place.Dispose();
}
