namespace Rota.Tests;

// Strategies without an asset, or with another in its place.
public sealed class OtherAssetsTests
{
    [Rule("Q29")]
    [Fact]
    public void AnAssetIsLeftOutOfEveryListThatMayHoldIt()
    {
        var rotation = Dsl.Rotate("A", "B", "C").RankBy(new Compared()).Hold(1).Keep(new Compared()).Filter(new Compared(), otherwise: Dsl.Hold(("B", 0.3), ("D", 0.5)))
            .Guard(new Compared()).Refuge(Dsl.Rotate("B", "E"));
        var expected = Dsl.Rotate("A", "C").RankBy(new Compared()).Hold(1).Keep(new Compared()).Filter(new Compared(), otherwise: Dsl.Hold(("D", 0.8)))
            .Guard(new Compared()).Refuge(Dsl.Rotate("E"));

        Assert.Equal(expected.Every(Dsl.MonthEnd), rotation.Every(Dsl.MonthEnd).Without("B"));
        Assert.Equal(
            Dsl.Blend((0.5, (Allocation)expected), (0.5, Dsl.Hold(("A", 0.75)))).Every(Dsl.Week),
            Dsl.Blend((0.5, (Allocation)rotation), (0.5, Dsl.Hold(("A", 0.25), ("B", 0.5)))).Every(Dsl.Week).Without("B"));
    }

    // Scores that compare assets compare those that are left; what a score names stays.
    [Fact]
    public void ScoresCompareTheAssetsThatAreLeft()
    {
        var strategy = Dsl.Rotate("A", "B").RankBy(new Compared()).Hold(1).Every(Dsl.Week).ExitWhen(new Compared()).Without("A");

        Assert.Equal(new Compared(new Universe("B")), ((Rotation)strategy.Allocation).Score);
        Assert.Equal(new Compared(new Universe("B")), Assert.Single(strategy.Exits.Conditions));
        Assert.Contains(new Asset("A"), Dsl.Rotate("A", "B").RankBy(Dsl.Of("A", new Compared())).Every(Dsl.Week).Without("A").Needs);
    }

    [Fact]
    public void AnotherAssetTakesThePlaceOfOne()
    {
        Assert.Equal(Dsl.Rotate("A", "D", "C").Hold(2), Dsl.Rotate("A", "B", "C").Hold(2).Every(Dsl.Week).Replacing("B", "D").Allocation);
        Assert.Equal(Dsl.Rotate("A", "C").Hold(2), Dsl.Rotate("A", "B", "C").Hold(2).Every(Dsl.Week).Replacing("B", "C").Allocation);
        Assert.Equal(Dsl.Hold(("A", 0.75)), Dsl.Hold(("A", 0.5), ("B", 0.25)).Every(Dsl.Week).Replacing("B", "A").Allocation);
    }

    public static TheoryData<Strategy, string> Impossible => new()
    {
        { Dsl.Rotate("A", "B").Hold(2).Every(Dsl.Week), "Hold(2) needs 2 assets; left: B." },
        { Dsl.Rotate("A", "B").Hold(1).KeepUntil(2).Every(Dsl.Week), "KeepUntil(2) needs 2 assets" },
        { Dsl.Rotate("A").Every(Dsl.Week), "Nothing is left of Rotate(A)." },
        { Dsl.Hold(("A", 0.5), ("B", 0)).Every(Dsl.Week), "Nothing is left of A 50" },
        { Dsl.Decide(["A", "B"], _ => null).Every(Dsl.Week), "A belongs to a Decide(…) rule" },
        { Dsl.Hold(("B", 1)).Every(Dsl.Week), "does not hold A. Available: B." },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void AnAssetThatCannotBeLeftOutIsRefusedWithTheReason(Strategy strategy, string reason) =>
        Assert.Contains(reason, Assert.Throws<ArgumentException>(() => strategy.Without("A")).Message, StringComparison.Ordinal);

    // Without Hold every asset of the universe is held.
    [Fact]
    public void ARotationWithoutHoldHoldsAllThatAreLeft() =>
        Assert.Equal(1, ((Rotation)Dsl.Rotate("A", "B").Every(Dsl.Week).Without("B").Allocation).HoldCount);

    private sealed record Compared(Universe? With = null) : IScore
    {
        public double Of(AssetView asset) => With!.Count;

        public IScore Within(Universe universe) => this with { With = With ?? universe };
    }
}
