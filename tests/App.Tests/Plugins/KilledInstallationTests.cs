using System.Diagnostics;
using System.Globalization;
using Rota.Tests.Program;

namespace Rota.Tests.Plugins;

// A program killed while it changes plugins leaves the old version or the new one, and no trace after the next start.
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
    public void TheNextStartRemovesTheRemains()
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
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs exit codes that reveal killed processes.");
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
            // Its last steps are so short that only polling for them can hit them.
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

    // Returns true for the new version.
    private bool RequireWhole(string what)
    {
        var verify = _place.Rota("plugin", "verify");
        Assert.True(verify.Code == 0, $"{what}: {verify.Output}{verify.Error}");
        Assert.Equal((what, ".changing foreign plugins.lock.json"), (what, string.Join(' ', Names(Plugins))));
        var versions = string.Join(' ', Names(Path.Combine(Plugins, "foreign")));
        var isNew = versions == "1.0.0 2.0.0";
        Assert.True(isNew || versions == "1.0.0", $"{what}: {versions}");
        Assert.Equal(
            "foreign 1.0.0: unmodified\n" + (isNew ? "foreign 2.0.0: unmodified\n" : ""), verify.Output);
        var now = _place.Rota("now", "it.csx", "--feed", "csv:prices", "--max-age", "none");
        Assert.True(now.Code == 0, $"{what}: {now.Error}");
        Assert.Contains($"Hold      AAA {(isNew ? 50 : 30)} %", now.Output, StringComparison.Ordinal);
        return isNew;
    }

    // Incompressible files, so that it takes a while.
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

    // Returns false if the program had already ended.
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
