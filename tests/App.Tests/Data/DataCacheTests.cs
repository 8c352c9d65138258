using System.Text.Json;
using Rota.Tests.Program;

namespace Rota.Tests.Data;

public sealed class DataCacheTests : IDisposable
{
    private readonly Place _place = new();

    public DataCacheTests() => _place["XDG_CACHE_HOME"] = Path.Combine(_place.Folder, "cache");

    [Fact]
    public void ACacheIsShownWithItsFilesAndTheirAge()
    {
        File.SetLastWriteTimeUtc(_place.Write("cache/rota/prices/a.bin", "12345"), new DateTime(2020, 1, 2, 3, 4, 0, DateTimeKind.Utc));
        File.SetLastWriteTimeUtc(_place.Write("cache/rota/prices/sub/b.bin", "123"), new DateTime(2021, 1, 2, 3, 4, 0, DateTimeKind.Utc));

        var text = _place.Rota("data", "cache");
        using var json = JsonDocument.Parse(_place.Rota("data", "cache", "--json").Output);

        Assert.Contains("2 files, 0.0 KB, from 2020-01-02 03:04 to 2021-01-02 03:04 UTC\n", text.Output, StringComparison.Ordinal);
        var prices = json.RootElement.GetProperty("caches")[0];
        Assert.Equal((2, 8), (prices.GetProperty("files").GetInt32(), prices.GetProperty("bytes").GetInt32()));
        Assert.Equal("2020-01-02T03:04:00Z", prices.GetProperty("oldest").GetString());
    }

    [Fact]
    public void OneOrAllCachesAreEmptiedAndNothingElse()
    {
        var (price, script) = (_place.Write("cache/rota/prices/a.bin", "1"), _place.Write("cache/rota/scripts/a.script", "1"));
        var others = new[] { _place.Write("cache/rota/mine/a.txt", "1"), _place.Write("cache/other.txt", "1") };

        Assert.Equal(0, _place.Rota("data", "cache", "--clear", "prices").Code);
        Assert.False(File.Exists(price));
        Assert.True(File.Exists(script));

        Assert.Equal(0, _place.Rota("data", "cache", "--clear").Code);
        Assert.False(File.Exists(script));
        Assert.All(others, other => Assert.True(File.Exists(other)));
    }

    [Fact]
    public void LinksAreNotFollowed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "On Windows a setting decides who may create links.");
        var outside = _place.Write("outside/keep.txt", "1");
        _place.Write("cache/rota/prices/a.bin", "1");
        var cache = Path.Combine(_place.Folder, "cache", "rota");
        Directory.CreateSymbolicLink(Path.Combine(cache, "prices", "folder"), Path.GetDirectoryName(outside)!);
        File.CreateSymbolicLink(Path.Combine(cache, "prices", "file"), outside);
        Directory.CreateSymbolicLink(Path.Combine(cache, "scripts"), Path.GetDirectoryName(outside)!);

        var run = _place.Rota("data", "cache", "--clear");

        Assert.True(File.Exists(outside));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(cache, "prices")));
        Assert.Equal(2, run.Code);
        Assert.Contains("is a link to", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mine")]
    [InlineData("..")]
    [InlineData("prices/..")]
    public void AnUnknownCacheIsRefused(string name)
    {
        var mine = _place.Write("cache/rota/mine/a.txt", "1");

        var run = _place.Rota("data", "cache", "--clear", name);

        Assert.Equal(2, run.Code);
        Assert.Contains("prices, scripts, web", run.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(mine));
    }

    public void Dispose() => _place.Dispose();
}
