using System.Globalization;
using Rota.Host.Runs;
using Rota.Host.Settings;
using Rota.Host.Workers;
using Rota.Tests.Program;

namespace Rota.Tests.Workers;

// The files that a worker's answer depends on, whether or not the run succeeded.
[Trait("Category", "Slow")]
public sealed class PriceFilesTests : IAsyncDisposable
{
    private const string Half = "Hold((\"AAA\", 0.5), (\"BBB\", 0.5)).Every(MonthEnd)";

    private readonly Workshop _workshop = new();
    private readonly Place _place = Place.WithPrices();

    private string Prices => Path.Combine(_place.Folder, "prices");

    [Fact]
    public async Task ARunNamesTheFilesOfItsAssetsItsProxiesAndItsBenchmark()
    {
        _place.Prices("OLD", day => 10 + day);
        _place.Prices("BBB", Place.Rows(day => 50 + day % 7).Skip(100));
        var proxies = _place.Write("proxies.csv", "Asset,Proxy,ExpenseRatio\nBBB,OLD,0\n");

        const string text = "Hold((\"AAA\", 0.5), (\"BBB\", 0.3), (\"CCC\", 0.2)).Every(MonthEnd)";

        // CCC is missing: the run fails, and the file may be created later.
        (string, string)[] settings = [(SettingKeys.Proxies, proxies), (SettingKeys.Benchmark, "DDD")];
        var failed = Assert.IsType<Failed>(await RunAsync(text, settings));
        Assert.Equal(Paths("AAA", "BBB", "CCC", "DDD", "OLD"), failed.Files.Order(StringComparer.Ordinal));
        _place.Prices("CCC", day => 7);
        var finished = Assert.IsType<RunSnapshot>(await RunAsync(text, settings));
        Assert.Equal(failed.Files, finished.Files);
    }

    [Fact]
    public async Task AMixOfTheRunsOwnAssetsNeedsNoOtherFiles()
    {
        var finished = Assert.IsType<RunSnapshot>(await RunAsync(Half, (SettingKeys.Benchmark, "equal-weight")));

        Assert.Equal(Paths("AAA", "BBB"), finished.Files);
    }

    [Fact]
    public async Task AnUnrelatedProblemLeavesTheFilesKnown()
    {
        var failed = Assert.IsType<Failed>(await RunAsync(Half, (SettingKeys.Benchmark, "none"), (SettingKeys.Capital, "much")));

        Assert.Equal(FailureCause.Mistake, failed.Cause);
        Assert.Equal(Paths("AAA", "BBB"), failed.Files);
    }

    [Fact]
    public async Task AFileOfAllAssetsIsTheFileOfEach()
    {
        var rows = Place.Rows(day => 100 + day * 0.1).Zip(Place.Rows(day => 50 + day % 7), (a, b) => $"{a},{b.Split(',')[1]}\n");
        var file = _place.Write("all.csv", $"Date,AAA,BBB\n{string.Concat(rows)}");
        var script = _workshop.Write("one.csx", Half);

        var one = await _workshop.Pool.RunAsync(
            _workshop.Compile(script, $"csv:{file}") with { Reports = ["equity.csv"] }, cancel: TestContext.Current.CancellationToken);
        var folder = await _workshop.Pool.RunAsync(
            _workshop.Compile(script, $"csv:{Prices}") with { Reports = ["equity.csv"] }, cancel: TestContext.Current.CancellationToken);

        Assert.Equal([file], Assert.IsType<RunSnapshot>(one).Files);
        Assert.Equal(Assert.IsType<RunSnapshot>(folder).Reports[0].Content, Assert.IsType<RunSnapshot>(one).Reports[0].Content);
    }

    // All of them, wherever they are; also those with names, which do not exist here.
    [Theory]
    [InlineData("lean:{0}")]
    [InlineData("splice:lean:{0},csv:{1}")]
    public async Task ARunNamesTheFilesOfItsSeries(string feed)
    {
        _place.Lean("AAA", day => 100 + day);
        _place.Lean("BBB", day => 50 + day % 7);
        var script = _workshop.Write("lean.csx", Half);
        var location = string.Format(CultureInfo.InvariantCulture, feed, Path.Combine(_place.Folder, "lean"), _workshop.Folder);

        var answer = await _workshop.Pool.RunAsync(
            _workshop.Compile(script, location, (SettingKeys.Benchmark, "none")), cancel: TestContext.Current.CancellationToken);

        var named = new[] { "AAA", "BBB" }.SelectMany(asset => new[] { LeanPlace.Prices(asset), LeanPlace.Factors(asset), LeanPlace.Names(asset) })
            .Select(path => Path.Combine(_place.Folder, path));
        // An asset that a part of the chain lacks may be added there.
        var likely = feed.Contains("csv", StringComparison.Ordinal)
            ? new[] { "AAA", "BBB" }.Select(asset => Path.Combine(_workshop.Folder, $"{asset}.csv"))
            : [];
        Assert.Equal(named.Concat(likely), Assert.IsType<RunSnapshot>(answer).Files);
    }

    [Fact]
    public async Task AFeedWithoutFilesHasNone()
    {
        var job = _workshop.CompileText("simulated.csx", "Hold((\"SPY\", 1.0)).Every(MonthEnd)");

        Assert.Empty(Assert.IsType<RunSnapshot>(await _workshop.Pool.RunAsync(job, cancel: TestContext.Current.CancellationToken)).Files);
    }

    public async ValueTask DisposeAsync()
    {
        await _workshop.DisposeAsync();
        _place.Dispose();
    }

    private IEnumerable<string> Paths(params string[] assets) =>
        assets.Select(asset => Path.Combine(Prices, asset + ".csv"));

    private Task<Answer> RunAsync(string text, params (string Key, string Text)[] settings)
    {
        var job = _workshop.Compile(_workshop.Write("files.csx", text), $"csv:{Prices}", settings);
        return _workshop.Pool.RunAsync(job, cancel: TestContext.Current.CancellationToken);
    }
}
