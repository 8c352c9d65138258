namespace Rota.Tests;

public sealed class AdjustedColumnTests : IDisposable
{
    private readonly CsvPlace _place = new();

    public void Dispose() => _place.Dispose();

    [Rule("K4")]
    [Theory]
    [InlineData("Adj Close", null)]
    [InlineData("adj close", null)]
    [InlineData("Adjusted", "Adjusted")]
    [InlineData("ADJUSTED", "ADJUSTED")]
    [InlineData("AdjClose", "AdjClose")]
    [InlineData("adjClose", "adjClose")]
    [InlineData("adj_close", "adj_close")]
    [InlineData("adjusted_close", "adjusted_close")]
    [InlineData("Adj. Close", "Adj. Close")]
    [InlineData("Adj Close**", "Adj Close**")]
    [InlineData("Adjusted Close", "Adjusted Close")]
    [InlineData("closeadj", "closeadj")]
    [InlineData(" \"Adjusted\" ", "Adjusted")]
    public void AnAdjustedCloseIsFoundByItsUsualNamesAndTheSeriesNotesWhich(string name, string? said)
    {
        var prices = _place.Read($"\uFEFFDate,Open,Close*,{name}\n2020-01-02,9,10,5\n2020-01-03,10,12,6\n");

        Assert.Equal([5, 6], prices.Closes.ToArray());
        Assert.Equal([9 * (5 / 10.0), 10 * (6 / 12.0)], prices.Opens.ToArray());
        Assert.Equal([10, 12], prices.UnadjustedCloses.ToArray());
        Assert.Equal(said is null ? [] : [$"the column '{said}' is read as the adjusted close."], prices.Notes);
    }

    [Fact]
    public void QuantmodsColumnsAreReadWithoutTheirAssetPrefix()
    {
        _place.Write("VTI.csv", "Index,VTI.Open,VTI.High,VTI.Low,VTI.Close,VTI.Volume,VTI.Adjusted\n2020-01-02,9,11,8,10,100,5\n2020-01-03,10,13,9,12,0,6\n");

        var prices = _place.Load("VTI");

        Assert.Equal([5, 6], prices.Closes.ToArray());
        Assert.Equal([9 * (5 / 10.0), 10 * (6 / 12.0)], prices.Opens.ToArray());
        Assert.Equal(["the column 'Adjusted' is read as the adjusted close."], prices.Notes);
    }

    [Fact]
    public void AFileOfAnotherAssetsColumnsIsRefusedByName() => Assert.Contains(
        "The header names the prices of TLT, but the file is that of A: rename the file or the columns",
        Assert.Single(_place.Mistakes("\"\",\"TLT.Close\",\"TLT.Adjusted\"\n2020-01-02,10,5\n")).What, StringComparison.Ordinal);

    [Fact]
    public void AnAdjustedCloseIsUsedInAFileOfSeveralAssetsToo()
    {
        _place.Write("long.csv", "Date,Asset,Close,Adjusted\n2020-01-02,A,10,5\n2020-01-02,B,20,10\n");
        _place.Write("tidy.csv", "symbol,date,open,high,low,close,volume,adjusted\nA,2020-01-02,9,9,9,10,1,5\nB,2020-01-02,9,9,9,20,1,10\n");
        _place.Write("wide.csv", "Date,A.Close,A.Adjusted,B.Close,B.Adjusted\n2020-01-02,10,5,20,10\n");

        foreach (var file in new[] { "long.csv", "tidy.csv", "wide.csv" })
        {
            Assert.Equal([5], _place.LoadFrom(file, "A").Closes.ToArray());
            Assert.Equal([10], _place.LoadFrom(file, "B").Closes.ToArray());
            Assert.Single(_place.LoadFrom(file, "B").Notes);
        }
    }

    [Theory]
    [InlineData("Adj Factor")]
    [InlineData("AdjNav")]
    [InlineData("adjustment")]
    [InlineData("Adj Open")]
    [InlineData("Close Adjusted For Splits")]
    [InlineData("A.AdjFactor")]
    public void AnUnknownColumnThatBeginsWithAdjIsRefused(string name) => Assert.Equal(
        $"The column '{name}' may or may not be an adjusted close: rename it to Adj Close if it is, or remove it if it is not.",
        Assert.Single(_place.Mistakes($"Date,Close,{name}\n2020-01-02,10,5\n")).What);

    [Fact]
    public void TwoAdjustedClosesAreRefusedByName() => Assert.Equal(
        "The header names Adj Close twice, as 'Adj Close' and 'Adjusted'; name each column once.",
        Assert.Single(_place.Mistakes("Date,Close,Adj Close,Adjusted\n2020-01-02,10,5,6\n")).What);

    // Quandl's and Tiingo's files; an unadjusted close does not count as an adjusted one.
    [Theory]
    [InlineData("Date,Open,Close,Ex-Dividend,Split Ratio,Adj. Open,Adj. High,Adj. Low,Adj. Close,Adj. Volume\n2020-01-02,9,10,0,1,4.5,6,4,5,1\n")]
    [InlineData("date,close,open,adjClose,adjHigh,adjLow,adjOpen,adjVolume,divCash,splitFactor\n2020-01-02T00:00:00.000Z,10,9,5,6,4,4.5,1,0,1\n")]
    [InlineData("date,open,close,closeadj,closeunadj\n2020-01-02,9,10,5,11\n")]
    public void OtherAdjustedPricesNextToAnAdjustedCloseAreIgnored(string text)
    {
        Assert.Equal([5], _place.Read(text).Closes.ToArray());
        Assert.Equal([9 * (5 / 10.0)], _place.Read(text).Opens.ToArray());
    }
}
