using Rota.Accounts;
using static Rota.Tests.Terms;

namespace Rota.Tests;

public sealed class WashSaleTests
{
    [Fact]
    public void ALossGoesIntoTheBasisOfTheSharesThatReplaceThoseSold()
    {
        var account = new TaxedAccount(Of());
        account.Buy(Day("2026-03-02").AddDays(-400), "X", 100, 1_000);
        account.Sell(Day("2026-03-02"), [new("X", 100, 750)]);
        account.Buy(Day("2026-03-20"), "X", 100, 800);

        var sold = Assert.Single(account.Realized);
        Assert.Equal((-250m, 250m, 0m), (sold.Gain, sold.IntoBasis, sold.Taxed));
        var lot = Assert.Single(account.LotsOf("X"));
        Assert.Equal((1_050m, Day("2026-03-20").AddDays(-400)), (lot.Basis, lot.HeldFrom));
    }

    [Fact]
    public void SharesBoughtBeforeTheSaleReplaceInOrderOfPurchase()
    {
        var account = SoldHundred((50, 1_200), (25, 650), cost: 2_000);

        var sold = Assert.Single(account.Realized);
        Assert.Equal((525m, -175m), (sold.IntoBasis, sold.Taxed));
        Assert.Equal(
            [(1_550m, Day("2008-11-05")), (825m, Day("2008-11-14"))], account.LotsOf("X").Select(lot => (lot.Basis, lot.HeldFrom)));
    }

    [Fact]
    public void ALossWithoutSharesLeftReplacesNoMore()
    {
        var account = SoldHundred((100, 2_400), (50, 1_300), cost: 2_000);

        Assert.Equal(700, Assert.Single(account.Realized).IntoBasis);
        Assert.Equal([3_100m, 1_300m], account.LotsOf("X").Select(lot => lot.Basis));
    }

    [Theory]
    [InlineData("2026-07-01", 0)]
    [InlineData("2026-07-02", -100)]
    public void ThePurchaseCountsUntilTheThirtiethDay(string bought, int taxed)
    {
        var account = SoldAtALoss();
        account.Buy(Day(bought), "X", 10, 900);

        Assert.Equal(taxed, Assert.Single(account.Realized).Taxed);
    }

    [Fact]
    public void ThePurchaseCountsFromTheThirtiethDayBefore()
    {
        Assert.Equal(-100, TaxedOf("2026-05-01"));
        Assert.Equal(0, TaxedOf("2026-05-02"));

        static decimal TaxedOf(string bought)
        {
            var account = new TaxedAccount(Of());
            account.Buy(Day("2026-01-02"), "X", 10, 1_000);
            account.Buy(Day(bought), "X", 10, 900);
            account.Sell(Day("2026-06-01"), [new("X", 10, 900)]);
            return account.Realized.Sum(lot => lot.Taxed);
        }
    }

    [Theory]
    [InlineData("2026-05-15")]
    [InlineData("2026-07-01")]
    public void AReplacementInTheOwnersIraLosesTheLoss(string bought)
    {
        var account = new TaxedAccount(Of());
        account.Buy(Day("2026-01-02"), "X", 10, 1_000);
        if (Day(bought) < Day("2026-06-01")) account.BuyInIra(Day(bought), "X", 4);
        account.Sell(Day("2026-06-01"), [new("X", 10, 900)]);
        if (Day(bought) > Day("2026-06-01")) account.BuyInIra(Day(bought), "X", 4);
        account.Buy(Day("2026-07-01"), "X", 10, 900);

        var sold = Assert.Single(account.Realized);
        Assert.Equal((40m, 60m, 0m), (sold.Lost, sold.IntoBasis, sold.Taxed));
        Assert.Equal(960, account.LotsOf("X").Sum(lot => lot.Basis));
    }

    [Fact]
    public void TheRestOfThePurchaseThatIsSoldDoesNotReplace()
    {
        var account = new TaxedAccount(Of());
        account.Buy(Day("2026-05-20"), "X", 10, 1_000);
        account.Sell(Day("2026-06-01"), [new("X", 4, 360)]);

        Assert.Equal(-40, Assert.Single(account.Realized).Taxed);
    }

    [Fact]
    public void AShareReplacesAnotherOnce()
    {
        var account = new TaxedAccount(Of());
        account.Buy(Day("2026-01-02"), "X", 20, 2_000);
        account.Sell(Day("2026-06-01"), [new("X", 10, 900)]);
        account.Sell(Day("2026-06-02"), [new("X", 10, 800)]);
        account.Buy(Day("2026-06-10"), "X", 15, 1_200);

        Assert.Equal([0m, -100m], account.Realized.Select(lot => lot.Taxed));
        Assert.Equal(
            [(10m, 900m, Day("2026-06-10").AddDays(-150)), (5m, 500m, Day("2026-06-10").AddDays(-151))],
            account.LotsOf("X").Select(lot => (lot.Shares, lot.Basis, lot.HeldFrom)));
    }

    [Fact]
    public void AReinvestedDistributionReplacesToo()
    {
        var account = SoldAtALoss(left: 10);
        account.Distribute(Day("2026-06-15"), "X", DistributionKind.Dividend, perShare: 9, close: 90);

        Assert.Equal(-90, Assert.Single(account.Realized).Taxed);
        Assert.Equal([1_000m, 100m], account.LotsOf("X").Select(lot => lot.Basis));
    }

    [Fact]
    public void OnlyListedFundsAreIdentical()
    {
        Assert.Equal(-100, TaxedOf([]));
        Assert.Equal(0, TaxedOf([["Q", "X", "Y"]]));

        static decimal TaxedOf(IReadOnlyList<IReadOnlyList<Asset>> identical)
        {
            var account = new TaxedAccount(Of() with { Identical = identical });
            account.Buy(Day("2026-01-02"), "X", 10, 1_000);
            account.Sell(Day("2026-06-01"), [new("X", 10, 900)]);
            account.Buy(Day("2026-06-01"), "Y", 10, 900);
            return account.Realized.Sum(lot => lot.Taxed);
        }
    }

    [Fact]
    public void OfIdenticalFundsTheOneBoughtFirstReplacesFirst()
    {
        var account = new TaxedAccount(Of() with { Identical = [["X", "Y"]] });
        account.Buy(Day("2026-01-02"), "X", 10, 1_000);
        account.Buy(Day("2026-05-20"), "Y", 10, 900);
        account.Buy(Day("2026-05-20"), "X", 10, 900);
        account.Sell(Day("2026-06-01"), [new("X", 10, 900)]);

        Assert.Equal((1_000m, 900m), (account.LotsOf("Y")[0].Basis, account.LotsOf("X")[0].Basis));
    }

    [Fact]
    public void ASplitAfterTheSaleKeepsTheSharesThatAreReplaced()
    {
        var account = SoldAtALoss();
        account.Split(Day("2026-06-10"), "X", 2);
        account.Buy(Day("2026-06-15"), "X", 10, 450);

        Assert.Equal(-50, Assert.Single(account.Realized).Taxed);
        Assert.Equal(500, Assert.Single(account.LotsOf("X")).Basis);
    }

    [Fact]
    public void ASplitAfterAnIraPurchaseKeepsTheSharesThatReplace()
    {
        var account = new TaxedAccount(Of());
        account.Buy(Day("2026-01-02"), "X", 10, 1_000);
        account.BuyInIra(Day("2026-05-20"), "X", 4);
        account.Split(Day("2026-05-25"), "X", 2);
        account.Sell(Day("2026-06-01"), [new("X", 20, 900)]);

        Assert.Equal((40m, -60m), (account.Realized[0].Lost, account.Realized[0].Taxed));
    }

    [Fact]
    public void ReplacementsComeInOrderOfPurchaseAcrossAccounts()
    {
        var account = new TaxedAccount(Of());
        account.Buy(Day("2026-01-02"), "X", 10, 1_000);
        account.BuyInIra(Day("2026-05-20"), "X", 6);
        account.Buy(Day("2026-05-21"), "X", 10, 900);
        account.Sell(Day("2026-06-01"), [new("X", 10, 900)]);

        Assert.Equal((60m, 40m), (account.Realized[0].Lost, account.Realized[0].IntoBasis));
    }

    [Fact]
    public void WithoutTheRuleEveryLossCounts()
    {
        var account = new TaxedAccount(Of() with { HasWashSales = false });
        account.Buy(Day("2026-01-02"), "X", 10, 1_000);
        account.Sell(Day("2026-06-01"), [new("X", 10, 900)]);
        account.Buy(Day("2026-06-02"), "X", 10, 900);
        account.BuyInIra(Day("2026-06-02"), "X", 10);

        Assert.Equal(-100, Assert.Single(account.Realized).Taxed);
    }

    private static TaxedAccount SoldAtALoss(decimal left = 0)
    {
        var account = new TaxedAccount(Of());
        account.Buy(Day("2026-01-02"), "X", 10 + left, 1_000 + left * 100);
        account.Sell(Day("2026-06-01"), [new("X", 10, 900)]);
        return account;
    }

    private static TaxedAccount SoldHundred((decimal Shares, decimal Amount) second, (decimal Shares, decimal Amount) third, decimal cost)
    {
        var account = new TaxedAccount(Of());
        account.Buy(Day("2008-12-01"), "X", 100, cost);
        account.Buy(Day("2009-03-01"), "X", second.Shares, second.Amount);
        account.Buy(Day("2009-03-10"), "X", third.Shares, third.Amount);
        account.Sell(Day("2009-03-27"), [new("X", 100, 1_300)]);
        return account;
    }
}
