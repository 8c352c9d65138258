using Rota.Host.Accounting;

namespace Rota.Tests.Accounting;

public sealed class HoldingsTests : IDisposable
{
    private const string Fidelity = """
        Account Number,Account Name,Symbol,Description,Quantity,Last Price,Current Value,Cost Basis Total,Type
        Z00001234,IRA,FXAIX,A FUND,120.5,$200.00,"$24,100.00","$18,000.00",Cash
        Z00001234,IRA,SPAXX**,MONEY MARKET,,,$350.25,,Cash
        Z00001234,IRA,Pending Activity,,,,-$50.25,,

        "The data in this file are for you."
        """;

    private const string Schwab = """
        "Positions for account IRA ...123 as of 04:05 PM ET, 2026/09/30"

        "Symbol","Description","Qty (Quantity)","Price","Mkt Val (Market Value)","Cost Basis",
        "VTI","A FUND","40","287.15","$11,486.00","$9,000.00",
        "Cash & Cash Investments","--","--","--","$514.00","--",
        "Positions Total","","--","--","$12,000.00","--",
        """;

    private const string Vanguard = """
        Account Number,Investment Name,Symbol,Shares,Share Price,Total Value,
        12345678,Total Bond Market,VBTLX,250,9.60,2400.00,
        12345678,Federal Money Market,VMFXX,1000,1,1000.00,

        Account Number,Trade Date,Settlement Date,Transaction Type,Symbol,Shares
        12345678,01/02/2026,01/05/2026,Buy,VBTLX,250
        """;

    private readonly AccountFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AnExportOfFidelityHasPendingActivityInItsCash()
    {
        var read = Read(Fidelity);

        Assert.Equal([new("FXAIX", 120.5m, 200.00m, 24_100.00m, 18_000.00m, 2)], read.Funds);
        Assert.Equal((300.00m, -50.25m), (read.Cash, read.Pending));
    }

    [Fact]
    public void AnExportOfSchwabHasTitlesTotalsAndItsDay()
    {
        var read = Read(Schwab);

        Assert.Equal([new("VTI", 40, 287.15m, 11_486.00m, 9_000.00m, 4)], read.Funds);
        Assert.Equal((514.00m, new DateOnly(2026, 9, 30)), (read.Cash, read.AsOf));
    }

    [Fact]
    public void AnExportOfVanguardEndsAtTheBlankRow()
    {
        var read = Read(Vanguard, new() { CashSymbols = ["VMFXX"] });

        Assert.Equal([new("VBTLX", 250, 9.60m, 2_400.00m, null, 2)], read.Funds);
        Assert.Equal(1_000.00m, read.Cash);
        Assert.Null(read.AsOf);
    }

    [Theory]
    [InlineData(";")]
    [InlineData("\t")]
    public void OtherSeparatorsAndAByteOrderMarkReadTheSame(string separator)
    {
        var text = Vanguard.Replace(",", separator, StringComparison.Ordinal);

        Assert.Equal(Read(Vanguard).Funds, Read("\uFEFF" + text).Funds);
    }

    [Fact]
    public void APlanSiteMayTellValuesAlone()
    {
        var read = Read("Fund,Balance\nStable Value,\"10,000.00\"\nInternational,5000\n", new()
        {
            Columns = new Dictionary<HoldingsColumn, string> { [HoldingsColumn.Symbol] = "Fund", [HoldingsColumn.Value] = "balance" },
        });

        Assert.Equal([("Stable Value", (decimal?)null, (decimal?)10_000m), ("International", null, 5_000m)], read.Funds.Select(fund => (fund.Fund.Name, fund.Shares, fund.Value)));
    }

    [Fact]
    public void AFundOfSeveralRowsIsOne()
    {
        var fund = Assert.Single(Read("Symbol,Shares,Price,Value,Cost Basis\nA,2,10,20,5\nA,3,10,30,--\n").Funds);

        Assert.Equal((5, 50, null), (fund.Shares, fund.Value, fund.Cost));
    }

    [Fact]
    public void AFundMayBeCalledTotalAndRowsWithoutASymbolAreNoted()
    {
        var read = Read("Symbol,Value\nTotal Bond,100\n,55\nTotal,155\n");

        Assert.Equal("Total Bond", Assert.Single(read.Funds).Fund.Name);
        Assert.Equal(["Line 3 has no symbol and was passed over; its value is 55.00."], read.Notes);
    }

    [Fact]
    public void OneOfSeveralAccountsMustBeChosenAndOnlyItsEndIsShown()
    {
        const string two = "Account Number,Symbol,Shares\nZ00001234,A,1\nZ00005678,B,2\n";

        Assert.Equal(["export.csv: The export has 2 accounts: …1234, …5678. Choose one with 'accountNumber' in the account; its last four characters suffice."], Wrong(two));
        Assert.Equal("B", Assert.Single(Read(two, new() { AccountNumber = "5678" }).Funds).Fund.Name);
        Assert.Equal(
            ["export.csv: The export does not have the account that 'accountNumber' names. It has …1234, …5678."], Wrong(two, new() { AccountNumber = "9999" }));
    }

    // Schwab exports all accounts as one table after the other.
    [Fact]
    public void ASecondTableOfPositionsIsAnotherAccount() => Assert.Equal(
        ["export.csv(4): The export has a second table of positions here, of another account. Export one account alone."],
        Wrong("Symbol,Shares,Price\nA,1,1\n\nSymbol,Shares,Price\nB,1,1\n"));

    [Fact]
    public void EveryWrongCellIsToldAtOnce() => Assert.Equal(
        [
            "export.csv(2): '1,5' in the column 'Shares' is not a number; use 1,234.56.",
            "export.csv(3): B has 10 × 5.00 = 50.00, but a value of 60.00: the export is old or wrong. Export it again, or set 'tolerance'.",
            "export.csv(4): C has neither a quantity nor a value.",
            "export.csv(5): D has a negative quantity, price or value: positions that are owed cannot be managed.",
            "export.csv(6): The cash 'Cash' has no value.",
        ],
        Wrong("Symbol,Shares,Price,Value\nA,\"1,5\",2,3\nB,10,5,60\nC,--,n/a,\nD,-3,1,-3\nCash,,,\n"));

    [Fact]
    public void AHalfPerCentBetweenPriceAndValueIsRounding()
    {
        Assert.Single(Read("Symbol,Shares,Price,Value\nA,100,10.00,1005\n").Funds);
        Assert.Single(Wrong("Symbol,Shares,Price,Value\nA,100,10.00,1005.03\n"));
    }

    [Fact]
    public void AFileWithoutAHeaderTellsItsColumns() => Assert.Equal(
        [
            "export.csv: No header found: expected a column 'Symbol', 'Ticker' and a column 'Quantity', 'Qty (Quantity)', 'Shares', 'Qty' or 'Current Value', " +
            "'Mkt Val (Market Value)', 'Total Value', 'Value'. Name other columns with 'columns' in the account. The widest row has: Fund, Balance.",
        ],
        Wrong("Fund,Balance\nA,1\n"));

    [Theory]
    [InlineData("$24,100.00", 24100.0)]
    [InlineData("(1.50)", -1.5)]
    [InlineData("-$50.25", -50.25)]
    [InlineData("12.5 %", 12.5)]
    [InlineData(".5", 0.5)]
    [InlineData("+3", 3.0)]
    [InlineData("--", null)]
    [InlineData("n/a", null)]
    [InlineData("", null)]
    public void NumbersOfBrokersAreRead(string cell, double? expected)
    {
        Assert.True(AmountText.TryRead(cell, out var amount));
        Assert.Equal((decimal?)expected, amount);
    }

    [Theory]
    [InlineData("1,5")]
    [InlineData("1.234,5")]
    [InlineData("1e5")]
    [InlineData("abc")]
    [InlineData(".")]
    [InlineData("9999999999999999")]
    public void ACellThatMayMeanTwoNumbersIsNotRead(string cell) => Assert.False(AmountText.TryRead(cell, out _));

    [Theory]
    [InlineData("Date downloaded Nov-30-2026 3:14 p.m ET", "2026-11-30")]
    [InlineData("Positions as of 11/30/2026", "2026-11-30")]
    [InlineData("Trade Date 11/30/2026", null)]
    public void TheDayOfAnExportIsInTheLinesAroundItsTable(string line, string? day) =>
        Assert.Equal(day, ExportDay.In([line])?.ToString("O"));

    private HoldingsExport Read(string text, HoldingsTerms? terms = null) => HoldingsExport.Read(_folder.Write("export.csv", text), terms ?? new());

    private string[] Wrong(string text, HoldingsTerms? terms = null) =>
        [.. Assert.Throws<InputException>(() => Read(text, terms)).Mistakes.Select(mistake => $"{mistake}".Replace(_folder.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))];
}
