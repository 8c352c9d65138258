using Rota.Accounts;

namespace Rota.Tests;

public sealed class TransferLimitTests
{
    private static OrderCase Tsp(RuleAction action, Units? units = null) =>
        new OrderCase(OrderCase.Named(units: units ?? Units.WholePercent) with
        {
            CashFund = "G",
            Plan = new() { Transfers = [new(TransferPeriod.Month, 2, Then: "G", Action: action)] },
        })
            .Holds("C", 59_998).Holds("S", 29_998).Holds("G", 10_000).Deals("C", "2026-06-02", 2).Deals("S", "2026-06-04", 2);

    [Fact]
    public void BeyondTheLimitAllProceedsGoToTheFundThatIsLeft()
    {
        var sheet = Tsp(RuleAction.Redirect).Orders(("C", 0), ("S", 0), ("I", 0.5m), ("G", 0.5m));

        Assert.Equal([("C", -60_000m), ("S", -30_000m), ("G", 90_000m)], sheet.Orders.Select(order => (order.Fund.Name, order.Amount)));
        Assert.Equal(100, sheet.After.Single(fund => fund.Fund == "G").Percent);
        var waits = Assert.Single(sheet.Deferred, part => !part.IsConsequence);
        Assert.Equal(("I", 50_000m, 0m, RuleName.Transfers), (waits.Fund.Name, waits.Wanted, waits.Done, waits.Rule));
        Assert.Equal(OrderCase.Day("2026-07-01"), waits.FreeFrom);
    }

    [Fact]
    public void BeyondTheLimitAllOrdersWait()
    {
        var sheet = Tsp(RuleAction.Defer).Orders(("C", 0), ("S", 0), ("I", 0.5m), ("G", 0.5m));

        Assert.Empty(sheet.Orders);
        Assert.Equal(["C", "S", "I", "G"], sheet.Deferred.Select(part => part.Fund.Name));
        Assert.All(sheet.Deferred, part => Assert.Equal(OrderCase.Day("2026-07-01"), part.FreeFrom));
    }

    [Fact]
    public void AnAcceptedTransferNamesTheLimitThatItBreaks()
    {
        var sheet = Tsp(RuleAction.Accept).Orders(("I", 0.5m), ("G", 0.5m));

        Assert.Equal(50_000, sheet.Orders.Single(order => order.Fund == "I").Amount);
        Assert.All(sheet.Orders, order => Assert.Equal("transfers: The plan allows 2 transfers a month.", Assert.Single(order.Violations)));
    }

    [Fact]
    public void ContributionsAreNotTransfers()
    {
        var it = Tsp(RuleAction.Defer);
        it.Book.Add(new(OrderCase.Day("2026-07-15"), "C", 10, 10, DealKind.Contribution));
        it.Book.Add(new(OrderCase.Day("2026-07-16"), "C", 10, 10, DealKind.Exchange));

        Assert.NotEmpty(OrderMaker.Of(it.Request(OrderCase.Day("2026-07-17"), ("I", 1))).Orders);
    }
}
