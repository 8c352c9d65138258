using Rota.Plugins.Csv;

namespace Rota.Tests;

public sealed class RateFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rota-csv-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("Date,DTB3\n2020-01-02,0\n2020-01-03,.\n2020-01-06,-0.05\n")]
    [InlineData("observation_date,DTB3\n2020-01-02,0\n2020-01-06,-0.05\n")]
    [InlineData("Date,Open,High,Low,Close,Adj Close,Volume\n2020-01-02,1,1,1,0,0,0\n2020-01-06,1,1,1,-0.05,-0.05,0\n")]
    [InlineData("Date,OTHER,DTB3\n2020-01-02,7,0\n2020-01-03,7,\n2020-01-06,7,-0.05\n")]
    public void ARateMayBeZeroOrNegativeInEveryUsualShape(string text)
    {
        var rates = Load("DTB3", text);

        Assert.Equal([new(2020, 1, 2), new(2020, 1, 6)], rates.Dates.ToArray());
        Assert.Equal([0, -0.05], rates.Percents.ToArray());
    }

    [Fact]
    public void AMonthlyMeanIsKnownInTheNextMonth() =>
        Assert.Equal([new(2020, 2, 1), new(2020, 3, 1)], Load("TB3MS", "Date,TB3MS\n2020-01-01,1\n2020-02-01,1\n").Dates.ToArray());

    [Theory]
    [InlineData("Date,A,B\n2020-01-02,1,2\n", "The header is 'Date,A,B'")]
    [InlineData("Date,DTB3\n2020-01-02,104.5\n", "'104.5' is not a rate in per cent per year")]
    [InlineData("Date,DTB3\n2020-01-03,1\n2020-01-02,1\n", "2020-01-02 follows 2020-01-03")]
    public void AFileWithoutRatesIsRefused(string text, string mistake) =>
        Assert.Contains(mistake, Assert.Throws<InputException>(() => Load("DTB3", text)).Message, StringComparison.Ordinal);

    private RateSeries Load(string asset, string text)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, $"{asset}.csv"), text);
        return new CsvFeed(CsvFolder.At(_folder.FullName)).LoadRatesAsync(asset, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
    }
}
