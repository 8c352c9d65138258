using Rota.Host.Importing;

namespace Rota.Tests.Importing;

public sealed class ImportedWorkbookTests : IDisposable
{
    private static readonly DateOnly Friday = new(2005, 1, 28);
    private static readonly DateOnly Monday = new(2005, 1, 31);

    private readonly ExportPlace _place = new();

    [Fact]
    public void DatesNumbersAndPercentagesOfASheetComeFromItsCells()
    {
        var file = Read(("Prices", [["Plan prices"], [], ["As Of", "L 2030", "G Fund", "Daily"], [Monday, 10.5, 1234.0, 0.01m], [Friday, 10.25, 1.234, 0.02m], ["Total", 20.75]]));

        Assert.Equal("2005-01-28,10.25\n2005-01-31,10.5", ExportPlace.RowsOf(file.Extraction.Funds.First()));
        Assert.Equal(["L 2030", "G Fund"], file.Extraction.Funds.Select(fund => fund.Name));
        Assert.Equal("workbook, sheet 'Prices', header on row 3", ImportFacts.Kind(file));
        Assert.Equal(["row 1: above the header (Plan prices)", "row 6: below the table (Total 20.75)", "column 'Daily': per cent"], ImportFacts.LeftOut(file));
    }

    [Fact]
    public void DayNumbersAndTextsOfASheetAreReadAsInATextFile()
    {
        Assert.Equal("2005-01-28,10", Rows([["Date", "Price"], [38380.0, "10"]]));
        Assert.Equal("2005-01-28,10.5", Rows([["Date", "Price"], ["28.01.2005", "10,50 €"]]));
        Assert.Equal("2005-01-28,10", Rows([["Date", "Price"], [20050128.0, 10.0]]));

        string Rows(object?[][] rows) => ExportPlace.RowsOf(Assert.Single(Read(("Sheet1", rows)).Extraction.Funds));
    }

    [Fact]
    public void DayNumbersCountedFrom1904AreRejected() => Assert.Contains(
        "'38380' is the number of a day that the workbook counts from 1904", Assert.Throws<InputException>(() => ImportedFile.Read(
            _place.Write("w.xlsx", Workbook.Of(from1904: true, ("Sheet1", [["Date", "Price"], [38380.0, 1.0]]))), ImportOptions.None)).Message, StringComparison.Ordinal);

    // 01/02/2005 became a date, 01/13/2005 did not fit a European month: half of the dates are wrong.
    [Fact]
    public void AColumnOfDatesAndTextsIsRejected() => Assert.Contains(
        "a program that takes days for months leaves such a column behind",
        Refusal(ImportOptions.None, ("Sheet1", [["Date", "Price"], [Friday, 1.0], ["01/13/2005", 2.0]])), StringComparison.Ordinal);

    [Fact]
    public void TheSheetWithPricesIsTakenAndTheUserChoosesBetweenTwo()
    {
        (string, object?[][]) notes = ("Notes", [["About", "this"], ["plan", "2005"]]);
        (string, object?[][]) one = ("Large Cap", [["Date", "Price"], [Friday, 1.0]]);
        (string, object?[][]) two = ("Bonds", [["Date", "Price"], [Friday, 2.0]]);

        Assert.Equal([1.0], Assert.Single(Read(notes, one).Extraction.Funds).Closes);
        Assert.Contains("Several sheets have prices, 'Large Cap', 'Bonds': choose one with --sheet \"Large Cap\"", Refusal(ImportOptions.None, one, two), StringComparison.Ordinal);
        Assert.Contains("Unknown sheet 'x'. Available: Large Cap, Bonds", Refusal(ImportOptions.None with { Sheet = "x" }, one, two), StringComparison.Ordinal);
        Assert.Equal([2.0], Assert.Single(ImportedFile.Read(_place.Write("w.xlsx", Workbook.Of(one, two)), ImportOptions.None with { Sheet = "bonds" }).Extraction.Funds).Closes);
    }

    public void Dispose() => _place.Dispose();

    private ImportedFile Read(params (string, object?[][])[] sheets) => ImportedFile.Read(_place.Write("w.xlsx", Workbook.Of(sheets)), ImportOptions.None);

    private string Refusal(ImportOptions options, params (string, object?[][])[] sheets) =>
        Assert.Throws<InputException>(() => ImportedFile.Read(_place.Write("w.xlsx", Workbook.Of(sheets)), options)).Message;
}
