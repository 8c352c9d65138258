using System.Diagnostics;
using System.Globalization;
using Rota.Tests.Program;

namespace Rota.Tests.Plugins;

// A program that is killed while it changes the plugins leaves the version before or the new one, and no trace after a start.
public sealed class KilledInstallationTests : IDisposable
{
    private const int Kills = 20;
    private const int AimedKills = 5;
    private const int KilledBySignal = 128 + 9;

    private readonly Place _place = Place.WithPrices();

    private string Plugins => Path.Combine(_place.Folder, "data", "rota", "plugins");

    private string Kept => Path.Combine(_place.Folder, "kept");

    private string Lock => Path.Combine(Plugins, "plugins.lock.json");

    [Fact]
    public void WhatItLeftIsGoneAfterTheNextStart()
    {
        _place.Write("data/rota/plugins/.part-1/plugin/plugin.json", "{");
        _place.Write("data/rota/plugins/plugins.lock.json.7.part", "{");
        _place.Write("data/rota/plugins/plugins.lock.json", """
            {
              "format": 1,
              "plugins": [{ "id": "foreign", "enabled": true, "versions": [{ "version": "1.0.0", "state": "Installing" }] }]
            }
            """);
        Directory.CreateDirectory(Path.Combine(Plugins, "foreign"));

        var list = _place.Rota("plugin", "list");
        Assert.Equal((0, ""), (list.Code, list.Error));

        Assert.Equal([".changing", "plugins.lock.json"], Names(Plugins));
        Assert.DoesNotContain("foreign", File.ReadAllText(Lock), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void AnUpdateKilledAtAnyMomentLeavesTheOldVersionOrTheNew()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Which processes were killed is told by their exit codes.");
        var all = Stopwatch.StartNew();
        var seed = Environment.TickCount;
        var random = new Random(seed);
        new MadePlugin().WriteTo(Path.Combine(_place.Folder, "built"));
        Assert.Equal(0, _place.Rota("plugin", "install", "built", "--yes").Code);
        Copy(Plugins, Kept);
        WriteNewer(random);
        _place.Write("it.csx", "Hold((\"AAA\", ThriceOfforeign(0.1))).Every(Week)\n");

        var duration = Enumerable.Range(0, 3).Select(_ => Whole()).Min();
        var killed = new List<bool>();
        var (halves, news) = (0, 0);
        for (var kill = 0; kill < Kills + AimedKills; kill++)
        {
            var moment = duration * ((kill + random.NextDouble()) / Kills);
            var what = string.Create(
                CultureInfo.InvariantCulture, $"seed {seed}, kill {kill} after {moment.TotalMilliseconds:0} ms");
            // Its last steps take so little time that only somebody who waits for them meets them.
            killed.Add(kill < Kills ? KillAt(moment) : KillWhen(IsInTheList));
            if (Directory.GetDirectories(Plugins, ".part-*").Length > 0) halves++;

            if (RequireWhole(what)) news++;
            Restore();
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"""
            seed {seed}: an update takes {duration.TotalMilliseconds:0} ms;
            {killed.Take(Kills).Count(hit => hit)} of {Kills} were killed before they ended,
            {killed.Skip(Kills).Count(hit => hit)} of {AimedKills} in their last steps;
            {halves} left a part, {news} the new version; {all.Elapsed.TotalSeconds:0} s
            """));
        Assert.True(killed.Take(Kills).Count(hit => hit) >= Kills / 4, $"seed {seed}: {killed.Count(hit => hit)} were killed");
        Assert.True(halves >= 3, $"seed {seed}: {halves} left a part");
    }

    public void Dispose() => _place.Dispose();

    // True when it is the new version.
    private bool RequireWhole(string what)
    {
        var verify = _place.Rota("plugin", "verify");
        Assert.True(verify.Code == 0, $"{what}: {verify.Output}{verify.Error}");
        Assert.Equal((what, ".changing foreign plugins.lock.json"), (what, string.Join(' ', Names(Plugins))));
        var versions = string.Join(' ', Names(Path.Combine(Plugins, "foreign")));
        var isNew = versions == "1.0.0 2.0.0";
        Assert.True(isNew || versions == "1.0.0", $"{what}: {versions}");
        Assert.Equal(
            "foreign 1.0.0: as it was installed\n" + (isNew ? "foreign 2.0.0: as it was installed\n" : ""), verify.Output);
        var now = _place.Rota("now", "it.csx", "--feed", "csv:prices", "--max-age", "none");
        Assert.True(now.Code == 0, $"{what}: {now.Error}");
        Assert.Contains($"Hold      AAA {(isNew ? 50 : 30)} %", now.Output, StringComparison.Ordinal);
        return isNew;
    }

    // Files that no compression makes smaller, so that it takes a while.
    private void WriteNewer(Random random)
    {
        var files = new MadePlugin(Version: "2.0.0") { Times = 5 }.Files.Select(file => (file.Key, file.Value)).ToList();
        for (var i = 0; i < 24; i++)
        {
            var content = new byte[1 << 20];
            random.NextBytes(content);
            files.Add(($"data/{i}.bin", content));
        }

        MadePlugin.Zip(Path.Combine(_place.Folder, "newer.zip"), files);
    }

    private bool IsInTheList() => File.ReadAllText(Lock).Contains("2.0.0", StringComparison.Ordinal);

    private TimeSpan Whole()
    {
        var took = Stopwatch.StartNew();
        Assert.False(KillWhen(() => false));
        var measured = took.Elapsed;
        Assert.True(RequireWhole("not killed"));
        Restore();
        return measured;
    }

    private bool KillAt(TimeSpan moment)
    {
        var began = Stopwatch.StartNew();
        return KillWhen(() => began.Elapsed >= moment);
    }

    // False when it had ended before.
    private bool KillWhen(Func<bool> isNow)
    {
        using var update = _place.Begin("plugin", "update", "newer.zip", "--yes");
        while (!update.HasExited && !isNow()) Thread.SpinWait(1000);
        update.Kill();
        update.WaitForExit();
        Assert.True(update.ExitCode is 0 or KilledBySignal, $"The update ended with {update.ExitCode}.");
        return update.ExitCode == KilledBySignal;
    }

    private void Restore()
    {
        Directory.Delete(Plugins, recursive: true);
        Copy(Kept, Plugins);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var path = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(file, path);
        }
    }

    private static IEnumerable<string?> Names(string folder) =>
        Directory.GetFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
