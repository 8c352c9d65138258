using System.Text;
using Rota.Host.Importing;

namespace Rota.Tests.Importing;

public sealed class ImportedFileTests : IDisposable
{
    private const string TwoDays = "2005-01-28,10.5\n2005-01-31,11.25";

    private readonly ExportPlace _place = new();

    [Theory]
    [InlineData("Date", "2005-01-28", "2005-01-31")]
    [InlineData("Trade Date", "1/28/2005", "1/31/2005")]
    [InlineData("As Of", "28.01.2005", "31.01.2005")]
    [InlineData("As of Date", "28/01/05", "31/01/05")]
    [InlineData("Date (ET)", "Jan 28, 2005", "Jan 31, 2005")]
    [InlineData("NAV Date", "28-Jan-05", "31-Jan-05")]
    [InlineData("DATE", "Fri, 28 January 2005", "Mon, 31 January 2005")]
    [InlineData("date", "20050128", "20050131")]
    [InlineData("Date", "38380", "38383")]
    [InlineData("Date", "2005-01-28T00:00:00-05:00", "2005-01-31T00:00:00-05:00")]
    [InlineData("Date", "1/28/2005 16:00:00", "1/31/2005 16:00:00")]
    [InlineData("Date", "01/28/2005 4:00 PM ET", "01/31/2005 4:00 PM ET")]
    public void DatesAreReadAsExportsWriteThem(string header, string first, string second) =>
        Assert.Equal(TwoDays, _place.Rows($"\"{header}\",Price\n\"{first}\",10.5\n\"{second}\",11.25\n"));

    // A month is written as its last day.
    [Theory]
    [InlineData("2005-01", "2005-02")]
    [InlineData("01/2005", "02/2005")]
    [InlineData("Jan 2005", "Feb 2005")]
    [InlineData("200501", "200502")]
    public void MonthsAreReadAsTheirLastDays(string first, string second) =>
        Assert.Equal("2005-01-31,1\n2005-02-28,2", _place.Rows($"Month,Price\n{first},1\n{second},2\n"));

    [Theory]
    [InlineData("$1,678.27", "$998.10", 1678.27, 998.1)]
    [InlineData("1.678,27 €", "998,10 €", 1678.27, 998.1)]
    [InlineData("1 678,2700", "998,1000", 1678.27, 998.1)]
    [InlineData("1'678.27", "998.10", 1678.27, 998.1)]
    [InlineData("USD 1,678", "998.10", 1678, 998.1)]
    [InlineData("1,678,270", "998", 1678270, 998)]
    [InlineData("81,6060", "81,7", 81.606, 81.7)]
    [InlineData("0,123", "0,124", 0.123, 0.124)]
    [InlineData("12.345", "12.346", 12.345, 12.346)]
    [InlineData("1.5E+03", "998.1", 1500, 998.1)]
    public void PricesAreReadAsExportsWriteThem(string first, string second, double one, double two) =>
        Assert.Equal(
            FormattableString.Invariant($"2005-01-03,{one:R}\n2005-01-04,{two:R}"), _place.Rows($"Date\tNAV\n2005-01-03\t{first}\n2005-01-04\t{second}\n"));

    [Theory]
    [InlineData("01/02/2005", "02/03/2005", "'01/02/2005' may be 2005-02-01 or 2005-01-02, and no row of the file shows which (no day is above 12): " +
        "add --date-format dd/MM/yyyy or --date-format MM/dd/yyyy")]
    [InlineData("1/2/2005 16:00:00", "2/3/2005 16:00:00", "add --date-format dd/MM/yyyy or --date-format MM/dd/yyyy")]
    [InlineData("13-01-05", "14-01-05", "add --date-format dd-MM-yy or --date-format yy-MM-dd")]
    [InlineData("Jan-05", "Feb-05", "if it is a month, add --date-format MMM-yy")]
    public void AmbiguousDatesAreRejectedWithTheOptionToUse(string first, string second, string what)
    {
        var wrong = _place.Refusal($"Date,Price\n{first},1\n{second},2\n");

        Assert.Equal(2, wrong.Line);
        Assert.Contains(what, wrong.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dd/MM/yyyy", "1/2/2005", "2005-02-01,1")]
    [InlineData("MM/dd/yyyy", "1/2/2005", "2005-01-02,1")]
    [InlineData("MMM-yy", "Jan-05", "2005-01-31,1")]
    [InlineData("dd/MM/yyyy", "1/2/2005 16:00:00", "2005-02-01,1")]
    [InlineData("yyyy-MM-dd HH:mm", "2005-01-03 23:00", "2005-01-03,1")]
    public void TheOptionDecidesTheMeaningOfDates(string format, string day, string row) =>
        Assert.Equal(row, _place.Rows($"Date,Price\n{day},1\n", ImportOptions.None with { Format = DayFormat.Of(format) }));

    // One day above 12 anywhere in the file decides; so does a day that equals its month.
    [Fact]
    public void OneUnambiguousRowDecidesForAllRows()
    {
        Assert.Equal("2005-02-01,1\n2005-02-13,2", _place.Rows("Date,Price\n01/02/2005,1\n13/02/2005,2\n"));
        Assert.Equal("2005-01-01,1\n2005-02-02,2", _place.Rows("Date,Price\n01/01/2005,1\n02/02/2005,2\n"));
    }

    [Fact]
    public void DatesOfSeveralKindsAreRejectedWithTheirCount()
    {
        var wrong = _place.Refusal("Date,Price\n01/13/2005,1\n01/14/2005,2\n15/01/2005,3\n16/01/2005,3\n01/17/2005,3\n");

        Assert.Equal(4, wrong.Line);
        Assert.Equal("'15/01/2005' is not a date as most rows of the file write it (month, day, year): correct it, or export the file with dates of one " +
            "kind. So is line 5.", wrong.What);
    }

    [Theory]
    [InlineData("1,234", "1,235", "--decimal dot for thousands, or --decimal comma for decimals")]
    [InlineData("1.234", "998", "--decimal comma for thousands, or --decimal dot for decimals")]
    public void AnAmbiguousPriceIsRejectedWithTheOptionToUse(string first, string second, string what)
    {
        var text = $"Date,Price\n2005-01-03,\"{first}\"\n2005-01-04,\"{second}\"\n";
        Assert.Contains(what, _place.Refusal(text).What, StringComparison.Ordinal);

        Assert.StartsWith("2005-01-03,1.234", _place.Rows(text, Sign(first.Contains(',', StringComparison.Ordinal) ? DecimalSign.Comma : DecimalSign.Dot)), StringComparison.Ordinal);
        Assert.StartsWith("2005-01-03,1234", _place.Rows(text, Sign(first.Contains(',', StringComparison.Ordinal) ? DecimalSign.Dot : DecimalSign.Comma)), StringComparison.Ordinal);

        static ImportOptions Sign(DecimalSign sign) => ImportOptions.None with { Sign = sign };
    }

    [Theory]
    [InlineData("Date,NAV,Adjusted NAV", "several prices, 'NAV' and 'Adjusted NAV': choose one, as in --columns \"price=NAV\"")]
    [InlineData("Date,Price,Close", "several prices, 'Price' and 'Close'")]
    [InlineData("Date,As Of Date,NAV", "several dates, 'Date' and 'As Of Date': choose one, as in --columns \"date=Date\"")]
    [InlineData("Date,Account Value,Note", "'Account Value' may or may not be a price")]
    [InlineData("Date,Value,Note", "'Value' may or may not be a price. If it is the price, add --columns \"price=Value\"")]
    [InlineData("Date,Open,High", "no close")]
    [InlineData("Date,Symbol,Volume", "The header has the fund column 'Symbol' and no price")]
    [InlineData("Date,NAV,NAV", "several prices, 'NAV' and 'NAV': choose one, as in --columns \"price=2\"")]
    [InlineData("Date,Quantity,Price", "'Quantity' is a column of orders or holdings")]
    public void AmbiguousColumnsAreRejectedWithTheOptionToUse(string header, string what)
    {
        var wrong = _place.Refusal($"{header}\n2005-01-03,1,2\n");

        Assert.Equal(1, wrong.Line);
        Assert.Contains(what, wrong.What, StringComparison.Ordinal);
    }

    [Fact]
    public void ColumnsAreChosenByNameOrNumber()
    {
        var named = ImportOptions.None with { Columns = ColumnChoice.Of("date=Trade, Date,price=Adjusted NAV") };
        var numbered = ImportOptions.None with { Columns = ColumnChoice.Of("date=1,price=3") };

        Assert.Equal("2005-01-03,2", _place.Rows("\"Trade, Date\",NAV,Adjusted NAV\n2005-01-03,1,2\n", named));
        Assert.Equal("2005-01-03,2", _place.Rows("2005-01-03,1,2\n", numbered));
    }

    [Fact]
    public void AdjustedClosesOfSharesAreTakenWithANote()
    {
        var file = _place.Read("Date,Open,High,Low,Close,Adj Close,Volume\n2005-01-03,1,1,1,2,3,4\n");

        Assert.Equal([3.0], Assert.Single(file.Extraction.Funds).Closes);
        Assert.Contains("'Adj Close' is taken, and 'Close' is not", file.Roles.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void TitlesTotalsAndDisclaimersAreOmittedAndListed()
    {
        var file = _place.Read(
            "Plan: Acme 401(k)\nPrices as of,12/31/2005\n\nDate,NAV,Change,% Change\n1/3/2005,10,1,2%\n1/4/2005,--,1,2%\n1/13/2005,11,1,2%\n\nAverage,10.5\n" +
            "\"The data, and information,\nis for \"\"you\"\" alone. 12/31/2005\"\n1/31/2006\n");

        Assert.Equal("2005-01-03,10\n2005-01-13,11", ExportPlace.RowsOf(Assert.Single(file.Extraction.Funds)));
        Assert.Equal(
            [
                "lines 1-2: above the header (Plan: Acme 401(k))", "lines 9-12: below the table (Average 10.5)", "columns 'Change', '% Change'",
                "1 row without a price: line 6",
            ],
            ImportFacts.LeftOut(file));
    }

    [Theory]
    [InlineData("2005-01-03,10\nLarge Cap\n2005-01-04,11", 3, "neither day nor price")]
    [InlineData("2005-01-03,10\n2005-13-04,11", 3, "'2005-13-04' is not a readable date")]
    [InlineData("2005-01-03,10\n,11", 3, "The row has a price but no date")]
    [InlineData("2005-01-03,10\n2005-01-04 23:00,11", 3, "has a time that may belong to another day")]
    [InlineData("2005-01-03,10\n2005-01-04,x", 3, "NAV is 'x', which is not a price")]
    [InlineData("2005-01-03,10\n2005-01-04,0", 3, "NAV is 0 on 2005-01-04; a price is above 0")]
    [InlineData("2005-01-03,10\n2005-01-04,5%", 3, "NAV is '5%', a percentage")]
    [InlineData("2005-01-03,10\n2005-01-04,11\n2005-01-03,10", 4, "out of order")]
    [InlineData("2005-01-03,10\n2005-01-03,11", 3, "two prices on 2005-01-03, 10 and 11")]
    [InlineData("2005-01-03,10\n2005-01-04,\"11\"5", 3, "NAV is '\"11\"5', which is not a price")]
    [InlineData("2005-01-03,10\n2005-01-04,81,60", 3, "The row has 3 cells and the header 2")]
    public void AnInvalidRowIsRejectedWithItsLine(string rows, int line, string what)
    {
        var wrong = _place.Refusal($"Date,NAV\n{rows}\n");

        Assert.Equal(line, wrong.Line);
        Assert.Contains(what, wrong.What, StringComparison.Ordinal);
    }

    // Some programs write a row twice; it counts once.
    [Fact]
    public void ARepeatedRowIsTakenOnce()
    {
        var file = _place.Read("Date,NAV\n2005-01-03,10\n2005-01-03,10\n2005-01-04,11\nDate,NAV\n2005-01-05,12\n");

        Assert.Equal(3, Assert.Single(file.Extraction.Funds).Count);
        Assert.Equal(["1 row that repeats the one before: line 3", "1 repeated header: line 5"], ImportFacts.LeftOut(file));
    }

    [Fact]
    public void AFundColumnSplitsTheFileIntoFunds()
    {
        var file = _place.Read("Fund Name,As Of,Unit Value\nLarge Cap Idx,1/31/2005,10\nLarge Cap Idx,1/28/2005,9\nT. Rowe Growth,1/28/2005,8\n");

        Assert.Equal(["Large Cap Idx", "T. Rowe Growth"], file.Extraction.Funds.Select(fund => fund.Name));
        Assert.Equal("2005-01-28,9\n2005-01-31,10", ExportPlace.RowsOf(file.Extraction.Funds.First()));
    }

    // One fund ends before the next begins, so only the text tells them apart.
    [Fact]
    public void AColumnWhoseTextStaysForManyRowsMayNameFunds()
    {
        const string Text = "Vehicle,Date,NAV,Day\nA,2005-01-03,1,Mon\nA,2005-01-04,2,Tue\nB,2005-01-05,3,Wed\nB,2005-01-06,4,Thu\n";

        Assert.Contains("The column 'Vehicle' has 'A' and 'B', each for a run of rows. If they are funds, add --columns \"fund=Vehicle\"", _place.Refusal(Text).What, StringComparison.Ordinal);

        Assert.Equal(2, _place.Read(Text, ImportOptions.None with { Columns = ColumnChoice.Of("fund=Vehicle") }).Extraction.Funds.Count);
        Assert.Single(_place.Read(Text, ImportOptions.None with { Columns = ColumnChoice.Of("price=NAV") }).Extraction.Funds);
    }

    // The second begins later; the columns of text and percentages are not funds.
    [Fact]
    public void WithoutAColumnOfPricesEachColumnOfNumbersIsAFund()
    {
        var file = _place.Read("Date,L Income,L 2065,Daily,Note\n2005-01-03,10.5,,1%,x\n2005-01-04,10.6,9.8,1%,\n");

        Assert.Equal(["L Income", "L 2065"], file.Extraction.Funds.Select(fund => fund.Name));
        Assert.Equal("2005-01-04,9.8", ExportPlace.RowsOf(file.Extraction.Funds.Last()));
        Assert.Equal(["column 'Daily': per cent", "column 'Note': text", "1 cell without a price: line 2 (L 2065)"], ImportFacts.LeftOut(file));
    }

    // Blanks around quotes, doubled quotes, separators and line breaks inside them, and all kinds of line ends.
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void QuotedCellsMayHoldSeparatorsBreaksAndQuotes(string end)
    {
        var file = _place.Read(string.Join(
            end, "\"A \"\"first\"\", title\nof two lines\"", " \"Fund\" ,Date,\"NAV\"", "\"Large, \"\"Cap\"\"\", 2005-01-28 , \"1,011.5\"", "Mid 5\" Cap,2005-01-31,12.25", ""));

        Assert.Equal(["Large, \"Cap\"", "Mid 5\" Cap"], file.Extraction.Funds.Select(fund => fund.Name));
        Assert.Equal([1011.5, 12.25], file.Extraction.Funds.Select(fund => fund.Closes[0]));
        Assert.Equal((3, "A \"first\", title of two lines"), (file.Header.Line, string.Join(' ', file.Header.Titles[0].Text.Split('\n'))));
    }

    [Fact]
    public void TextIsReadInAnyCommonEncoding()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        foreach (var encoding in new[]
                 {
                     new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, new UnicodeEncoding(false, false),
                     Encoding.GetEncoding(1252),
                 })
        {
            var file = _place.Read("Fund;As Of;Price\r\nFonds für Ältere – €;28.01.2005;10,5\r\n", encoding: encoding);
            Assert.Equal("Fonds für Ältere – €", Assert.Single(file.Extraction.Funds).Name);
        }
    }

    [Theory]
    [InlineData("<html><table>", "The file is a web page or XML")]
    [InlineData("%PDF-1.7", "The file is a PDF file")]
    [InlineData("", "The file is empty")]
    [InlineData("PK\u0003\u0004 damaged", "Cannot read the workbook")]
    [InlineData("a,b\n1,2\n", "No header found")]
    [InlineData("Date,Price\n", "The header has no rows below it")]
    [InlineData("Date,Price\n1104710400,1\n", "The column 'Date' has '1104710400', but no readable dates near it")]
    [InlineData("Date,Price\n2005-01-03,--\n", "no prices below it")]
    [InlineData("Date,Price\n2005-01-03,\"1\n", "is never closed")]
    [InlineData("Date,Price\n2005-01-03,1\0\n", "NUL")]
    public void AFileWithoutATableOfPricesIsReported(string text, string what) =>
        Assert.Contains(what, _place.Refusal(text).What, StringComparison.Ordinal);

    public void Dispose() => _place.Dispose();
}
