using Rota.Plugins.Csv;

namespace Rota.Tests;

public sealed class CsvDividendTests : IDisposable
{
    private const string Prices = "Date,Open,Close\n2020-01-02,9,10\n2020-01-03,8,8\n2020-01-06,8,12\n2020-01-08,12,6\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rota-csv-");

    public void Dispose() => _folder.Delete(recursive: true);

    // 1 − 2/10 on the 3rd, 1 − 3/12 on the 7th, which is not a day of the file and so counts on the 8th; the rest is before and after all.
    [Rule("A13")]
    [Theory]
    [InlineData("Date,Dividend\n2019-12-31,7\n2020-01-03,2\n2020-01-07,3\n2020-01-09,1\n")]
    [InlineData("ExDate,YahooDividend,YahooCapitalGain,AlphaVantageDividend\r\n2020-01-07,1,2,\r\n2020-01-03,2,0,99")]
    [InlineData("Date,Dividends\n2020-01-03 00:00:00-05:00,2\n2020-01-07 00:00:00-05:00,3.0\n")]
    [InlineData("\n\"Date\",\"Open\",\"Dividends\",\"Capital Gains\"\n\"2020-01-03\",\"9\",\"1\",\"1.0\"\n\"2020-01-07\",\"\",\"3\",\"0\"\n")]
    [InlineData("Date;CapitalGain;Dividend\n2020-01-03;1.5;0.5\n2020-01-07;0;2.5\n2020-01-08;0.5;0\n")]
    public void ACloseIsAdjustedForEveryLaterDistribution(string dividends)
    {
        var prices = Load(Prices, dividends);

        Near([10 * 0.8 * 0.75, 8 * 0.75, 12 * 0.75, 6], prices.Closes);
        Near([9 * 0.8 * 0.75, 8 * 0.75, 8 * 0.75, 12], prices.Opens);
        Assert.Equal([10, 8, 12, 6], prices.UnadjustedCloses.ToArray());
        Assert.Contains("A.csv+", prices.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void ARangeOfADistributedFileHasTheReturnsOfTheWhole()
    {
        var prices = Load(Prices, "Date,Dividend\n2020-01-03,2\n2020-01-07,3\n", new(new(2020, 1, 3), new(2020, 1, 6)));

        Near([6, 9], prices.Closes);
        Assert.Equal([8, 12], prices.UnadjustedCloses.ToArray());
    }

    [Fact]
    public void AnAdjustedCloseIsNotAdjustedAgain()
    {
        var prices = Load("Date,Close,Adj Close\n2020-01-03,12,11\n2020-01-02,10,5\n", "Date,Dividend\n2020-01-03,2\n");

        Assert.Equal([5, 11], prices.Closes.ToArray());
        Assert.Equal([10, 12], prices.UnadjustedCloses.ToArray());
    }

    [Fact]
    public void ACloseAloneHasNoUnadjustedClose()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "A.csv"), Prices);

        Assert.True(Load(_folder.FullName).UnadjustedCloses.IsEmpty);
    }

    [Theory]
    [InlineData("Date,Amount\n2020-01-03,2\n", 1, "needs an ExDate or Date column and a Dividend, Dividends or YahooDividend column")]
    [InlineData("", 1, "The file is empty")]
    [InlineData("Date,Dividend\n2020-01-03,2\n2020-01-03,2\n", 3, "Duplicate date 2020-01-03 (first on line 2)")]
    [InlineData("Date,Dividend\n2020-01-03,-2\n", 2, "'-2' is not an amount per share")]
    [InlineData("Date,Dividend\n2020-01-03,\n", 2, "'' is not an amount per share")]
    [InlineData("Date,Dividend\n3.1.2020,2\n", 2, "'3.1.2020' has its year last")]
    [InlineData("Date,Dividend\n2020-01-03,2,1\n", 2, "3 cells but the header has 2")]
    [InlineData("Date,Dividend\n2020-01-08,12\n", 2, "12 per share is not less than the close before, 12")]
    public void AWrongRowIsNamedWithItsLine(string dividends, int line, string what)
    {
        var mistake = Assert.Single(Assert.Throws<InputException>(() => Load(Prices, dividends)).Mistakes);

        Assert.Equal(line, mistake.Line);
        Assert.EndsWith("A.csv", mistake.File, StringComparison.Ordinal);
        Assert.Contains(what, mistake.What, StringComparison.Ordinal);
    }

    [Fact]
    public void AMissingFolderOrFileOfDividendsIsRefused()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "A.csv"), Prices);

        var missing = Assert.Throws<InputException>(() => CsvFolder.At($"{_folder.FullName}+dividends=../no-such")).Message;
        Assert.Contains("Folder not found", missing, StringComparison.Ordinal);
        Assert.Contains("no-such", missing, StringComparison.Ordinal);
        _folder.CreateSubdirectory("paid");
        Assert.Contains("No A.csv in the folder of dividends. If A does not pay any", Assert.Throws<InputException>(
            () => Load($"{_folder.FullName}+dividends=paid")).Message, StringComparison.Ordinal);
    }

    private PriceSeries Load(string prices, string dividends, DateRange? range = null)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "A.csv"), prices);
        File.WriteAllText(Path.Combine(_folder.CreateSubdirectory("paid").FullName, "A.csv"), dividends);
        return Load($"{_folder.FullName}+dividends=paid", range);
    }

    private static PriceSeries Load(string location, DateRange? range = null) => new CsvFeed(CsvFolder.At(location))
        .LoadAsync("A", range ?? DateRange.All, TestContext.Current.CancellationToken).GetAwaiter().GetResult();

    private static void Near(double[] expected, ReadOnlySpan<double> actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], actual[i], Tolerance.Exact);
    }
}
