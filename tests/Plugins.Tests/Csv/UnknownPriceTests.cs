namespace Rota.Tests;

public sealed class UnknownPriceTests : IDisposable
{
    private readonly CsvPlace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("0.0")]
    [InlineData("null")]
    [InlineData("NA")]
    [InlineData("NaN")]
    [InlineData("nan")]
    [InlineData("N/A")]
    [InlineData("-")]
    [InlineData("\" \"")]
    public void AnUnknownOpenIsNaN(string open)
    {
        var prices = _place.Read($"Date,Open,Close,Adj Close\n2020-01-02,{open},10,5\n2020-01-03,10,12,6\n");

        Assert.Equal([5, 6], prices.Closes.ToArray());
        Assert.Equal([double.NaN, 5], prices.Opens.ToArray());
    }

    [Fact]
    public void OpensThatAreAllUnknownAreEmpty() =>
        Assert.True(_place.Read("Date,Open,Close\n2020-01-02,0,10\n2020-01-03,null,12\n").Opens.IsEmpty);

    [Theory]
    [InlineData("2020-01-02,NA,NA")]
    [InlineData("2020-01-02,0,null")]
    [InlineData("2020-01-02,,NaN")]
    [InlineData("2020-01-02,N/A,-")]
    [InlineData(",,")]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("NA,NA,NA\r")]
    public void ARowWithoutAnyPriceIsLeftOut(string row)
    {
        if (row.StartsWith("NA", StringComparison.Ordinal)) row = "2020-01-02,NA,NA";
        var prices = _place.Read($"Date,Open,Close\n2020-01-01,9,10\n{row}\n2020-01-03,10,12\n");

        Assert.Equal([new(2020, 1, 1), new(2020, 1, 3)], prices.Dates.ToArray());
    }

    [Theory]
    [InlineData("2020-01-02,10,5\n2020-01-03,12,6\n2020-01-06,13,null\n")]
    [InlineData("2020-01-06,13,\n2020-01-03,12,6\n2020-01-02,10,5\n")]
    public void TheLastRowIsLeftOutWithANoteWhenItHasNoAdjustedCloseYet(string rows)
    {
        var prices = _place.Read("Date,Close,Adj Close\n" + rows);

        Assert.Equal([5, 6], prices.Closes.ToArray());
        Assert.Equal(["the last row, 2020-01-06, is left out: it has a close but no adjusted close yet."], prices.Notes);
    }

    [Fact]
    public void OnlyTheLastRowMayWaitForItsAdjustedClose()
    {
        var mistake = Assert.Single(_place.Mistakes("Date,Close,Adj Close\n2020-01-02,10,5\n2020-01-03,12,\n2020-01-06,13,\n"));

        Assert.Equal(3, mistake.Line);
        Assert.Equal("Adj Close is '', but other prices of the row are known; fill it in, or remove the row.", mistake.What);
    }

    [Theory]
    [InlineData("\n\n \t\nDate,Close\n2020-01-02,10\n")]
    [InlineData("\uFEFF\r\n,\r\n\r\nDate,Close\r\n2020-01-02,10\r\n\r\n,\r\n")]
    [InlineData("Date;Note, or none;Close\n2020-01-02;;10\n")]
    [InlineData("Date\t\"Close\"\r2020-01-02\t10\r")]
    public void BlankLinesAndOtherSeparatorsAreAccepted(string text) => Assert.Equal([10], _place.Read(text).Closes.ToArray());

    [Fact]
    public void AHeaderThatTwoSeparatorsCouldSplitIsRefused() => Assert.Contains(
        "is ambiguous: use only one of comma, semicolon and tab",
        Assert.Single(_place.Mistakes("Date;Close,Date\n2020-01-02;10,x\n")).What, StringComparison.Ordinal);

    [Fact]
    public void Utf16IsDetectedByItsMark()
    {
        foreach (var encoding in new[] { System.Text.Encoding.Unicode, System.Text.Encoding.BigEndianUnicode })
        {
            File.WriteAllText(_place.PathOf("A.csv"), "Date\tClose\n2020-01-02\t10\n", encoding);
            Assert.Equal([10], _place.Load("A").Closes.ToArray());
        }
    }

    [Fact]
    public void TheExtensionMayBeInCapitals()
    {
        _place.Write("Up.CSV", "Date,Close\n2020-01-02,10\n");

        Assert.Equal([10], _place.Load("Up").Closes.ToArray());
        Assert.Equal([10], _place.Load("UP").Closes.ToArray());
    }
}
