using Rota.Plugins.Csv;

namespace Rota.Tests;

public sealed class CsvOptionTests : IDisposable
{
    private readonly CsvPlace _place = new();

    [Fact]
    public void AFileIsReadByTheColumnsAndFormatOfTheLocation()
    {
        _place.Write("Large Cap Idx.csv", "Trade Date,NAV,Adj NAV\n1/4/2005,11.5,9\n1/3/2005,11,8\n");

        var prices = Load("+date=Trade Date+close=NAV+format=MM/dd/yyyy", "Large Cap Idx");

        Assert.Equal([new(2005, 1, 3), new(2005, 1, 4)], prices.Dates.ToArray());
        Assert.Equal([11, 11.5], prices.Closes.ToArray());
        Assert.Equal(["the column 'NAV' is read as the close."], prices.Notes);
    }

    // The month format of the import.
    [Theory]
    [InlineData("dd.MM.yyyy", "31.01.2005")]
    [InlineData("d-MMM-yy", "31-Jan-05")]
    [InlineData("yyyyMMdd HHmm", "20050131 1600")]
    [InlineData("MM/yyyy", "01/2005")]
    public void AFormatReadsDaysAndMonths(string format, string day)
    {
        _place.Write("A.csv", $"Date;Close\n{day};1\n");

        Assert.Equal(new DateOnly(2005, 1, 31), Load($"+format={format}", "A").Dates[0]);
    }

    [Fact]
    public void TheClosesOfTheNamedColumnAreNotReplacedByAdjustedOnes()
    {
        _place.Write("A.csv", "Date,Open,Close,Adj Close\n2005-01-03,1,2,3\n");

        Assert.Equal((3, 2), (Load("", "A").Closes[0], Load("+close=Close", "A").Closes[0]));
    }

    [Fact]
    public async Task TheOptionsApplyToFilesOfSeveralAssetsAndOfRates()
    {
        _place.Write("all.csv", "Trade Date,Asset,NAV\n3.1.2005,L 2030,11\n");
        _place.Write("DTB3.csv", "Day,Rate\n3.1.2005,4.5\n");

        var all = new AssetsFeed(_place.PathOf("all.csv"), new("Trade Date", "NAV", DayFormat.Of("dd.MM.yyyy")));
        var rates = new CsvFeed(CsvFolder.At($"{_place.PathOf("")}+date=Day+close=Rate+format=dd.MM.yyyy"));

        Assert.Equal(11, (await all.LoadAsync("L 2030", DateRange.All, TestContext.Current.CancellationToken)).Closes[0]);
        Assert.Equal(1, (await rates.LoadRatesAsync("DTB3", TestContext.Current.CancellationToken)).Dates.Length);
    }

    [Theory]
    [InlineData("+clsoe=NAV", "Unknown option 'clsoe' of csv. Available: close, date, dividends, format")]
    [InlineData("+close=", "The option close of csv has no value")]
    [InlineData("+close=NAV+close=Close", "The option close of csv is given twice")]
    [InlineData("+format=yyyy-mm-dd", "The option format of csv is 'yyyy-mm-dd', which is not a date format with year and month")]
    [InlineData("+close=Price", "The option close of csv names the column 'Price', but the header is 'Trade Date,NAV'")]
    [InlineData("+date=Trade Date+close=NAV+format=dd/MM/yyyy", "A.csv(2,1): '1/30/2005' does not fit the format dd/MM/yyyy. Also line 3.")]
    public void AnInvalidOptionIsRefused(string options, string what)
    {
        _place.Write("A.csv", "Trade Date,NAV\n1/30/2005,1\n1/31/2005,2\n");

        Assert.Contains(what, Assert.Throws<InputException>(() => Load(options, "A")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFolderMayHaveAPlusAndAnEqualsSignInItsName()
    {
        Directory.CreateDirectory(_place.PathOf("a+close=b"));
        _place.Write("a+close=b/A.csv", "Date,NAV\n2005-01-03,1\n");

        var feed = new CsvFeed(CsvFolder.At($"{_place.PathOf("a+close=b")}+close=NAV"));

        Assert.Equal(1, (await feed.LoadAsync("A", DateRange.All, TestContext.Current.CancellationToken)).Closes[0]);
    }

    // A column per fund whose name has points and blanks, and even a word for a price behind them.
    [Fact]
    public void NamesWithBlanksAndPointsAreColumnsOfAFileOfSeveralAssets()
    {
        _place.Write("all.csv", "Date,U.S. Low,T. Rowe Growth,L 2030.Close\n2005-01-03,1,2,3\n");
        _place.Write("two.csv", "Date,U.S. Low.Close,L 2030.Close\n2005-01-03,1,3\n");

        Assert.Equal(1, _place.LoadFrom("all.csv", "U.S. Low").Closes[0]);
        Assert.Equal(2, _place.LoadFrom("all.csv", "T. Rowe Growth").Closes[0]);
        Assert.Equal(1, _place.LoadFrom("two.csv", "U.S. Low").Closes[0]);
        Assert.Equal(3, _place.LoadFrom("two.csv", "L 2030").Closes[0]);
    }

    public void Dispose() => _place.Dispose();

    private PriceSeries Load(string options, Asset asset) => new CsvFeed(CsvFolder.At(_place.PathOf("") + options))
        .LoadAsync(asset, DateRange.All, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
}
