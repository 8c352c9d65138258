using Rota.Accounts;

namespace Rota.Tests;

public sealed class ContributionTests
{
    // 60/40, A 6,200, B 3,800, +1,000: A 400, B 600.
    [Fact]
    public void NewMoneyBringsFundsToTheirTargets() =>
        Assert.Equal([("A", 400m), ("B", 600m)], Paid(1_000, [new("A", 6_200, 0.6m), new("B", 3_800, 0.4m)]));

    [Fact]
    public void AFundAboveItsTargetGetsNothingAndIsNotSold() =>
        Assert.Equal([("B", 500m)], Paid(500, [new("A", 7_000, 0.6m), new("B", 3_000, 0.4m)]));

    // A alone up to C's 0.85 of its target, then 5 : 2.
    [Fact]
    public void TheFundFurthestBelowItsTargetIsFilledFirst() =>
        Assert.Equal([("A", 285.71m), ("C", 14.29m)], Paid(300, [new("A", 4_000, 0.5m), new("B", 4_000, 0.3m), new("C", 1_700, 0.2m)]));

    [Fact]
    public void ByTargetEachFundGetsItsWeightToTheCent() => Assert.Equal(
        [("A", 3_333.34m), ("B", 3_333.33m), ("C", 3_333.33m)],
        Paid(10_000, [new("A", 0, 1 / 3m), new("B", 9_000, 1 / 3m), new("C", 0, 1 / 3m)], new(FlowTargetKind.Target)));

    [Fact]
    public void AnElectionIsFixedWhateverTheTargetIs() => Assert.Equal(
        [("A", 24_589.02m), ("B", 14_464.13m), ("OTHER", 9_160.62m)],
        Paid(48_213.77m, [new("A", 0, 1), new("B", 9_000, 0)],
            new(FlowTargetKind.Percents, new Dictionary<Asset, int> { ["OTHER"] = 19, ["B"] = 30, ["A"] = 51 })));

    [Fact]
    public void MoneyThatTheTargetKeepsAsCashIsNotInvested()
    {
        var split = Contribution.Of(1_000, [new("A", 5_000, 0.6m)], cash: 3_000, FlowTarget.Underweights);

        Assert.Equal([("A", 400m)], split.Funds.Select(each => (each.Fund.Name, each.Amount)));
        Assert.Equal(600, split.Cash);
    }

    [Fact]
    public void AnElectionThatDoesNotAddUpIsRefused()
    {
        var wrong = Assert.Throws<InputException>(() =>
            Contribution.Of(1, [], 0, new(FlowTargetKind.Percents, new Dictionary<Asset, int> { ["A"] = 60, ["B"] = 41 })));

        Assert.Equal("The per cents for new money add up to 101. Let them add up to 100.", wrong.Message);
    }

    private static IEnumerable<(string, decimal)> Paid(decimal amount, HeldFund[] funds, FlowTarget? into = null)
    {
        var split = Contribution.Of(amount, funds, cash: 0, into ?? FlowTarget.Underweights);
        Assert.Equal(0, split.Cash);
        return split.Funds.Select(each => (each.Fund.Name, each.Amount));
    }
}
