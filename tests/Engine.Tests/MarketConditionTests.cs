using Rota.Engine;
using static Rota.Dsl;

namespace Rota.Tests;

// Conditions and guards of the whole market: A closes at 1 and 2, B at 4 and 3.
public sealed class MarketConditionTests
{
    private static readonly PriceSeries[] Market = [Small.Series("A", 1, 2), Small.Series("B", 4, 3)];

    [Fact]
    public void AConditionThatDependsOnTheAssetIsRefusedWithItsRemedy()
    {
        var wrong = Assert.Throws<InputException>(() => Run(When(new Own() > 2, "A", "B")));

        Assert.Equal("When needs one answer for the whole market, but Own() > 2 depends on the asset. Name the asset: Of(\"A\", …).", wrong.Message);
        Assert.Equal("When", wrong.Word);
    }

    [Fact]
    public void AGuardThatDependsOnTheAssetIsRefused()
    {
        Assert.Equal("Guard", Assert.Throws<InputException>(() => Run(Rotate("A", "B").Guard(new Own() > 2))).Word);
        Assert.Equal("GuardPlaces", Assert.Throws<InputException>(() => Run(Rotate("A", "B").GuardPlaces(Small.Close > 2))).Word);
    }

    [Fact]
    public void OneAssetNeedsNoName()
    {
        Assert.Equal("A 100 %", Last(When(new Own() > 1, "A", Hold())));
        Assert.Equal("A 100 %", Last(Rotate("B").Guard(new Own() < 4).Refuge("A")));
        Assert.Equal("A 50 %, B 50 %", Last(Blend((0.5, "A"), (0.5, Rotate("B").Guard(new Own() < 3)))));
    }

    [Fact]
    public void AFormulaThatNamesItsAssetsIsAnswered() =>
        Assert.Equal("B 100 %", Last(When(Score(asset => asset.Market["A"].Close + asset.Date.Day) > 3, "B", "A")));

    [Fact]
    public void AShareAboveOneNamesTheGuardItsValueAndTheDay()
    {
        var wrong = Assert.Throws<InputException>(() => Run(Rotate("A", "B").Guard(Of("B", new Own()))));

        Assert.StartsWith("Guard: Of(B, Own()) is 4 on 2001-01-01, but a share is 0 to 1.", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ARefugeWithoutAGuardIsRefused() => Assert.Equal(
        "Refuge(…) needs a guard: without one, nothing ever moves to B. Add Guard(…), or use Filter(…, otherwise: …).",
        Assert.Throws<InputException>(() => Run(Rotate("A").Refuge("B"))).Message);

    [Fact]
    public void FewerPicksThanAssetsWithoutARankAreNoted()
    {
        var note = "Hold(1) without RankBy(…) follows the order of the universe and never holds B. Add RankBy(…), or list fewer assets.";

        Assert.Contains(note, Run(Rotate("A", "B").Hold(1)).Notes);
        Assert.DoesNotContain(note, Run(Rotate("A", "B").Hold(1).Filter(new Own() > 3, tryNext: true)).Notes);
        Assert.Empty(Run(Rotate("A", "B").Hold(2)).Notes);
    }

    [Fact]
    public void WithoutARankTheScoresOfAnExplanationAreUnknown() =>
        Assert.Equal([(1, double.NaN), (2, double.NaN)], Simulator.Explain(Run(Rotate("A", "B")))[0].Explanation.Assets.Select(asset => (asset.Rank, asset.Score)));

    [Fact]
    public void AFormulaOfSeveralLinesPrintsInOne() => Assert.Equal(
        "Score(asset => asset.Close + 1)", $"{Score(asset => asset.Close
            + 1)}");

    [Fact]
    public void ATopOfLessThanOnePerCentIsMeantAsAFraction() => Assert.StartsWith(
        "HoldTop takes per cent: 0.33 is 0.33 %. Write HoldTop(33) for that share.",
        Assert.Throws<ArgumentOutOfRangeException>(() => Rotate("A", "B").HoldTop(0.33)).Message, StringComparison.Ordinal);

    private static BacktestResult Run(Allocation allocation) => Small.Run(allocation.Every(Day), Small.Free, Market);

    private static string Last(Allocation allocation) => $"{Run(allocation).Rebalances[^1].Target}";

    private sealed record Own : IScore
    {
        public double Of(AssetView asset) => asset.Close;

        public override string ToString() => "Own()";
    }
}
