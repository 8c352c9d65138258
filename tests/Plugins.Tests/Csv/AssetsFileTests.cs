using Rota.Plugins.Csv;
using Rota.Testing;

namespace Rota.Tests;

// One CSV file with the prices of several assets.
public sealed class AssetsFileTests : IDisposable
{
    private const string Wide = "Date,SPY,IEF,EEM\n2020-01-02,100,50,\n2020-01-03,101.5,,20\n2020-01-06,99,51,null\n";

    private const string Long =
        "Date,Asset,Open,Close,Adj Close\n2020-01-02,SPY,9,10,5\n2020-01-02,IEF,20,20,10\n2020-01-03,SPY,10,12,6\n2020-01-06,IEF,21,22,11\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rota-csv-");

    private string Path => System.IO.Path.Combine(_folder.FullName, "all.csv");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void AColumnIsAnAssetAndABlankCellADayWithoutItsPrice()
    {
        Assert.Equal([100, 101.5, 99], Load(Wide, "SPY").Closes.ToArray());
        var prices = Load(Wide, "IEF");
        Assert.Equal([new(2020, 1, 2), new(2020, 1, 6)], prices.Dates.ToArray());
        Assert.Equal([50, 51], prices.Closes.ToArray());
        Assert.True(prices.Opens.IsEmpty && prices.UnadjustedCloses.IsEmpty);
        Assert.Equal(DateOnly.MinValue, prices.RealFrom);
        Assert.Equal([20], Load(Wide, "eem").Closes.ToArray());
        Assert.Equal($"csv:{Path}", prices.Source);
    }

    [Theory]
    [InlineData("Date;SPY\r\n2020-01-02;10\r\n2020-01-03;12.5")]
    [InlineData("\uFEFFSPY\tdate\tLOW\n10\t2020-01-02\tx\n12.5\t2020-01-03\t-1\n")]
    [InlineData("\"Date\",\"SPY\"\n\"2020-01-03\",\"12.5\"\n\"2020-01-02\",\" 10 \"\n")]
    [InlineData("Date,Asset,Close\n2020-01-02,SPY,10\n2020-01-03,SPY,12.5\n")]
    [InlineData("ASSET;CLOSE;DATE;Note\nIEF;5;2020-01-09;\nSPY;12.5;2020-01-03;x\nSPY;10;2020-01-02;y\nSPY;;2020-01-01;\n")]
    public void EveryShapeIsReadByItsHeader(string text)
    {
        var prices = Load(text, "SPY");

        Assert.Equal([new(2020, 1, 2), new(2020, 1, 3)], prices.Dates.ToArray());
        Assert.Equal([10, 12.5], prices.Closes.ToArray());
    }

    [Fact]
    public void ALongFileHasTheColumnsOfAFileOfOneAsset()
    {
        var prices = Load(Long, "SPY");

        Assert.Equal([5, 6], prices.Closes.ToArray());
        Assert.Equal([9 * (5 / 10.0), 10 * (6 / 12.0)], prices.Opens.ToArray());
        Assert.Equal([10, 12], prices.UnadjustedCloses.ToArray());
        Assert.Equal([10, 11], Load(Long, "IEF").Closes.ToArray());
    }

    [Fact]
    public void ASimulatedRowMarksOnlyItsOwnAsset()
    {
        const string text = "Date,Asset,Close,Prices\n2020-01-02,A,1,SIMULATED\n2020-01-02,B,1,real\n2020-01-03,A,2,real\n2020-01-03,B,2,real\n";

        Assert.Equal(new DateOnly(2020, 1, 3), Load(text, "A").RealFrom);
        Assert.Equal(DateOnly.MinValue, Load(text, "B").RealFrom);
    }

    [Theory]
    [InlineData("2020-01-03,5,ten", 3, 14, "IEF is 'ten', which is not a number")]
    [InlineData("2020-01-03,5,0", 3, 14, "IEF is 0; a price must be finite and above 0")]
    [InlineData("2020-01-03,5,\"1,000\"", 3, 14, "IEF is '1,000'; decimal commas and thousands separators are not supported")]
    [InlineData("2020-01-03,5", 3, 1, "The row has 2 cells but the header has 3; it is cut off")]
    [InlineData("03.01.2020,5,6", 3, 1, "'03.01.2020' has its year last")]
    [InlineData("2020-01-02,5,6", 3, 1, "Duplicate date 2020-01-02 (first on line 2)")]
    [InlineData("2020-01-03,5,6\n2020-01-01,,6", 4, 1, "2020-01-01 follows 2020-01-03 of line 3; sort the rows by date")]
    public void AWrongCellIsNamedWithItsLineAndColumn(string rows, int line, int column, string what)
    {
        var mistake = Assert.Single(Mistakes("Date,SPY,IEF\n2020-01-02,10,10\n" + rows + "\n", "IEF"));

        Assert.Equal((Path, line, column), (mistake.File, mistake.Line, mistake.Column));
        Assert.Contains(what, mistake.What, StringComparison.Ordinal);
    }

    [Fact]
    public void AWrongRowOfALongFileIsNamedToo()
    {
        const string text = "Date,Asset,Close\n2020-01-02,A,1\n2020-01-02,A,x\n2020-13-01,A,1\n2020-01-03,,1\n2020-01-03,B,x\n2020-01-03\n";

        Assert.Equal([(3, 1), (3, 14), (4, 1), (5, 12), (7, 1)], Mistakes(text, "A").Select(each => (each.Line!.Value, each.Column!.Value)).Order());
        Assert.Equal([(5, 12), (6, 14), (7, 1)], Mistakes(text, "B").Select(each => (each.Line!.Value, each.Column!.Value)));
        // The row could be that of the missing asset.
        Assert.Equal([5, 7], Mistakes(text, "C").Select(each => each.Line!.Value));
    }

    [Fact]
    public void AnErrorInAnotherAssetDoesNotMatter()
    {
        const string text = "Date,SPY,Note\n2020-01-02,10,first\n2020-01-03,11,\n";

        Assert.Equal([10, 11], Load(text, "SPY").Closes.ToArray());
        Assert.Contains("Note is 'first', which is not a number", Assert.Single(Mistakes(text, "Note")).What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "The file is empty")]
    [InlineData("Date,SPY\n", "a header but no prices")]
    [InlineData("Date,Asset,Close\n", "a header but no prices")]
    [InlineData("Date\n2020-01-02\n", "or no other column. Use Date,SPY,IEF for a column of closes for each asset, or Date,Asset,Close")]
    [InlineData("Day,SPY\n2020-01-02,10\n", "has no Date column")]
    [InlineData("Day,Asset,Close\n2020-01-02,SPY,10\n", "it needs a Date column")]
    [InlineData("Date,Asset,Price\n2020-01-02,SPY,10\n", "has Asset but neither Close nor Adj Close")]
    [InlineData("Date,Open,High,Low,Close,Adj Close,Volume\n2020-01-02,1,1,1,1,1,1\n", "is that of a file of one asset: give its folder, csv:DIR")]
    [InlineData("Date,Price\n2020-01-02,10\n", "that of a file of one asset")]
    [InlineData("Date,SPY,IEF,SPY\n2020-01-02,10,11,12\n", "names SPY twice")]
    [InlineData("Date,SPY,,IEF\n2020-01-02,10,11,12\n", "Column 3 of the header is blank")]
    [InlineData("Date,Asset,Close,Asset\n2020-01-02,SPY,10,SPY\n", "names Asset twice")]
    public void AnAmbiguousHeaderIsRefusedWithARemedy(string text, string what)
    {
        var wrong = Assert.Throws<InputException>(() => Load(text, "SPY"));

        Assert.Contains(what, Assert.Single(wrong.Mistakes).What, StringComparison.Ordinal);
        Assert.Null(wrong.WithoutPrices);
    }

    [Fact]
    public void AnUnknownAssetGetsTheNearestNames()
    {
        foreach (var text in new[] { Wide, Long })
        {
            var none = Assert.Throws<InputException>(() => Load(text, "SPX"));
            Assert.Equal("SPX", none.WithoutPrices!.Name);
            Assert.Contains("SPX is unknown: the file has no prices for it. Nearest there: SPY", none.Message, StringComparison.Ordinal);
        }

        Assert.Contains("could be Spy or spy", Assert.Throws<InputException>(() => Load("Date,spy,Spy\n2020-01-02,1,2\n", "SPY")).Message, StringComparison.Ordinal);
        Assert.Equal([2], Load("Date,spy,Spy\n2020-01-02,1,2\n", "Spy").Closes.ToArray());
    }

    [Fact]
    public void AnAssetWithoutAPriceInTheRangeHasNoPrices()
    {
        var none = Assert.Throws<InputException>(() => Load("Date,SPY,IEF\n2020-01-02,,1\n", "SPY"));
        Assert.Equal("SPY", none.WithoutPrices!.Name);
        none = Assert.Throws<InputException>(() => Load(Wide, "SPY", new(new(2020, 1, 4), new(2020, 1, 5))));
        Assert.Equal("SPY", none.WithoutPrices!.Name);
        Assert.Equal([101.5], Load(Wide, "SPY", new(new(2020, 1, 3), new(2020, 1, 5))).Closes.ToArray());
    }

    // Later changes of the file do not affect the loaded feed.
    [Fact]
    public async Task TheFileIsReadOnceForAllAssetsLoadedAtTheSameTime()
    {
        string[] names = [.. Enumerable.Range(0, 30).Select(name => $"A{name}")];
        var text = string.Concat(Closes.Weekdays(500).Select((day, row) => $"{day:yyyy-MM-dd},{string.Join(',', names.Select((_, name) => 1 + row + name))}\n"));
        File.WriteAllText(Path, $"Date,{string.Join(',', names)}\n{text}");
        var feed = Feed(Path);

        var first = await feed.LoadAsync("A0", DateRange.All, TestContext.Current.CancellationToken);
        File.WriteAllText(Path, "");
        var all = await Task.WhenAll(names.Select(name => Task.Run(() => feed.LoadAsync(name, DateRange.All, TestContext.Current.CancellationToken))));

        Assert.Equal(1, first.Closes[0]);
        Assert.All(all, series => Assert.Equal(500, series.Dates.Length));
        Assert.Equal(Enumerable.Range(1, 30).Select(close => (double)close), all.Select(series => series.Closes[0]));
    }

    [Fact]
    public void DividendsNeedAFolder()
    {
        File.WriteAllText(Path, Wide);

        Assert.Contains(
            "is a file, whose closes must be total returns. To use dividends, give a folder",
            Assert.Throws<InputException>(() => Feed(Path + "+dividends=.")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Wide)]
    [InlineData("Date,Asset,Close\n2020-01-02,SPY,10\n2020-01-03,SPY,12.5\n2020-01-06,SPY,12\n")]
    public async Task TheFeedKeepsItsContract(string text)
    {
        await File.WriteAllTextAsync(Path, text, TestContext.Current.CancellationToken);

        await FeedContract.VerifyAsync(Feed(Path), "SPY", "NOTHING");
    }

    // Like the host.
    private static IDataFeed Feed(string location) => PluginBox.Shipped.Feed("csv", location);

    private PriceSeries Load(string text, Asset asset, DateRange? range = null)
    {
        File.WriteAllText(Path, text);
        return Feed(Path).LoadAsync(asset, range ?? DateRange.All, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
    }

    private IReadOnlyList<Mistake> Mistakes(string text, Asset asset) => Assert.Throws<InputException>(() => Load(text, asset)).Mistakes;
}
