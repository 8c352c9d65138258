using Rota.Plugins.Csv;

namespace Rota.Tests;

public sealed class CsvFeedTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rota-csv-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void YahoosAdjustedCloseIsTheCloseAndTheOpenIsAdjustedAlike()
    {
        var prices = Load("Date,Open,High,Low,Close,Adj Close,Volume\n2020-01-02,9,11,8,10,5,100\n2020-01-03,10,13,9,12,6,0\n");

        Assert.Equal([new(2020, 1, 2), new(2020, 1, 3)], prices.Dates.ToArray());
        Assert.Equal([5, 6], prices.Closes.ToArray());
        Assert.Equal([4.5, 5], prices.Opens.ToArray());
        Assert.Equal(DateOnly.MinValue, prices.RealFrom);
    }

    [Theory]
    [InlineData("Date,Close\n2020-01-02,10\n2020-01-03,12.5\n")]
    [InlineData("Date,Close\r\n2020-01-02,10\r\n2020-01-03,12.5")]
    [InlineData("\uFEFFDate;Close\n2020-01-02;10\n2020-01-03;12.5\n")]
    [InlineData("close\tDATE\n10\t2020-01-02\n12.5\t2020-01-03\n")]
    [InlineData("\"Date\",\"Close\"\n\"2020-01-02\",\"10\"\n\"2020-01-03\",\" 12.5 \"\n")]
    [InlineData("Date,Close\n2020-01-02,10\n2020-01-02,null\n2020-01-03,12.5\n2020-01-06,\n")]
    [InlineData("Date,Close\n2020-01-03,12.5\n2020-01-02,10\n")]
    public void EveryUsualShapeOfAFileIsRead(string text)
    {
        var prices = Load(text);

        Assert.Equal([new(2020, 1, 2), new(2020, 1, 3)], prices.Dates.ToArray());
        Assert.Equal([10, 12.5], prices.Closes.ToArray());
        Assert.True(prices.Opens.IsEmpty);
    }

    [Theory]
    [InlineData("2020-01-03,0", 3, "Close is 0; a price is finite and above 0")]
    [InlineData("2020-01-03,-4", 3, "Close is -4;")]
    [InlineData("2020-01-03,NaN", 3, "Close is NaN;")]
    [InlineData("2020-01-03,ten", 3, "Close is 'ten', which is no number")]
    [InlineData("2020-01-03,\"1,000\"", 3, "write numbers with a decimal point")]
    [InlineData("2020-01-03", 3, "the row has 1 cells and the header 2; it is cut off")]
    [InlineData("03.01.2020,4", 3, "'03.01.2020' is no date; write yyyy-MM-dd")]
    [InlineData("2020-01-02,4", 3, "2020-01-02 stands twice, in line 2 too")]
    [InlineData("2020-01-03,4\n2020-01-01,4", 4, "2020-01-01 comes after 2020-01-03 of line 3; sort the rows by date")]
    public void AWrongRowIsNamedWithItsLine(string rows, int line, string what)
    {
        var mistake = Assert.Single(Mistakes("Date,Close\n2020-01-02,10\n" + rows + "\n"));

        Assert.Equal(line, mistake.Line);
        Assert.EndsWith("A.csv", mistake.File, StringComparison.Ordinal);
        Assert.Contains(what, mistake.What, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void AllMistakesOfAFileAreReportedAtOnce() => Assert.Equal(
        [2, 3, 6], Mistakes("Date,Close\n2020-01-02,x\n2020-01-03,0\n2020-01-06,5\n2020-01-07,\n2020-01-0").Select(mistake => mistake.Line!.Value));

    [Theory]
    [InlineData("", "The file is empty")]
    [InlineData("Date,Close\n", "a header and no prices")]
    [InlineData("Day,Price\n2020-01-02,10\n", "names a Date column and a Close or Adj Close column")]
    public void AFileWithoutPricesSaysSo(string text, string what) =>
        Assert.Contains(what, Assert.Single(Mistakes(text)).What, StringComparison.Ordinal);

    [Fact]
    public void AnUnknownAssetIsToldTheNearestThere()
    {
        foreach (var name in new[] { "SPY", "IEF", "EEM" }) File.WriteAllText(Path.Combine(_folder.FullName, $"{name}.csv"), "Date,Close\n");

        var mistake = Assert.Single(Assert.Throws<InputException>(() => CsvFolder.At(_folder.FullName).FileOf("SPX")).Mistakes);

        Assert.Contains("has no SPX.csv. Nearest there: SPY", mistake.What, StringComparison.Ordinal);
    }

    [Fact]
    public void AMissingFolderIsAMistake() =>
        Assert.Contains("There is no folder", Assert.Throws<InputException>(() => CsvFolder.At("no/such")).Message, StringComparison.Ordinal);

    [Fact]
    public void OnlyTheDaysOfTheRangeAreGiven()
    {
        const string text = "Date,Close\n2020-01-02,10\n2020-01-03,11\n2020-01-06,12\n";

        Assert.Equal([11], Load(text, new(new(2020, 1, 3), new(2020, 1, 5))).Closes.ToArray());
        Assert.Throws<InputException>(() => Load(text, new(new(2021, 1, 1), new(2021, 1, 2))));
    }

    [Fact]
    public void EveryRealFileLoads()
    {
        var folder = SharedData.Folder("data/prices");
        foreach (var file in Directory.GetFiles(folder, "*.csv")) Assert.NotEmpty(PriceFile.Read(file).Dates);
    }

    // Known total returns: SPY −36.8 % in 2008 and +32.3 % in 2013, TLT +33.9 % in 2008.
    [Theory]
    [InlineData("SPY", 2008, -0.368)]
    [InlineData("SPY", 2013, 0.323)]
    [InlineData("TLT", 2008, 0.339)]
    public void ARealYearHasItsKnownTotalReturn(string asset, int year, double expected)
    {
        var rows = PriceFile.Read(Path.Combine(SharedData.Folder("data/prices"), $"{asset}.csv"));
        double Before(int first) => rows.Closes[rows.Dates.FindLastIndex(day => day.Year < first)];

        Assert.Equal(expected, Before(year + 1) / Before(year) - 1, 1e-3);
    }

    private PriceSeries Load(string text, DateRange? range = null)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "A.csv"), text);
        var feed = new CsvFeed(CsvFolder.At(_folder.FullName));
        return feed.LoadAsync("A", range ?? DateRange.All, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
    }

    private IReadOnlyList<Mistake> Mistakes(string text) => Assert.Throws<InputException>(() => Load(text)).Mistakes;
}
