using Rota.Accounts;
using static Rota.Tests.Terms;

namespace Rota.Tests;

public sealed class TaxYearTests
{
    // Short and long gains; taxed short, taxed long, deducted, carried short, carried long.
    [Theory]
    [InlineData(2_000, -6_500, 0, 0, 3_000, 0, 1_500)]
    [InlineData(-5_000, -4_000, 0, 0, 3_000, 2_000, 4_000)]
    [InlineData(-1_000, -4_000, 0, 0, 3_000, 0, 2_000)]
    [InlineData(3_000, -1_000, 2_000, 0, 0, 0, 0)]
    [InlineData(-1_000, 3_000, 0, 2_000, 0, 0, 0)]
    [InlineData(1_000, 3_000, 1_000, 3_000, 0, 0, 0)]
    [InlineData(-3_000, 3_000, 0, 0, 0, 0, 0)]
    public void LossesAreSetOffThenDeductedThenCarried(
        int ofShort, int ofLong, int taxedShort, int taxedLong, int deducted, int carriedShort, int carriedLong) => Assert.Equal(
        new NettedYear(taxedShort, taxedLong, deducted, new(carriedShort, carriedLong)), NettedYear.Of(ofShort, ofLong, default, lossLimit: 3_000));

    [Fact]
    public void ACarriedLossCountsInTheNextYear() =>
        Assert.Equal(new NettedYear(500, 500, 0, default), NettedYear.Of(500, 2_000, new(0, 1_500), lossLimit: 3_000));

    // Bought 2025-06-02 and ex 06-20, unless stated otherwise.
    [Theory]
    [InlineData("2025-06-02", "2025-08-01", false)]
    [InlineData("2025-06-02", "2025-08-04", true)]
    [InlineData("2020-01-02", "2025-06-23", true)]
    [InlineData("2020-01-02", "2025-06-20", true)]
    [InlineData("2025-06-19", "2025-08-19", true)]
    [InlineData("2025-06-19", "2025-08-18", false)]
    public void ADividendIsQualifiedOnSharesHeldMoreThanSixtyDaysAroundIt(string bought, string sold, bool isQualified)
    {
        var account = new TaxedAccount(Of());
        account.Buy(Day(bought), "X", 10, 1_000);
        Assert.Equal(0, account.Distribute(Day("2025-06-20"), "X", DistributionKind.Dividend, perShare: 2, close: 100));
        account.Sell(Day(sold), [new("X", 10.2m, 1_020)]);

        var year = Assert.Single(account.Years);
        Assert.Equal(isQualified ? (20m, 0m) : (0m, 20m), (year.Qualified, year.Ordinary));
    }

    [Fact]
    public void SharesBoughtOnTheExDateHaveNoDividend()
    {
        var account = new TaxedAccount(Of());
        account.Buy(Day("2025-06-20"), "X", 10, 1_000);

        Assert.Equal(0, account.Distribute(Day("2025-06-20"), "X", DistributionKind.Dividend, perShare: 2, close: 100));
        Assert.Empty(account.Years);
    }

    [Fact]
    public void OnlyPartOfADividendMayBeQualifiedAndSharesStillHeldCountAsHeldOn()
    {
        var account = new TaxedAccount(Of() with { Reinvests = false });
        account.Buy(Day("2025-06-02"), "Z", 10, 1_000);
        Assert.Equal(20, account.Distribute(Day("2025-06-20"), "Z", DistributionKind.Dividend, perShare: 2, close: 100));
        account.Sell(Day("2025-07-01"), [new("Z", 4, 400)]);

        var year = Assert.Single(account.Years);
        Assert.Equal((6m, 14m), (year.Qualified, year.Ordinary));
    }

    [Fact]
    public void TheDaysOfADividendAreThoseOfThePurchaseThatIsSold()
    {
        var account = new TaxedAccount(Of() with { Reinvests = false });
        account.Buy(Day("2025-06-02"), "X", 10, 1_000);
        account.Buy(Day("2025-06-03"), "X", 10, 1_000);
        account.Distribute(Day("2025-06-20"), "X", DistributionKind.Dividend, perShare: 2, close: 100);
        account.Sell(Day("2025-07-01"), [new("X", 10, 1_000)]);

        var year = Assert.Single(account.Years);
        Assert.Equal((20m, 20m), (year.Qualified, year.Ordinary));
    }

    [Fact]
    public void ADividendOfAFundWithoutAQualifiedShareIsRefused()
    {
        var account = new TaxedAccount(Of());
        account.Buy(Day("2025-06-02"), "W", 10, 1_000);

        Assert.Equal(
            "W paid a dividend on 2025-06-20, and its qualifiedShare is missing. Give the part of its dividends that may be qualified, from 0 to 1; the fund company publishes it each year.",
            Assert.Throws<InputException>(() => account.Distribute(Day("2025-06-20"), "W", DistributionKind.Dividend, 2, 100)).Message);
    }

    [Fact]
    public void ADistributionWithoutSharesBeforeItIsRefused() => Assert.Equal(
        "X paid a distribution on 2025-06-20, and the account held no shares before that day. Check the rows of X in the history.",
        Assert.Throws<InputException>(() => new TaxedAccount(Of()).Receive(Day("2025-06-20"), "X", DistributionKind.Gain, 2)).Message);

    [Fact]
    public void ASplitAfterTheDividendKeepsTheDaysOfItsShares()
    {
        var account = new TaxedAccount(Of() with { Reinvests = false });
        account.Buy(Day("2025-06-02"), "X", 10, 1_000);
        account.Distribute(Day("2025-06-20"), "X", DistributionKind.Dividend, perShare: 2, close: 100);
        account.Split(Day("2025-06-23"), "X", 2);
        account.Sell(Day("2025-07-01"), [new("X", 5, 250)]);

        var year = Assert.Single(account.Years);
        Assert.Equal((15m, 5m), (year.Qualified, year.Ordinary));
    }

    [Fact]
    public void ACapitalGainDistributionIsLongWhateverTheAge()
    {
        var account = new TaxedAccount(Of());
        account.Buy(Day("2025-12-01"), "W", 10, 1_000);
        account.Distribute(Day("2025-12-15"), "W", DistributionKind.Gain, 20, 100);

        var year = Assert.Single(account.Years);
        Assert.Equal((0m, 200m, 30m), (year.ShortGain, year.LongGain, year.Tax));
    }

    // Short 1,200 at 32 %, long 3,000 and qualified 500 at 15 %, ordinary 300 at 32 %.
    [Fact]
    public void TheTaxOfAYearIsPaidOnTheNextTradingDay()
    {
        var account = YearOf2027();
        account.Buy(Day("2028-03-01"), "Q", 1, 1);

        Assert.Equal(1_005, account.Years[0].Tax);
        Assert.Equal(0, account.Pay(Day("2028-04-14")));
        Assert.Equal(1_005, account.Pay(Day("2028-04-17")));
        Assert.Equal(0, account.Pay(Day("2028-04-18")));
        Assert.Equal(0, account.Owed);
    }

    [Fact]
    public void ATaxThatALaterPurchaseChangesIsCorrectedAtTheNextPayment()
    {
        var account = new TaxedAccount(Of() with { PayOn = (1, 15) });
        account.Buy(Day("2026-06-01"), "X", 10, 1_000);
        account.Sell(Day("2026-12-21"), [new("X", 10, 900)]);
        Assert.Equal(-32, account.Pay(Day("2027-01-15")));

        account.Buy(Day("2027-01-18"), "X", 10, 900);
        Assert.Equal((32m, 0m), (account.Owed, account.Pay(Day("2027-01-19"))));
        Assert.Equal(32, account.Pay(Day("2028-01-18")));
    }

    [Fact]
    public void TaxesAtTheSaleAreDueAtOnceAndLaterLossesBringThemBack()
    {
        var account = new TaxedAccount(Of() with { PayOn = null });
        account.Buy(Day("2026-01-02"), "X", 20, 2_000);
        account.Sell(Day("2026-03-02"), [new("X", 10, 1_500)]);
        Assert.Equal(160, account.Pay(Day("2026-03-02")));
        Assert.Equal(0, account.Pay(Day("2026-03-03")));

        account.Sell(Day("2026-06-01"), [new("X", 10, 900)]);
        Assert.Equal(-32, account.Pay(Day("2026-06-01")));
    }

    [Fact]
    public void ALossBeyondGainsBringsMoneyBackUnlessNothingIsDeducted()
    {
        Assert.Equal((-960m, 2_000m), OwedAndWaiting(Of()));
        Assert.Equal((0m, 5_000m), OwedAndWaiting(Of() with { Deducts = false }));

        static (decimal, decimal) OwedAndWaiting(TaxTerms terms)
        {
            var account = new TaxedAccount(terms);
            account.Buy(Day("2026-01-02"), "X", 100, 10_000);
            account.Sell(Day("2026-06-01"), [new("X", 100, 5_000)]);
            return (account.Owed, account.Years[^1].Netted.Carried.Short);
        }
    }

    [Fact]
    public void LossesAtOneRateLowerTheGainsAtTheHighestRate()
    {
        var account = new TaxedAccount(Of() with { LongTermOf = new Dictionary<Asset, decimal> { ["GLD"] = 0.28m } });
        foreach (var fund in new[] { "GLD", "X", "Y" }) account.Buy(Day("2024-01-02"), fund, 10, 1_000);
        account.Sell(Day("2026-06-01"), [new("GLD", 10, 1_500), new("X", 10, 1_100), new("Y", 10, 700)]);
        Assert.Equal((500 - 200) * 0.28m, account.Owed);

        account.Buy(Day("2026-07-01"), "X", 10, 1_000);
        account.Sell(Day("2026-08-03"), [new("X", 10, 800)]);
        Assert.Equal((500 - 200 - 200) * 0.28m, account.Owed);
    }

    [Fact]
    public void TheReportTellsWhatIsLeftAfterTaxes()
    {
        var account = new TaxedAccount(Of());
        account.Buy(Day("2025-01-02"), "X", 100, 14_000);

        var report = TaxReport.Of(account, Day("2026-12-31"), value: 20_000, new Dictionary<Asset, decimal> { ["X"] = 200 });

        Assert.Equal((20_000m, 20_000m, 19_100m), (report.BeforeTax, report.AfterTax, report.AfterTaxIfSold));
        Assert.Equal(double.NaN, report.ShortShare);
    }

    [Fact]
    public void TheReportCountsShortGainsAndWaitingAndLostLosses()
    {
        var account = YearOf2027();
        account.Buy(Day("2028-01-03"), "X", 100, 12_000);
        account.Sell(Day("2028-02-01"), [new("X", 100, 2_000)]);
        account.BuyInIra(Day("2028-02-02"), "X", 10);
        account.Buy(Day("2028-02-03"), "X", 20, 400);

        var report = TaxReport.Of(account, Day("2028-12-29"), 5_000, new Dictionary<Asset, decimal> { ["X"] = 20, ["Z"] = 0 });

        Assert.Equal(1_200 / 4_200.0, report.ShortShare, 12);
        Assert.Equal((1_000m, 2_000m, new CarriedLosses(4_000, 0)), (report.Lost, report.IntoBasis, report.Waiting));
        Assert.Equal(0.201, TaxReport.PartOfValue(report.Years[0], 5_000), 12);
    }

    [Fact]
    public void WrongTermsAreAllNamedAtOnce()
    {
        var wrong = Assert.Throws<InputException>(() => new TaxedAccount(Of() with
        {
            LongTerm = 15,
            LossLimit = -1,
            PayOn = (2, 29),
            Identical = [["X", "Y"], ["Y", "Z"]],
        }));

        Assert.Equal(
            [
                "The rate longTerm is 15. Use a part of 1: 0.15 for 15 %.",
                "lossLimit is -1. Use dollars, 0 or more.",
                "payOn 02-29 is not a day of every year. Use month and day, 04-15, or \"atSale\".",
                "Y is in two lists of identical funds. Join them into one.",
            ],
            wrong.Mistakes.Select(mistake => mistake.What));
    }

    private static TaxedAccount YearOf2027()
    {
        var account = new TaxedAccount(Of() with { Reinvests = false });
        account.Buy(Day("2026-01-02"), "X", 10, 1_000);
        account.Buy(Day("2026-01-02"), "Z", 600, 600);
        account.Distribute(Day("2027-01-11"), "Z", DistributionKind.Dividend, perShare: 1, close: 1);
        account.Distribute(Day("2027-01-11"), "X", DistributionKind.Dividend, perShare: 20, close: 100);
        account.Buy(Day("2027-02-01"), "Y", 10, 1_000);
        account.Sell(Day("2027-12-01"), [new("X", 10, 4_000), new("Y", 10, 2_200)]);
        return account;
    }
}
