using static Rota.Dsl;

namespace Rota.Tests;

// Scores, ranks and percentiles, known and unknown.
public sealed class RankingTests
{
    private static readonly Asset[] Four = ["A", "B", "C", "D"];

    // numpy.percentile([0.1 0.2 0.4 0.7], 50) = 0.2 + (1.5 − 1) · (0.4 − 0.2) = 0.3; at 30 it is 0.1 + 0.9 · 0.1 = 0.19.
    [Rule("Q16")]
    [Theory]
    [InlineData(50, "D 50 %, C 50 %")]
    [InlineData(70, "D 33.33 %, C 33.33 %, B 33.33 %")]
    [InlineData(1, "D 100 %")]
    public void APercentileLiesBetweenTwoScoresInProportion(double percent, string held) =>
        Assert.Equal(held, $"{Target(Rotate(Four).RankBy(Small.Close).HoldTop(percent), 0.1, 0.2, 0.4, 0.7)}");

    // 2 + (1.5 − 1) · (3 − 2) = 2.5, however far the highest score is.
    [Fact]
    public void APercentileDoesNotDependOnScoresBeyondTheTwoAroundIt() =>
        Assert.Equal("D 50 %, C 50 %", $"{Target(Rotate(Four).RankBy(Small.Close).HoldTop(50), 1, 2, 3, 9)}");

    // Equal scores share the mean of their ranks: 7, 7 and 7 behind 9 have rank 3; 9 and 9 have 1.5, and 5 and 5 behind them 3.5.
    [Rule("K21")]
    [Theory]
    [InlineData(9, 7, 7, 7, 2, 1)]
    [InlineData(9, 7, 7, 7, 3, 4)]
    [InlineData(9, 9, 5, 5, 1, 0)]
    [InlineData(9, 9, 5, 5, 2, 2)]
    [InlineData(9, 9, 5, 5, 3, 2)]
    [InlineData(9, 9, 5, 5, 4, 4)]
    [InlineData(7, 7, 7, 1, 2, 3)]
    [InlineData(7, 7, 7, 1, 1, 0)]
    public void EqualScoresShareTheMeanOfTheirRanks(double a, double b, double c, double d, int hold, int held)
    {
        double[] closes = [a, b, c, d];
        var run = Small.Run(
            Rotate(Four).RankBy(Small.Close).Hold(hold).Every(Day), Small.Free with { Ties = Ties.MeanRank },
            [.. Four.Select((asset, i) => Small.Series(asset.Name, closes[i]))]);

        Assert.Equal(held, run.Rebalances[0].Target.Count);
    }

    [Fact]
    public void AWeighterSeesTheScoreAndRankOfEachPick()
    {
        var seen = new List<(string, double, int)>();
        Target(Rotate(Four).RankBy(Small.Close).Hold(2).WeighBy(new Listing(seen)), 1, 4, 3, 2);

        Assert.Equal([("B", 4, 1), ("C", 3, 2)], seen);
    }

    [Fact]
    public void AWeighterOrGuardThatThrowsIsNamedWithTheDay()
    {
        var weigher = Assert.Throws<Engine.PluginException>(() => Target(Rotate("A").WeighBy(new Listing(null!)), 1));
        var guard = Assert.Throws<Engine.PluginException>(() => Target(Rotate("A").Guard(new Breaking()), 1));

        Assert.Equal(("Listing on 2001-01-01", "Breaking on 2001-01-01"), (weigher.Call, guard.Call));
    }

    // One place cannot be halved; without places the guard's share is a plain share.
    [Fact]
    public void AGuardOfPlacesNeedsAPlace()
    {
        var half = Score(_ => 0.5);

        Assert.Equal("D 100 %", $"{Target(Rotate("D").GuardPlaces(half).Refuge("A"), 1, 2, 3, 4)}");
        Assert.Equal("A 50 %", $"{Target(Rotate("D").Keep(Small.Close > 4).GuardPlaces(half).Refuge("A"), 1, 2, 3, 4)}");
    }

    [Fact]
    public void HoldingsStayInAPartOfABlendToo()
    {
        var strategy = Blend((1.0, Rotate("A", "B", "C").RankBy(Small.Close).Hold(1).KeepUntil(2))).Every(Day);
        var run = Small.Run(strategy, Small.Free, Small.Series("A", 1, 3, 3), Small.Series("B", 3, 2, 1), Small.Series("C", 2, 1, 2));

        Assert.Equal(["B", "B", "A"], run.Rebalances.Select(decision => decision.Target.Assets[0].Name));
    }

    // Prices are constant: nothing is traded, and the first decision counts even if it buys nothing.
    [Fact]
    public void ADecisionWithoutTradesIsNotARebalance()
    {
        RebalanceKind[] Kinds(double weight) =>
            [.. Small.Run(Hold(("A", weight)).Every(Day), Small.Free, Small.Series("A", 1, 1)).Rebalances.Select(made => made.Kind)];

        Assert.Equal([RebalanceKind.Funding, RebalanceKind.None], Kinds(1));
        Assert.Equal([RebalanceKind.Funding, RebalanceKind.None], Kinds(0));
    }

    [Fact]
    public void WithoutAScoreTheFirstOfTheUniverseAreHeld() =>
        Assert.Equal("C 50 %, A 50 %", $"{Target(Rotate("C", "A", "B").Hold(2), 1, 2, 3)}");

    // A is held with the score s. B's is made worse by 30 %: 12 to 8.4, 15 to 10.5, -9 to -11.7, -7 to -9.1; 0 stays.
    [Theory]
    [InlineData(10, 12, "A")]
    [InlineData(10, 15, "B")]
    [InlineData(-10, -9, "A")]
    [InlineData(-10, -7, "B")]
    [InlineData(-10, 0, "B")]
    public void APenaltyLowersTheScoreOfAnAssetNotHeld(double held, double other, string expected)
    {
        var score = Score(asset => asset.Close - 100);
        var run = Small.Run(
            Rotate("A", "B").RankBy(score).Hold(1).PenalizeNewcomers(0.3).Every(Day), Small.Free,
            Small.Series("A", 100 + held, 100 + held), Small.Series("B", 50, 100 + other));

        Assert.Equal(["A", expected], run.Rebalances.Select(made => made.Target.Assets[0].Name));
    }

    [Fact]
    public void ADecisionWaitsWhileNoScoreIsKnown()
    {
        var late = Score(asset => asset.Date < Small.Monday.AddDays(2) ? double.NaN : asset.Close);
        var run = Small.Run(
            Rotate("A", "B").RankBy(late).Hold(1).AvailableOnly().Every(Day), Small.Free, Small.Series("A", 1, 1, 1), Small.Series("B", 2, 2, 2));

        Assert.Equal(Small.Monday.AddDays(2), run.From);
        Assert.Contains("Begins on 2001-01-03. Until 2001-01-02, a score of any asset was unknown.", run.Notes);
    }

    // B, which ranks lower, is evaluated once before the first decision, and not afterwards, in either order of the universe.
    [Theory]
    [InlineData("A", "B")]
    [InlineData("B", "A")]
    public void TheFirstDecisionWaitsForTheConditionsOfEveryScoredAsset(string first, string second)
    {
        var known = Score(asset => asset.Asset == "B" && asset.Date != Small.Monday.AddDays(2) ? double.NaN : 1);
        var run = Small.Run(
            Rotate(first, second).RankBy(Small.Close).Hold(1).Keep(known).Every(Day), Small.Free, Small.Series("A", 2, 2, 2, 2), Small.Series("B", 1, 1, 1, 1));

        Assert.Equal([Small.Monday.AddDays(2), Small.Monday.AddDays(3)], run.Rebalances.Select(made => made.Decided));
        Assert.StartsWith("Begins on 2001-01-03. Until 2001-01-02, Score(known", run.Notes[0].Replace("Score(asset => asset.Asset == \"B\"", "Score(known", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(" of B was unknown.", run.Notes[0], StringComparison.Ordinal);
    }

    // C is younger than the rest: its condition is not evaluated while its score is unknown.
    [Fact]
    public void TheConditionOfAnAssetWithoutAScoreIsNotWaitedFor()
    {
        var run = Small.Run(
            Rotate("A", "C").RankBy(Small.Close).Hold(1).AvailableOnly().Keep(Score(asset => asset.Asset == "C" ? double.NaN : 1)).Every(Day),
            Small.Free, Small.Series("A", 2, 2), Small.Series("C", 1, [1], null));

        Assert.Equal(["A 100 %", "A 100 %"], run.Rebalances.Select(made => $"{made.Target}"));
    }

    // On day 1 the condition of A is unknown, on day 2 that of B.
    [Fact]
    public void ALaterDecisionWithAnUnknownInputKeepsTheWeightsAndIsCounted()
    {
        var known = Score(asset => asset.Date == Small.Monday.AddDays(asset.Asset == "A" ? 1 : 2) ? double.NaN : 1);
        var run = Small.Run(
            Rotate("A", "B").RankBy(Small.Close).Hold(2).Keep(known).Every(Day), Small.Free, Small.Series("A", 1, 1, 1, 1), Small.Series("B", 1, 1, 1, 1));

        Assert.Equal([0, 3], run.Rebalances.Select(made => made.Decided.DayNumber - Small.Monday.DayNumber));
        Assert.StartsWith("2 later decisions kept the previous weights (first: ", run.Notes[^1], StringComparison.Ordinal);
        Assert.EndsWith(" of A unknown).", run.Notes[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void WhenAllFailEveryRankIsTried() => Assert.Equal(
        Weights.Of(("A", 1.0)), Target(Rotate(Four).RankBy(Small.Close).Hold(2).Filter(Small.Close > 9, otherwise: "A", tryNext: true), 1, 2, 3, 4));

    // D and A are held down to rank 4. D fails then, C takes its place and comes before A, as it ranks before it.
    [Fact]
    public void AReplacementIsWeighedByItsRank()
    {
        var strategy = Rotate(Four).RankBy(Small.Close).Hold(2).KeepUntil(4).Filter(Score(a => a.Asset == "D" && a.Close < 9 ? 0 : 1), tryNext: true).Every(Day);
        var run = Small.Run(
            strategy, Small.Free, Small.Series("A", 8, 1), Small.Series("B", 2, 2), Small.Series("C", 3, 3), Small.Series("D", 9, 4));

        Assert.Equal("C 50 %, A 50 %", $"{run.Rebalances[1].Target}");
    }

    [Fact]
    public void AWeighterThatWeighsAnAssetNotPickedIsNamed()
    {
        var wrong = Assert.Throws<Engine.PluginException>(() => Target(Rotate("A", "B").RankBy(Small.Close).Hold(1).WeighBy(new Stray("A")), 1, 2));

        Assert.Equal("Stray on 2001-01-01 failed: InvalidOperationException: A has a weight and was not picked.", wrong.Message);
        Assert.Equal("B 100 %", $"{Target(Rotate("A", "B").RankBy(Small.Close).Hold(1).WeighBy(new Stray("B")), 1, 2)}");
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    public void TheShareOfAGuardIsZeroToOne(double share)
    {
        var guarded = Rotate("A").Guard(Score(_ => share));

        Assert.Contains($" is {share} on 2001-01-01, but a share is 0 to 1.", Assert.Throws<InputException>(() => Target(guarded, 1)).Message, StringComparison.Ordinal);
    }

    // N is not known; A and B are ranked as if it were not there.
    [Fact]
    public void AnUnknownScoreHasNoRank()
    {
        var score = Score(asset => asset.Asset == "N" ? double.NaN : asset.Close);
        var run = Small.Run(
            Rotate("N", "A", "B").RankBy(score).Hold(1).AvailableOnly().Every(Day), Small.Free,
            Small.Series("N", 9), Small.Series("A", 1), Small.Series("B", 2));

        Assert.Equal("B 100 %", $"{run.Rebalances[0].Target}");
    }

    private static Weights Target(Allocation allocation, params double[] closes)
    {
        var series = closes.Select((close, i) => Small.Series(((char)('A' + i)).ToString(), close)).ToArray();
        return Small.Run(allocation.Every(Day), Small.Free, series).Rebalances[0].Target;
    }

    private sealed record Stray(Asset Asset) : IWeighter
    {
        public Weights Weigh(IReadOnlyList<Pick> picks) => Weights.Of((Asset, 1.0));

        public override string ToString() => "Stray";
    }

    private sealed record Listing(List<(string, double, int)> Seen) : IWeighter
    {
        public Weights Weigh(IReadOnlyList<Pick> picks)
        {
            Seen.AddRange(picks.Select(pick => (pick.Asset.Asset.Name, pick.Score, pick.Rank)));
            return Weights.Equal([.. picks.Select(pick => pick.Asset.Asset)]);
        }

        public override string ToString() => "Listing";
    }

    private sealed record Breaking : IGuard
    {
        public double Defensive(MarketView market) => throw new InvalidOperationException("no luck");

        public override string ToString() => "Breaking";
    }
}
