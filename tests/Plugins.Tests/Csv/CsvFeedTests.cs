using Rota.Plugins.Csv;

namespace Rota.Tests;

public sealed class CsvFeedTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rota-csv-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Rule("K4")]
    [Fact]
    public void YahoosAdjustedCloseIsTheCloseAndTheOpenIsAdjustedAlike()
    {
        var prices = Load("Date,Open,High,Low,Close,Adj Close,Volume\n2020-01-02,9,11,8,10,5,100\n2020-01-03,10,13,9,12,6,0\n");

        Assert.Equal([new(2020, 1, 2), new(2020, 1, 3)], prices.Dates.ToArray());
        Assert.Equal([5, 6], prices.Closes.ToArray());
        Assert.Equal([4.5, 5], prices.Opens.ToArray());
        Assert.Equal(DateOnly.MinValue, prices.RealFrom);
    }

    [Rule("R4")]
    [Theory]
    [InlineData("Date,Close\n2020-01-02,10\n2020-01-03,12.5\n")]
    [InlineData("Date,Close\r\n2020-01-02,10\r\n2020-01-03,12.5")]
    [InlineData("\uFEFFDate;Close\n2020-01-02;10\n2020-01-03;12.5\n")]
    [InlineData("close\tDATE\n10\t2020-01-02\n12.5\t2020-01-03\n")]
    [InlineData("\"Date\",\"Close\"\n\"2020-01-02\",\"10\"\n\"2020-01-03\",\" 12.5 \"\n")]
    [InlineData("Date,Close\n2020-01-02,10\n2020-01-02,null\n2020-01-03,12.5\n2020-01-06,\n")]
    [InlineData("Date,Close\n2020-01-03,12.5\n2020-01-02,10\n")]
    public void EveryUsualFileShapeIsRead(string text)
    {
        var prices = Load(text);

        Assert.Equal([new(2020, 1, 2), new(2020, 1, 3)], prices.Dates.ToArray());
        Assert.Equal([10, 12.5], prices.Closes.ToArray());
        Assert.True(prices.Opens.IsEmpty);
    }

    [Theory]
    [InlineData("2020-01-03,0", 3, 12, "Close is 0; a price must be finite and above 0")]
    [InlineData("2020-01-03,-4", 3, 12, "Close is -4;")]
    [InlineData("2020-01-03,Infinity", 3, 12, "Close is Infinity;")]
    [InlineData("2020-01-03,1e999", 3, 12, "Close is 1e999;")]
    [InlineData("2020-01-03,ten", 3, 12, "Close is 'ten', which is not a number")]
    [InlineData("\"2020-01-03\",\"1,000\"", 3, 14, "Close is '1,000'; decimal commas and thousands separators are not supported")]
    [InlineData("2020-01-03,1,5", 3, 1, "the row has 3 cells but the header has 2")]
    [InlineData("2020-01-03", 3, 1, "the row has 1 cell but the header has 2; it is cut off")]
    [InlineData("03.01.2020,4", 3, 1, "'03.01.2020' has its year last, so that day and month are ambiguous; use yyyy-MM-dd")]
    [InlineData("2020-02-30,4", 3, 1, "'2020-02-30' is not a date")]
    [InlineData("2020-01-02,4", 3, 1, "duplicate date 2020-01-02 (first on line 2)")]
    [InlineData("2020-01-03,4\n2020-01-01,4", 4, 1, "2020-01-01 follows 2020-01-03 of line 3; sort the rows by date")]
    public void AWrongRowIsNamedWithItsLineAndColumn(string rows, int line, int column, string what)
    {
        var mistake = Assert.Single(Mistakes("Date,Close\n2020-01-02,10\n" + rows + "\n"));

        Assert.Equal((line, column), (mistake.Line, mistake.Column));
        Assert.EndsWith("A.csv", mistake.File, StringComparison.Ordinal);
        Assert.Contains(what, mistake.What, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void ADecimalCommaIsNamedInTheError()
    {
        var mistake = Assert.Single(Mistakes("Date;Open;Close\n2020-01-02;10;10,5\n"));

        Assert.Equal((2, 15), (mistake.Line, mistake.Column));
        Assert.Contains("'10,5'; decimal commas", mistake.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2020-01-02,9,8,null,5", 16, "Close is 'null', but other prices of the row are known")]
    [InlineData("2020-01-02,,8,,", 15, "Close is '', but other prices of the row are known")]
    [InlineData("2020-01-02,9,,5,NA\n2020-01-03,9,8,6,5", 17, "Adj Close is 'NA', but other prices of the row are known")]
    [InlineData("2020-01-02,9,8,0,5", 16, "Close is 0; a price must be finite and above 0")]
    public void AMissingCloseNextToOtherPricesIsAnError(string rows, int place, string what)
    {
        var mistake = Assert.Single(Mistakes("Date,Open,High,Close,Adj Close\n" + rows + "\n"));

        Assert.Equal((2, place), (mistake.Line, mistake.Column));
        Assert.Contains(what, mistake.What, StringComparison.Ordinal);
    }

    [Fact]
    public void EachKindOfErrorIsReportedOnceWithFirstRowCountAndLastRow()
    {
        var rows = string.Concat(Enumerable.Range(1, 252).Select(row => $"{row % 12 + 1}/1/2020,10\n"));
        var mistakes = Mistakes("Date,Close\n" + rows + "2020-01-02,x\n2020-01-03,y\n");

        Assert.Equal([2, 254], mistakes.Select(mistake => mistake.Line!.Value));
        Assert.StartsWith("'2/1/2020' has its year last", mistakes[0].What, StringComparison.Ordinal);
        Assert.EndsWith(" Also 251 more rows, the last on line 253.", mistakes[0].What, StringComparison.Ordinal);
        Assert.Equal("Close is 'x', which is not a number. Also line 255.", mistakes[1].What);
    }

    [Fact]
    public void AllErrorsOfAFileAreReportedAtOnce() => Assert.Equal(
        [2, 3, 6], Mistakes("Date,Close\n2020-01-02,x\n2020-01-03,0\n2020-01-06,5\n2020-01-07,\n2020-01-0").Select(mistake => mistake.Line!.Value));

    [Theory]
    [InlineData("", "The file is empty")]
    [InlineData("Date,Close\n", "a header but no prices")]
    [InlineData("Date,Close\n2020-01-02,null\n", "a header but no prices")]
    [InlineData("Date,Price\n2020-01-02,10\n", "such as Price or NAV, is not read as a close: rename it")]
    [InlineData("Day,Close\n2020-01-02,10\n", "needs a Date column and a Close or Adj Close column")]
    [InlineData("Date,Close,close\n2020-01-02,10,11\n", "names Close twice")]
    public void AFileWithoutPricesIsRefused(string text, string what) =>
        Assert.Contains(what, Assert.Single(Mistakes(text)).What, StringComparison.Ordinal);

    [Fact]
    public void AnUnknownAssetGetsTheNearestNames()
    {
        foreach (var name in new[] { "IEF", "SPY", "EEM" }) Write(name);

        Assert.Contains("SPX.csv is not in the folder. Nearest there: SPY. Use", Refusal("SPX"), StringComparison.Ordinal);
        Assert.Contains("NONE.csv is not in the folder. Use", Refusal("NONE"), StringComparison.Ordinal);
    }

    [Fact]
    public void AFileNameMayDifferByCaseIfItIsTheOnlyOne()
    {
        Write("spy");
        Assert.EndsWith("spy.csv", CsvFolder.At(_folder.FullName).FileOf("SPY"), StringComparison.Ordinal);

        Write("Spy");
        Assert.SkipUnless(_folder.GetFiles().Length == 2, "needs a file system that tells cases apart");
        Assert.Contains("could be Spy or spy", Refusal("SPY"), StringComparison.Ordinal);

        Write("SPY");
        Assert.EndsWith("SPY.csv", CsvFolder.At(_folder.FullName).FileOf("SPY"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "needs a folder: csv:DIR")]
    [InlineData("no/such", "Folder not found: no/such")]
    public void AMissingFolderIsRefused(string location, string what) =>
        Assert.Contains(what, Assert.Throws<InputException>(() => CsvFolder.At(location)).Message, StringComparison.Ordinal);

    [Fact]
    public void TheSourceIsTheFolderAsGivenAndTheFile() =>
        Assert.Equal($"csv:{_folder.FullName}/A.csv", Load("Date,Close\n2020-01-02,10\n").Source.Replace('\\', '/'));

    [Fact]
    public void OnlyTheDaysOfTheRangeAreReturned()
    {
        const string text = "Date,Close\n2020-01-02,10\n2020-01-03,11\n2020-01-06,12\n";

        Assert.Equal([11], Load(text, new(new(2020, 1, 3), new(2020, 1, 5))).Closes.ToArray());
        Assert.Throws<InputException>(() => Load(text, new(new(2021, 1, 1), new(2021, 1, 2))));
    }

    [Theory]
    [InlineData("data/prices", 77)]
    [InlineData("data/rawprices", 8)]
    public void EveryRealFileLoads(string folder, int count)
    {
        var files = Directory.GetFiles(SharedData.Folder(folder), "*.csv");

        Assert.Equal(count, files.Length);
        foreach (var file in files) Assert.Equal(File.ReadLines(file).Count() - 1, PriceFile.Read(file).Closes.Count);
    }

    // Known total returns: SPY −36.8 % in 2008 and +32.3 % in 2013, TLT +33.9 % in 2008.
    [Rule("A13")]
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

    private void Write(string asset) => File.WriteAllText(Path.Combine(_folder.FullName, $"{asset}.csv"), "Date,Close\n");

    private string Refusal(Asset asset) =>
        Assert.Single(Assert.Throws<InputException>(() => CsvFolder.At(_folder.FullName).FileOf(asset)).Mistakes).What;

    private PriceSeries Load(string text, DateRange? range = null)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "A.csv"), text);
        var feed = new CsvFeed(CsvFolder.At(_folder.FullName));
        return feed.LoadAsync("A", range ?? DateRange.All, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
    }

    private IReadOnlyList<Mistake> Mistakes(string text) => Assert.Throws<InputException>(() => Load(text)).Mistakes;
}
