using System.Text.Json;
using Rota.Host.Plugins;
using Rota.Host.Prices;
using Rota.Host.Settings;
using Rota.Tests.Program;
using Rota.Tests.Workers;

namespace Rota.Tests.Data;

public sealed class DataListTests : IDisposable
{
    private readonly Place _place = Place.WithPrices();

    [Fact]
    public void AFolderOfPricesIsListedWithItsDays()
    {
        _place.Write("prices/no;asset.csv", "Date,Close\n2001-01-01,1\n");

        var list = _place.Rota("data", "list", "--feed", "csv:prices");

        Assert.Equal((0, ""), (list.Code, list.Said));
        Assert.Equal(
            "csv:prices: 2 assets\n\n" +
            "AAA  2001-01-01  2002-12-27     520 days  real  csv:prices/AAA.csv\n" +
            "BBB  2001-01-01  2002-12-27     520 days  real  csv:prices/BBB.csv\n",
            list.Output.Replace('\\', '/'));
    }

    [Theory]
    [InlineData("Date,SPY,IEF,no;asset\n2020-01-02,5,1,1\n2020-01-03,6,2,1\n2020-01-06,6,2,1\n")]
    [InlineData("Date,Asset,Close\n2020-01-02,SPY,5\n2020-01-03,SPY,6\n2020-01-06,SPY,6\n2020-01-02,IEF,1\n2020-01-03,IEF,2\n2020-01-06,IEF,2\n")]
    public void AFileOfSeveralAssetsIsListedToo(string prices)
    {
        _place.Write("all.csv", prices);

        var list = _place.Rota("data", "list", "--feed", "csv:all.csv");

        Assert.Equal((0, ""), (list.Code, list.Said));
        Assert.Equal(
            "csv:all.csv: 2 assets\n\n" +
            "IEF  2020-01-02  2020-01-06       3 days  real  csv:all.csv\nSPY  2020-01-02  2020-01-06       3 days  real  csv:all.csv\n", list.Output);
    }

    [Fact]
    public void JsonDistinguishesSimulatedAndRealPrices()
    {
        _place.Write("prices/AAA.csv", "Date,Close,Prices\n2001-01-01,1,SIMULATED\n2001-01-02,1,REAL\n");

        using var list = JsonDocument.Parse(_place.Rota("data", "list", "--feed", "csv:prices", "--json").Output);
        using var simulated = JsonDocument.Parse(_place.Rota("data", "list", "--feed", "simulated", "--json").Output);

        Assert.Equal(
            ["2001-01-02", "2001-01-01"],
            list.RootElement.GetProperty("assets").EnumerateArray().Select(each => each.GetProperty("realFrom").GetString()));
        var first = simulated.RootElement.GetProperty("assets")[0];
        Assert.Equal(("ACWI", JsonValueKind.Null), (first.GetProperty("asset").GetString(), first.GetProperty("realFrom").ValueKind));
    }

    [Fact]
    public void UnloadableAssetsAreReportedAfterTheOthers()
    {
        _place.Write("prices/AAA.csv", "Date,Close\n2001-01-01,x\n");

        var list = _place.Rota("data", "list", "--feed", "csv:prices");

        Assert.Equal(2, list.Code);
        Assert.Contains("BBB  2001-01-01", list.Output, StringComparison.Ordinal);
        Assert.Contains("AAA.csv(2,12)", list.Error, StringComparison.Ordinal);
    }

    // All wrappers of a feed.
    [Fact]
    public async Task WrappersPassOnTheListOfAFeed()
    {
        var cancel = TestContext.Current.CancellationToken;
        var plugins = Workshop.Plugins;
        var choice = new FeedChoice("csv", Path.Combine(_place.Folder, "prices"));
        var feed = plugins.Feed(choice.Name, choice.Location);
        IDataFeed[] wrapped =
        [
            feed, new SharedFeed(feed), new MemoryPriceCache().Wrap(feed, choice, plugins.RequireFeed("csv")),
            new DiskPriceCache(Path.Combine(_place.Folder, "cache")).Wrap(feed, choice, plugins),
        ];

        foreach (var each in wrapped) Assert.Equal(["AAA", "BBB"], (await ListedAssets.Of(each, cancel)).Select(asset => asset.Name));
    }

    [Fact]
    public async Task AFeedThatCannotListIsReported()
    {
        var wrong = await Assert.ThrowsAsync<InputException>(
            () => ListedAssets.Of(new SharedFeed(new Mute()), TestContext.Current.CancellationToken));

        Assert.Contains("cannot list its assets; name them", wrong.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _place.Dispose();

    private sealed class Mute : IDataFeed
    {
        public Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel) => throw new NotSupportedException();
    }
}
