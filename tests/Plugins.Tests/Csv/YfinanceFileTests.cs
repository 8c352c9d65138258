namespace Rota.Tests;

// Files written by yfinance and pandas_datareader with to_csv.
public sealed class YfinanceFileTests : IDisposable
{
    private const string Three = "Price,Close,High,Low,Open,Volume\nTicker,A,A,A,A,A\nDate,,,,,\n2020-01-02,10,11,9,9.5,1\n2020-01-03,12,13,11,11.5,1\n";

    private const string Several =
        "Price,Adj Close,Adj Close,Close,Close,Open,Open\nTicker,A,B,A,B,A,B\nDate,,,,,,\n2020-01-02,5,,10,,9,\n2020-01-03,6,10,12,20,10,19\n";

    private readonly CsvPlace _place = new();

    public void Dispose() => _place.Dispose();

    // The offset is the exchange's, so the date is the exchange's day.
    [Theory]
    [InlineData("2020-03-06 00:00:00-05:00", "2020-03-09 00:00:00-04:00")]
    [InlineData("2020-03-06 00:00:00+09:00", "2020-03-09 00:00:00+09:00")]
    [InlineData("2020-03-06T00:00:00.000Z", "2020-03-09T00:00:00.000Z")]
    [InlineData("2020-03-06 00:00:00", "2020-03-09 00:00:00")]
    [InlineData("2020/3/6", "2020/3/9")]
    [InlineData("20200306", "20200309")]
    public void AMidnightIsTheDayOfTheExchange(string first, string second)
    {
        var prices = _place.Read($"Date,Open,High,Low,Close,Volume,Dividends,Stock Splits\n{first},9,11,8,10,1,0.0,0.0\n{second},10,13,9,12,1,0.0,0.0\n");

        Assert.Equal([new(2020, 3, 6), new(2020, 3, 9)], prices.Dates.ToArray());
        Assert.Equal([10, 12], prices.Closes.ToArray());
    }

    // Midnight of Tokyo, Berlin and New York, told in UTC: two of the three are on the day before.
    [Theory]
    [InlineData("2020-01-01 15:00:00+00:00")]
    [InlineData("2020-01-01 23:00:00+00:00")]
    [InlineData("2020-01-02T05:00:00Z")]
    public void AnotherTimeMayBeAnotherDayAndIsRefused(string time) => Assert.Contains(
        $"'{time}' has a time of day other than midnight, so it may be another day at the exchange; use only the exchange's day",
        Assert.Single(_place.Mistakes($"Date,Close\n{time},10\n")).What, StringComparison.Ordinal);

    [Theory]
    [InlineData(Three)]
    [InlineData("Ticker,A,A,A,A,A\nPrice,Open,High,Low,Close,Volume\nDate,,,,,\n2020-01-02,9.5,11,9,10,1\n2020-01-03,11.5,13,11,12,1\n")]
    [InlineData("Attributes,Close,Open\nSymbols,A,A\nDate,,\n2020-01-02,10,9.5\n2020-01-03,12,11.5\n")]
    [InlineData(",Close,Open\n,A,A\n2020-01-02,10,9.5\n2020-01-03,12,11.5\n")]
    public void ThreeRowsOfHeaderAreReadInADirectoryAndInOneFile(string text)
    {
        _place.Write("all.csv", text);

        foreach (var prices in new[] { _place.Read(text), _place.LoadFrom("all.csv", "A") })
        {
            Assert.Equal([new(2020, 1, 2), new(2020, 1, 3)], prices.Dates.ToArray());
            Assert.Equal([10, 12], prices.Closes.ToArray());
            Assert.Equal([9.5, 11.5], prices.Opens.ToArray());
        }
    }

    [Fact]
    public void SeveralTickersInOneFileAreAnAssetEach()
    {
        _place.Write("all.csv", Several);

        Assert.Equal([5, 6], _place.LoadFrom("all.csv", "A").Closes.ToArray());
        Assert.Equal([10, 12], _place.LoadFrom("all.csv", "A").UnadjustedCloses.ToArray());
        var born = _place.LoadFrom("all.csv", "B");
        Assert.Equal(new DateOnly(2020, 1, 3), Assert.Single(born.Dates.ToArray()));
        Assert.Equal([19 * (10 / 20.0)], born.Opens.ToArray());
        Assert.Equal([5, 6], _place.Read(Several).Closes.ToArray());
    }

    [Fact]
    public void AFileNamedAfterAnotherTickerIsRefused() => Assert.Contains(
        "The header names the prices of SPY, but the file is that of A",
        Assert.Single(_place.Mistakes(Three.Replace("A,A,A,A,A", "SPY,SPY,SPY,SPY,SPY", StringComparison.Ordinal))).What, StringComparison.Ordinal);

    [Fact]
    public void AThirdHeaderRowThatIsNotADateIsNamed() => Assert.Contains(
        "The header has the rows 'Price' and 'Ticker', but no row 'Date' below them",
        Assert.Single(_place.Mistakes("Price,Close\nTicker,A\nDay,\n2020-01-02,10\n")).What, StringComparison.Ordinal);
}
