using Rota.Accounts;

namespace Rota.Tests;

public sealed class WithdrawalTests
{
    private static readonly DateOnly Day = new(2026, 4, 15);

    // 60/40, A 6,000, B 3,000, X 500 (target 0), -1,000: X 500, A 500.
    [Fact]
    public void FundsWithoutATargetAreSoldFirstThenThoseFurthestAboveTheirs() => Assert.Equal(
        [("A", -500m), ("X", -500m)],
        Sold(Withdrawal.Of(Day, 1_000, 0, [new("A", 6_000, 0.6m), new("B", 3_000, 0.4m), new("X", 500, 0)])));

    [Fact]
    public void CashAboveTheReserveGoesFirst()
    {
        var split = Withdrawal.Of(Day, 1_000, cash: 700, [new("A", 6_000, 1)]);

        Assert.Equal([("A", -300m)], Sold(split));
        Assert.Equal(-700, split.Cash);
    }

    [Fact]
    public void TheLargestFundWithoutATargetIsSoldFirst() => Assert.Equal(
        [("X", -100m), ("Y", -600m)], Sold(Withdrawal.Of(Day, 700, 0, [new("X", 500, 0), new("Y", 600, 0)])));

    // A and B meet at 4,000, then A : B is 1 : 1; C stays at its lower level.
    [Fact]
    public void FundsLevelWithEachOtherAreSoldInProportionToTheirTargets() => Assert.Equal(
        [("A", -550m), ("B", -450m)],
        Sold(Withdrawal.Of(Day, 1_000, 0, [new("A", 4_100, 0.4m), new("B", 4_000, 0.4m), new("C", 1_000, 0.2m)])));

    [Fact]
    public void LockedSharesArePassedOver() => Assert.Equal(
        [("A", -200m), ("B", -800m)], Sold(Withdrawal.Of(Day, 1_000, 0, [new("A", 6_000, 0.5m, Locked: 5_800), new("B", 4_000, 0.5m)])));

    [Fact]
    public void TheCostsOfSalesAreRaisedToo()
    {
        var split = Withdrawal.Of(Day, 1_000, 0, [new("A", 6_000, 1)], cost: (_, amount) => 0.001m * amount);

        Assert.Equal([("A", -1_001.01m)], Sold(split));
        Assert.Equal(0, split.Cash);
    }

    [Fact]
    public void MoreThanCanBeSoldIsRefusedWithTheLockedShares()
    {
        var wrong = Assert.Throws<InputException>(() => Withdrawal.Of(Day, 5_000, 100, [new("A", 6_000, 1, Locked: 2_000)], "tax"));

        Assert.Equal("2026-04-15: a tax of 5,000.00, costs included, is more than can be raised: 100.00 in cash above the reserve and 4,000.00 in shares. "
            + "Locked on this day: A 2,000.00. Take out less, or on a later day.", wrong.Message);
    }

    private static IEnumerable<(string, decimal)> Sold(FlowSplit split) => split.Funds.Select(each => (each.Fund.Name, each.Amount));
}
