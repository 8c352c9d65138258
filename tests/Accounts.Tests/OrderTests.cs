using Rota.Accounts;

namespace Rota.Tests;

public sealed class OrderTests
{
    private static readonly MinimumHolding LocksEM = new(new(["EM"]), 90);
    private static readonly PurchaseBlock BlocksB = new(new(["B"]), 365, 0);

    private static OrderCase Locked(decimal em, decimal ief) => new OrderCase(OrderCase.Named() with { Plan = new() { MinimumHoldings = [LocksEM] } })
        .Holds("IEF", ief).Holds("EM", em, "2026-06-01");

    private static IEnumerable<(string, decimal)> Amounts(OrderSheet sheet) => sheet.Orders.Select(order => (order.Fund.Name, order.Amount));

    private static IEnumerable<(string, decimal)> Afterwards(OrderSheet sheet) =>
        sheet.After.Where(fund => fund.Amount > 0).Select(fund => (fund.Fund.Name, fund.Amount));

    [Fact]
    public void WithoutCashPurchasesWaitForLockedSales()
    {
        var sheet = Locked(em: 3_000, ief: 7_000).Orders(("SPY", 1));

        Assert.Equal([("SPY", 7_000m), ("IEF", -7_000m)], Amounts(sheet));
        var locked = Assert.Single(sheet.Deferred, part => !part.IsConsequence);
        Assert.Equal(("EM", -3_000m, 0m, RuleName.MinimumHolding), (locked.Fund.Name, locked.Wanted, locked.Done, locked.Rule));
        Assert.Equal(OrderCase.Day("2026-08-31"), locked.FreeFrom);
    }

    [Fact]
    public void ABlockedPurchaseLeavesItsMoneyWhereItIs()
    {
        var account = OrderCase.Named() with { Plan = new() { PurchaseBlocks = [BlocksB] } };
        OrderSheet Orders(Account of) => new OrderCase(of).Holds("C", 10_000).Deals("B", "2026-06-01", 10).Deals("B", "2026-06-02", -10)
            .Orders(("A", 0.5m), ("B", 0.5m));

        Assert.Equal([("A", 5_000m), ("C", -5_000m)], Amounts(Orders(account)));
        Assert.Equal([("A", 5_000m), ("C", -10_000m), ("MM", 5_000m)], Amounts(Orders(account with { Parking = "MM" })));
    }

    [Fact]
    public void PurchasesShareTheMoneyThatThereIs()
    {
        var sheet = Locked(em: 4_000, ief: 6_000).Orders(("SPY", 0.5m), ("EFA", 0.5m));

        Assert.Equal([("SPY", 3_000m), ("EFA", 3_000m), ("EM", 4_000m)], Afterwards(sheet));
        Assert.Equal(["SPY", "EFA", "EM"], sheet.Deferred.Select(part => part.Fund.Name));
    }

    [Fact]
    public void AFirstPurchaseThatIsTooSmallLeavesItsMoneyInTheFundItCameFrom()
    {
        var account = OrderCase.Named() with { Plan = new() { Minimums = [new(new(["B"]), 3_000, 0)] } };

        var sheet = new OrderCase(account).Holds("A", 10_000).Orders(("A", 0.8m), ("B", 0.2m));

        Assert.Empty(sheet.Orders);
        var part = Assert.Single(sheet.Deferred, part => !part.IsConsequence);
        Assert.Equal(("B", 2_000m, RuleName.Minimum, null), (part.Fund.Name, part.Wanted, part.Rule, part.FreeFrom));
    }

    [Fact]
    public void ARedemptionFeeIsTakenFromTheProceeds()
    {
        var account = OrderCase.Named() with { Plan = new() { RedemptionFees = [new(new(["EM"]), 0.02m, 0, 90)] } };

        var sheet = new OrderCase(account).Holds("EM", 10_000, "2026-06-01").Orders(("SPY", 1));

        Assert.Equal([("SPY", 9_800m), ("EM", -10_000m)], Amounts(sheet));
        Assert.Equal((200m, 0m), (sheet.Fees, sheet.CashAfter));
    }

    [Fact]
    public void WholeSharesComeAsCloseToTheTargetAsCashAllows()
    {
        var sheet = new OrderCase(OrderCase.Named(CashUse.Free, Units.WholeShares)).Cash(10_000).Price("SPY", 512.34m).Price("IEF", 93.21m)
            .Orders(("SPY", 0.6m), ("IEF", 0.4m));

        Assert.Equal([("SPY", 11m), ("IEF", 43m)], sheet.Orders.Select(order => (order.Fund.Name, order.Shares)));
        Assert.Equal(356.23m, sheet.CashAfter);
    }

    [Fact]
    public void CostsAreRoundedUpAndPaidFromTheMoneyThatThereIs()
    {
        var account = OrderCase.Named(CashUse.Free, Units.WholeShares);
        static decimal Cost(decimal amount, decimal price) => amount * 0.001m;
        var request = new OrderCase(account).Cash(120).Holds("SPY", 20, price: 500).Price("IEF", 95).Request(OrderCase.Today, ("SPY", 0.6m), ("IEF", 0.4m));
        var tight = new OrderCase(account).Cash(1_000).Price("X", 100).Request(OrderCase.Today, ("X", 1));

        var sheet = OrderMaker.Of(request with { Cost = Cost });

        Assert.Equal(
            [("SPY", -8m, -4_000m, 4.00m), ("IEF", 43m, 4_085m, 4.09m)],
            sheet.Orders.Select(order => (order.Fund.Name, order.Shares, order.Amount, order.Cost)));
        Assert.Equal(26.91m, sheet.CashAfter);
        Assert.Equal(99.10m, OrderMaker.Of(tight with { Cost = Cost }).CashAfter);
    }

    [Fact]
    public void TheFirstInvestmentIsFreeOfAllButAges()
    {
        var account = OrderCase.Named() with
        {
            Plan = new()
            {
                Transfers = [new(TransferPeriod.Year, 1)], PurchaseBlocks = [BlocksB], Minimums = [new(FundSet.All, 9_000, 0)], MinimumHoldings = [LocksEM],
            },
        };
        var request = new OrderCase(account).Deals("EM", "2026-06-01", 1_000).Deals("B", "2026-06-02", 10).Deals("B", "2026-06-03", -10).Cash(1_000)
            .Request(OrderCase.Today, ("B", 1));

        Assert.Empty(OrderMaker.Of(request).Orders);
        Assert.Equal([("B", 1_000m)], Amounts(OrderMaker.Of(request with { IsFirst = true })));
    }

    [Fact]
    public void ARepeatedTargetGivesTheOrdersThatTheAccountWants()
    {
        var account = OrderCase.Named();
        OrderSheet Repeated(RebalanceOrders orders) => OrderMaker.Of(
            new OrderCase(account with { Rebalance = orders }).Holds("A", 5_400).Holds("B", 4_600).Request(OrderCase.Today, ("A", 0.5m), ("B", 0.5m)) with { IsRebalance = true });

        Assert.Equal(2, Repeated(RebalanceOrders.OfStrategy).Orders.Count);
        Assert.Equal((0, true), (Repeated(new(true, null)).Orders.Count, Repeated(new(true, null)).IsSkipped));
        Assert.Empty(Repeated(new(false, 0.04m)).Orders);
        Assert.Equal(2, Repeated(new(false, 0.039m)).Orders.Count);
    }

    [Fact]
    public void TheReserveIsNeitherCountedNorInvested()
    {
        var sheet = new OrderCase(OrderCase.Named(CashUse.Free) with { Reserve = 2_000 }).Cash(2_500).Holds("A", 1_500).Orders(("A", 0.25m), ("B", 0.5m));

        Assert.Equal(2_000, sheet.Value);
        Assert.Equal([("A", -1_000m), ("B", 1_000m)], Amounts(sheet));
        Assert.Equal(2_500, sheet.CashAfter);
    }

    [Fact]
    public void CashOfTheStrategyGoesIntoTheCashFund()
    {
        var sheet = new OrderCase(OrderCase.Named() with { CashFund = "G" }).Holds("A", 1_000).Orders(("A", 0.4m), ("G", 0.1m));

        Assert.Equal([("A", -600m), ("G", 600m)], Amounts(sheet));
    }

    [Fact]
    public void AnAccountOnMarginBuysWithALoan()
    {
        var it = new OrderCase(OrderCase.Named(CashUse.Free) with { AllowsMargin = true }).Cash(1_000);

        Assert.Equal(-500, it.Orders(("A", 1.5m)).CashAfter);
    }

    [Fact]
    public void WhatIsOutsideTheAccountIsLeftAlone()
    {
        var sheet = new OrderCase(OrderCase.Named() with { Outside = ["EMPLOYER"] }).Holds("EMPLOYER", 500).Holds("A", 100).Orders(("B", 1));

        Assert.Equal((100m, 2), (sheet.Value, sheet.Orders.Count));
    }

    [Fact]
    public void WhatCannotBeMeantIsRefusedWithItsRemedy()
    {
        static string Refused(OrderCase it, params (Asset, decimal)[] target) => Assert.Throws<InputException>(() => it.Orders(target)).Message;

        Assert.Equal(
            "The target weights sum to 1.2, which takes a loan. Add \"margin\": true to the account 'My 401(k)' if it has one.",
            Refused(new OrderCase(OrderCase.Named(CashUse.Free)).Cash(100), ("A", 1.2m)));
        Assert.Equal(
            "The strategy keeps 0.4 of the value in cash, and the account 'My 401(k)' keeps none. Name its cashFund.",
            Refused(new OrderCase(OrderCase.Named()).Cash(100), ("A", 0.6m)));
        Assert.Equal(
            "The account 'My 401(k)' is worth 100, less than its reserve of 1,000. Lower the reserve.",
            Refused(new OrderCase(OrderCase.Named(CashUse.Free) with { Reserve = 1_000 }).Cash(100), ("A", 1)));
        Assert.Contains(
            "OTHER has no price on 2026-06-22", Assert.Throws<ArgumentException>(() => OrderMaker.Of(new(
                OrderCase.Named(), new AccountBook(), OrderCase.Today, new Dictionary<Asset, decimal>(), [("OTHER", 1)]))).Message, StringComparison.Ordinal);
    }
}
