using Rota.Engine;
using static Rota.Dsl;

namespace Rota.Tests;

// Closes 1 to 4 of A to D are the scores.
public sealed class CombinedConditionTests
{
    private static readonly Asset[] Four = ["A", "B", "C", "D"];
    private static readonly IScore NotD = Score(asset => asset.Asset == "D" ? 0 : 1);
    private static readonly IScore NotB = Score(asset => asset.Asset == "B" ? 0 : 1);
    private static readonly IScore NotC = Score(asset => asset.Asset == "C" ? 0 : 1);

    [Fact]
    public void KeptAssetsMeetAllConditionsInAnyOrder()
    {
        var three = Rotate(Four).RankBy(Small.Close).Hold(3);

        Assert.Equal("C 100 %", $"{Target(three.Keep(NotD).Keep(NotB))}");
        Assert.Equal("C 100 %", $"{Target(three.Keep(NotB).Keep(NotD))}");
    }

    [Fact]
    public void APlaceIsHeldIfItPassesAllFilters()
    {
        var three = Rotate(Four).RankBy(Small.Close).Hold(3);

        Assert.Equal($"{Target(three.Filter(NotD & NotB))}", $"{Target(three.Filter(NotD).Filter(NotB))}");
        Assert.Equal(1 / 3.0, Target(three.Filter(NotD).Filter(NotB))["C"], 1e-12);
    }

    [Fact]
    public void AFailedPlaceGoesToTheSubstituteOfTheFirstFilterItFails()
    {
        var two = Rotate(Four).RankBy(Small.Close).Hold(2);

        Assert.Equal(Weights.Of(("A", 0.5), ("B", 0.5)), Target(two.Filter(NotD, otherwise: "A").Filter(NotC, otherwise: "B")));
        Assert.Equal(Weights.Of(("C", 0.5), ("A", 0.5)), Target(two.Filter(NotD, otherwise: "A").Filter(NotD & NotB, otherwise: "B")));
        Assert.Equal(Weights.Of(("C", 0.5)), Target(two.Filter(NotD).Filter(NotD, otherwise: "B")));
    }

    [Fact]
    public void TheNextInRankMustMeetAllConditionsToo()
    {
        var two = Rotate(Four).RankBy(Small.Close).Hold(2);

        Assert.Equal(Weights.Of(("B", 0.5), ("A", 0.5)), Target(two.Filter(NotD, tryNext: true).Filter(NotC, tryNext: true)));
        Assert.Equal(Weights.Of(("B", 1.0)), Target(two.Keep(NotC).Filter(NotD, tryNext: true)));
    }

    [Fact]
    public void TheGuardTakesFailedPlacesLast()
    {
        var half = Score(_ => 0.75);
        var four = Rotate(Four).RankBy(Small.Close).Hold(4).Filter(NotD, otherwise: "A").Filter(NotC, otherwise: "B").GuardPlaces(half);

        // The guard takes three of four places: A and B, which pass, then C, the worse rank of those that fail.
        Assert.Equal(Weights.Of(("A", 0.25)), Target(four));
    }

    [Fact]
    public void WhyShowsEachConditionWithItsValue()
    {
        var run = Run(Rotate(Four).RankBy(Small.Close).Hold(3).Keep(NotD).Filter(NotB).Filter(NotC));
        var of = Simulator.Explain(run)[0].Explanation.Assets.ToDictionary(asset => asset.Asset.Name);

        Assert.Equal([($"{NotD}", 0.0)], of["D"].Terms);
        Assert.Equal([($"{NotD}", 1.0), ($"{NotB}", 1.0), ($"{NotC}", 0.0)], of["C"].Terms);
        Assert.Equal([($"{NotD}", 1.0), ($"{NotB}", 0.0), ($"{NotC}", 1.0)], of["B"].Terms);
        Assert.Equal(($"fails {NotD}", $"fails {NotC}", $"fails {NotB}"), (of["D"].Outcome, of["C"].Outcome, of["B"].Outcome));
    }

    private static Weights Target(Rotation rotation) => Run(rotation).Rebalances[0].Target;

    private static BacktestResult Run(Rotation rotation) => Small.Run(
        rotation.Every(Day), Small.Free, [.. Four.Select((asset, i) => Small.Series(asset.Name, i + 1.0))]);
}
