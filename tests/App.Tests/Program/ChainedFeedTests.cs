using Rota.Host.Settings;
using Rota.Host.Workers;
using Rota.Tests.Workers;

namespace Rota.Tests.Program;

// splice:csv:a,csv:b, from the command line to the caches.
public sealed class ChainedFeedTests : IDisposable
{
    private static readonly DateTime Before = DateTime.UtcNow.AddHours(-3);

    private readonly Place _place = new();

    // The first half of the days is in a, the second in b, and one day in both.
    public ChainedFeedTests()
    {
        foreach (var asset in new[] { "AAA", "BBB" })
        {
            Write("a", asset, Place.Rows(day => 100 + day).Take(261));
            Write("b", asset, Place.Rows(day => 2 * (100 + day)).Skip(260));
            Write("whole", asset, Place.Rows(day => 100 + day));
        }
    }

    [Fact]
    public void ASplicedRunHasTheStatisticsOfTheWholeHistory()
    {
        Assert.Equal(Equity("csv:whole"), Equity("splice:csv:a,csv:b"));
        Assert.Equal(Equity("csv:whole"), Equity("splice:csv:b,csv:a"));
    }

    // The caches of all parts are used, and none survives a change of its source file.
    [Trait("Category", "Slow")]
    [Fact]
    public void AChangedFileOfAPartIsNoticed()
    {
        _place["XDG_CACHE_HOME"] = Path.Combine(_place.Folder, "cache");
        Age();
        var first = Equity("splice:csv:a,csv:b");
        var stored = Directory.GetFiles(Path.Combine(_place.Folder, "cache", "rota", "prices"));
        Assert.Equal(first, Equity("splice:csv:a,csv:b"));

        Write("b", "AAA", Place.Rows(day => day > 400 ? 3 * (100 + day) : 2 * (100 + day)).Skip(260));
        var changed = Equity("splice:csv:a,csv:b");

        Assert.Equal(4, stored.Length);
        Assert.NotEqual(first, changed);
        Write("whole", "AAA", Place.Rows(day => day > 400 ? 1.5 * (100 + day) : 100 + day));
        Assert.Equal(Equity("csv:whole"), changed);
    }

    [Fact]
    public async Task AWorkerKeepsThePartsAndNoticesAChangedFile()
    {
        Age();
        await using var workshop = new Workshop();
        var feed = $"splice:csv:{Path.Combine(_place.Folder, "a")},csv:{Path.Combine(_place.Folder, "b")}";
        var job = workshop.Compile(Place.Half, feed, (SettingKeys.Benchmark, "none")) with { Reports = ["equity.csv"] };

        var first = await Run();
        Assert.Equal(first.Reports[0].Content, (await Run()).Reports[0].Content);
        Write("b", "AAA", Place.Rows(day => day > 400 ? 3 * (100 + day) : 2 * (100 + day)).Skip(260));
        var changed = await Run();

        Assert.NotEqual(first.Reports[0].Content, changed.Reports[0].Content);
        Assert.Equal(
            new[] { "a/AAA", "a/BBB", "b/AAA", "b/BBB" }.Select(name => Path.Combine(_place.Folder, $"{name}.csv")),
            changed.Files.Order(StringComparer.Ordinal));

        async Task<RunSnapshot> Run() =>
            Assert.IsType<RunSnapshot>(await workshop.Pool.RunAsync(job, cancel: TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("splice", "splice joins other feeds; use splice:FEED,FEED.")]
    [InlineData("splice:csv:a", "The feed splice needs two or more feeds")]
    [InlineData("splice:csv:a,,csv:b", "A feed of splice is empty; use splice:FEED,FEED.")]
    [InlineData("splice:csv:a,b", "Unknown feed 'b'. Available: ")]
    [InlineData("splice:csv:a,b", "Commas separate the feeds of splice, so their paths cannot contain one.")]
    [InlineData("splice:csv:a,splice:csv:b", "splice cannot be a feed of splice, because it joins feeds itself; name those feeds instead.")]
    [InlineData("splice:csv:nowhere,csv:no", "csv:nowhere, a feed of splice: Folder not found: nowhere.")]
    [InlineData("splice:csv:nowhere,csv:no", "csv:no, a feed of splice: Folder not found: no.")]
    [InlineData("splice:cvs:a,cvs:b", "Unknown feed 'cvs'")]
    public void AnInvalidChainIsReported(string feed, string mistake)
    {
        var run = _place.Rota("run", Place.Half, "--feed", feed);

        Assert.Contains(mistake, run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Code);
    }

    [Fact]
    public void AnAssetMissingFromAllPartsIsReportedWithEachReason()
    {
        _place.Write("other.csx", "Hold((\"CCC\", 1.0)).Every(MonthEnd)\n");

        var run = _place.Rota("run", "other.csx", "--feed", "splice:csv:a,csv:b", "--benchmark", "none");

        Assert.Contains("None of the 2 feeds has CCC. (1) a: CCC is unknown", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Code);
    }

    [Fact]
    public void PathsOfAPartAreRelativeToTheirSettingsFile()
    {
        _place.Write("scripts/half.csx", File.ReadAllText(Place.Half));
        _place.Write("scripts/rota.json", """{"feed": "splice:csv:../a,csv:../b", "benchmark": "none"}""");

        var run = _place.Rota("run", "scripts/half.csx", "--report", "equity.csv");

        Assert.True(run.Code == 0, run.Error);
        Assert.Equal(Equity("csv:whole"), run.Output);
    }

    [Fact]
    public void SetStoresTheFullPathsOfAllParts()
    {
        var set = _place.Rota("config", "set", "feed", "splice:csv:a,simulated,csv:b");

        Assert.Equal(0, set.Code);
        Assert.Equal(
            $"splice:csv:{Path.Combine(_place.Folder, "a")},simulated,csv:{Path.Combine(_place.Folder, "b")}\n",
            _place.Rota("config", "get", "feed").Output);
    }

    [Fact]
    public void AFeedOfFeedsIsListedAsAChain() =>
        Assert.Contains("feeds: splice:FEED,FEED\n", _place.Rota("list").Output, StringComparison.Ordinal);

    public void Dispose() => _place.Dispose();

    private string Equity(string feed)
    {
        var run = _place.Rota("run", Place.Half, "--feed", feed, "--benchmark", "none", "--report", "equity.csv");
        Assert.True(run.Code == 0, run.Error);
        return run.Output;
    }

    private void Write(string folder, string asset, IEnumerable<string> rows) =>
        _place.Write($"{folder}/{asset}.csv", string.Concat(rows.Prepend("Date,Close").Select(row => row + "\n")));

    private void Age()
    {
        foreach (var folder in new[] { "a", "b" }.Select(name => Path.Combine(_place.Folder, name)))
        {
            foreach (var file in Directory.GetFiles(folder)) File.SetLastWriteTimeUtc(file, Before);
            Directory.SetLastWriteTimeUtc(folder, Before);
        }
    }
}
