using Rota.Accounts;

namespace Rota.Tests;

public sealed class UnitTests
{
    private static IEnumerable<int?> Percents(params (Asset Fund, decimal Weight)[] target) =>
        new OrderCase(OrderCase.Named(units: Units.WholePercent)).Holds("OLD", 10_000).Orders(target).After.Where(fund => fund.Fund != "OLD").Select(fund => fund.Percent);

    [Fact]
    public void WholePerCentsSumToAHundredByLargestRemainder()
    {
        Assert.Equal([51, 30, 19], Percents(("A", 0.504m), ("B", 0.303m), ("C", 0.193m)));
        Assert.Equal([34, 33, 33], Percents(("A", 1 / 3m), ("B", 1 / 3m), ("C", 1 / 3m)));
        Assert.Equal([89, 9, 2], Percents(("IEF", 0.8917m), ("SPY", 0.09m), ("EWJ", 0.0183m)));
        Assert.Equal([100, 0], Percents(("A", 0.996m), ("B", 0.004m)));
    }

    [Fact]
    public void AFundWithALockedPartIsRoundedUp()
    {
        var account = OrderCase.Named(units: Units.WholePercent) with { Plan = new() { MinimumHoldings = [new(new(["EM"]), 90)] } };

        var sheet = new OrderCase(account).Holds("OLD", 7_040).Holds("EM", 2_960, "2026-06-01").Orders(("EM", 0), ("SPY", 0.642m), ("IEF", 0.358m));
        var rest = new OrderCase(account).Holds("OLD", 7_030).Holds("EM", 2_970, "2026-06-01").Orders(("EM", 0.299m), ("SPY", 0.5039m), ("IEF", 0.1971m));

        Assert.Equal([30, 45, 25], sheet.After.Select(fund => fund.Percent));
        Assert.Equal([30, 50, 20], rest.After.Select(fund => fund.Percent));
    }

    [Fact]
    public void AFundThatCannotBeBoughtIsRoundedDown()
    {
        var account = OrderCase.Named(units: Units.WholePercent) with { Plan = new() { PurchaseBlocks = [new(new(["B"]), 365, 0)] } };
        var it = new OrderCase(account).Holds("OLD", 7_030).Holds("B", 2_980).Deals("B", "2026-06-02", -10);

        var sheet = it.Orders(("A", 0.7m), ("B", 0.3m));

        Assert.Equal([("A", 71), ("B", 29)], sheet.After.Select(fund => (fund.Fund.Name, fund.Percent!.Value)));
    }

    [Fact]
    public void WhatCanNeitherBeBoughtNorSoldLeavesNoWholePerCents()
    {
        var account = OrderCase.Named(units: Units.WholePercent) with
        {
            Plan = new() { PurchaseBlocks = [new(new(["B"]), 365, 0)], MinimumHoldings = [new(new(["B"]), 90)] },
        };
        var it = new OrderCase(account).Holds("OLD", 7_040).Deals("B", "2026-01-02", 10).Deals("B", "2026-06-01", 2_960).Deals("B", "2026-06-02", -10);

        var sheet = it.Orders(("A", 0.7m), ("B", 0.3m));

        Assert.Empty(sheet.Orders);
        Assert.All(sheet.Deferred, part => Assert.Equal(RuleName.Units, part.Rule));
    }

    [Fact]
    public void RoundingSellsNothingThatWouldBarAPurchase()
    {
        var account = OrderCase.Named(units: Units.WholePercent) with { Plan = new() { Washes = [new("STABLE", ["MM"], 90)] } };

        var sheet = new OrderCase(account).Holds("STABLE", 2_020).Holds("OLD", 7_980).Orders(("STABLE", 0.202m), ("A", 0.503m), ("MM", 0.295m));

        Assert.Equal([("STABLE", 21), ("A", 50), ("MM", 29)], sheet.After.Select(fund => (fund.Fund.Name, fund.Percent!.Value)));
    }

    [Fact]
    public void DollarsAreSharedOutToTheCent()
    {
        var thirds = new OrderCase(OrderCase.Named()).Cash(10_000).Orders(("A", 1 / 3m), ("B", 1 / 3m), ("C", 1 / 3m));
        var others = new OrderCase(OrderCase.Named()).Cash(48_213.77m).Orders(("A", 0.51m), ("B", 0.30m), ("C", 0.19m));

        Assert.Equal([3_333.34m, 3_333.33m, 3_333.33m], thirds.Orders.Select(order => order.Amount));
        Assert.Equal([24_589.02m, 14_464.13m, 9_160.62m], others.Orders.Select(order => order.Amount));
    }

    [Fact]
    public void SharesOfThreeDecimalsAreBoughtAndSoldInTheseUnits()
    {
        var account = OrderCase.Named(CashUse.Free, new(UnitKind.Shares, 3));

        var sheet = new OrderCase(account).Cash(100).Holds("A", 12.3456789m, price: 80).Price("B", 33).Orders(("A", 0), ("B", 1));

        Assert.Equal([("A", -12.3456789m, -987.65m), ("B", 32.959m, 1_087.65m)], sheet.Orders.Select(order => (order.Fund.Name, order.Shares, order.Amount)));
    }
}
