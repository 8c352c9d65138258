using static Rota.Dsl;

namespace Rota.Tests;

public sealed class RotationTests
{
    private static readonly Asset[] Four = ["A", "B", "C", "D"];

    [Rule("Q5")]
    [Fact]
    public void EqualScoresRankByTheOrderOfTheUniverse() =>
        Assert.Equal(Weights.Of(("B", 1.0)), Target(Rotate("B", "A").RankBy(Small.Close).Hold(1), 7, 7));

    [Rule("K21")]
    [Fact]
    public void EqualScoresOfMeanRankMayHoldFewer()
    {
        var strategy = Rotate("A", "B", "C").RankBy(Small.Close).Hold(1).Every(Day);
        var run = Small.Run(
            strategy, Small.Free with { Ties = Ties.MeanRank }, Small.Series("A", 5), Small.Series("B", 5), Small.Series("C", 4));

        Assert.Equal(Weights.None, run.Rebalances[0].Target);
    }

    [Rule("R8", "K17", "K29", "K30")]
    [Fact]
    public void KeptPicksShareThePortfolio() =>
        Assert.Equal(Weights.Of(("D", 1.0)), Target(Rotate(Four).RankBy(Small.Close).Hold(2).Keep(Small.Close > 3), 1, 2, 3, 4));

    [Rule("K30")]
    [Fact]
    public void WhenNoAssetPassesAllIsCash() =>
        Assert.Equal(Weights.None, Target(Rotate(Four).RankBy(Small.Close).Hold(2).Keep(Small.Close > 4), 1, 2, 3, 4));

    // Rule Q46: three or seven of nine, without rewriting any weight.
    [Rule("Q46")]
    [Theory]
    [InlineData(1, "I")]
    [InlineData(3, "I H G")]
    [InlineData(7, "I H G F E D C")]
    public void TheNumberOfHoldingsIsAParameterAndTheirPartsAreEqual(int count, string expected)
    {
        Asset[] nine = ["A", "B", "C", "D", "E", "F", "G", "H", "I"];

        var target = Target(Rotate(nine).RankBy(Small.Close).Hold(count), 1, 2, 3, 4, 5, 6, 7, 8, 9);

        Assert.Equal(Weights.Equal([.. expected.Split(' ').Select(name => new Asset(name))]), target);
    }

    [Rule("R10")]
    [Fact]
    public void AFailedPlaceKeepsItsShareForTheSubstitute() => Assert.Equal(
        Weights.Of(("D", 0.5), ("A", 0.5)),
        Target(Rotate(Four).RankBy(Small.Close).Hold(2).Filter(Small.Close > 3, otherwise: "A"), 1, 2, 3, 4));

    [Rule("R8")]
    [Fact]
    public void AFailedPlaceWithoutSubstituteIsCash() => Assert.Equal(
        Weights.Of(("D", 0.5)), Target(Rotate(Four).RankBy(Small.Close).Hold(2).Filter(Small.Close > 3), 1, 2, 3, 4));

    [Rule("R13")]
    [Fact]
    public void AFailedPlaceTriesTheNextInRankFirst() => Assert.Equal(
        Weights.Of(("D", 0.5), ("B", 0.5)),
        Target(Rotate(Four).RankBy(Small.Close).Hold(2).Filter(Score(a => a.Close == 3 ? 0 : 1), otherwise: "A", tryNext: true), 1, 2, 3, 4));

    // numpy.percentile([1 2 3 4 5 6 7 8 9], 50) = 5, so that five of nine stay; at 30 it is 3.4, so that six stay.
    [Rule("Q16", "Q17", "Q46")]
    [Theory]
    [InlineData(49.75, 4)] // 50.25 % of 8 is rank 4.02
    [InlineData(50, 5)]
    [InlineData(70, 6)]
    [InlineData(100, 9)]
    public void TheTopPerCentAreTheAssetsAtOrAboveThePercentile(double percent, int held)
    {
        Asset[] nine = ["A", "B", "C", "D", "E", "F", "G", "H", "I"];

        Assert.Equal(held, Target(Rotate(nine).RankBy(Small.Close).HoldTop(percent), 1, 2, 3, 4, 5, 6, 7, 8, 9).Count);
    }

    // B is bought at rank 1, stays at rank 2, and is sold at rank 3.
    [Rule("R9")]
    [Fact]
    public void AHoldingStaysUntilItsRankFallsBelowTheLimit()
    {
        var strategy = Rotate("A", "B", "C").RankBy(Small.Close).Hold(1).KeepUntil(2).Every(Day);
        var run = Small.Run(strategy, Small.Free, Small.Series("A", 1, 3, 3), Small.Series("B", 3, 2, 1), Small.Series("C", 2, 1, 2));

        Assert.Equal(["B", "B", "A"], run.Rebalances.Select(decision => decision.Target.Assets[0].Name));
    }

    [Rule("K27")]
    [Fact]
    public void TheGuardsShareGoesToTheRefuge()
    {
        var bonds = Rotate("A", "B").RankBy(Small.Close).Hold(1);
        var target = Target(Rotate("C", "D").RankBy(Small.Close).Hold(1).Guard(Of("A", Small.Close) / 4).Refuge(bonds), 1, 2, 3, 4);

        Assert.Equal(Weights.Of(("D", 0.75), ("B", 0.25)), target);
    }

    [Rule("K27")]
    [Fact]
    public void WithoutARefugeTheGuardsShareIsCash() => Assert.Equal(
        Weights.Of(("D", 0.75)),
        Target(Rotate("C", "D").RankBy(Small.Close).Hold(1).Guard(Of("A", Small.Close) / 4), 1, 2, 3, 4));

    [Rule("K32")]
    [Fact]
    public void ARefugeWhoseConditionFailsIsCash() => Assert.Equal(
        Weights.Of(("D", 0.75)),
        Target(Rotate("C", "D").RankBy(Small.Close).Hold(1).Guard(Of("A", Small.Close) / 4).Refuge("B", when: Small.Close > 2), 1, 2, 3, 4));

    [Fact]
    public void AConditionOfTheMarketSwitches()
    {
        var high = When(Of("A", Small.Close) > 1, Hold(("C", 1.0)), Hold(("D", 1.0)));

        Assert.Equal(Weights.Of(("D", 1.0)), Target(high, 1, 2, 3, 4));
        Assert.Equal(Weights.Of(("C", 1.0)), Target(high, 2, 2, 3, 4));
    }

    [Rule("A44")]
    [Fact]
    public void TheFirstDecisionWaitsForEveryScoreAndTheResultExplainsIt()
    {
        var mean = Score(asset => asset.Closes(3.Days) is [var a, var b, var c] ? (a + b + c) / 3 : double.NaN);
        var run = Small.Run(Rotate("A").RankBy(mean).Every(Day), Small.Free, Small.Series("A", 1, 2, 3, 4));

        Assert.Equal(new DateOnly(2001, 1, 3), run.From);
        Assert.Contains(run.Notes, note => note.StartsWith("Begins on 2001-01-03", StringComparison.Ordinal) && note.Contains("of A", StringComparison.Ordinal));
    }

    [Fact]
    public void ARuleThatCanNeverBeKnownIsAnError() => Assert.Contains(
        "cannot decide from 2001-01-01 to 2001-01-02",
        Assert.Throws<InputException>(() => Small.Run(
            Rotate("A").RankBy(Score(asset => asset.Return(20.Days))).Every(Day), Small.Free, Small.Series("A", 1, 2))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void AScoreThatThrowsIsNamedWithItsAssetAndDate()
    {
        var bad = Score(_ => throw new InvalidOperationException("no luck"));
        var thrown = Assert.Throws<Engine.PluginException>(
            () => Small.Run(Rotate("A").RankBy(bad).Every(Day), Small.Free, Small.Series("A", 1, 2)));

        Assert.Contains("of A on 2001-01-01 failed: InvalidOperationException: no luck", thrown.Message, StringComparison.Ordinal);
    }

    // The example of the source: 56 of 44 at a band of 5 points, half way back, is 53 of 47.
    [Rule("S3")]
    [Fact]
    public void HalfWayBackFromFiftySixIsFiftyThree()
    {
        var strategy = Hold(("A", 0.5), ("B", 0.5)).Every(Day).WhenOff(0.05, ratio: 0.5);
        var run = Small.Run(strategy, Small.Free, Small.Series("A", 44, 56, 56), Small.Series("B", 44, 44, 44));

        Assert.Equal(0.03, run.Rebalances[1].Turnover, 1e-12);
        Assert.Equal(RebalanceKind.Drift, run.Rebalances[1].Kind);
        Assert.Equal(RebalanceKind.None, run.Rebalances[2].Kind);
    }

    [Rule("A28", "A29")]
    [Fact]
    public void ADriftBackIsARebalanceAndANewTargetATrade()
    {
        var strategy = Rotate("A", "B", "C").RankBy(Small.Close).Hold(2).Every(Day);
        var run = Small.Run(strategy, Small.Free, Small.Series("A", 3, 4, 4), Small.Series("B", 2, 2, 1), Small.Series("C", 1, 1, 2));

        Assert.Equal([RebalanceKind.Funding, RebalanceKind.Drift, RebalanceKind.NewTarget], run.Rebalances.Select(decision => decision.Kind));
    }

    // Rule A28: a hundredth of a per cent.
    [Rule("A28", "A29")]
    [Theory]
    [InlineData(0.50009, RebalanceKind.Drift)]
    [InlineData(0.50011, RebalanceKind.NewTarget)]
    public void ATargetIsNewIfAWeightDiffersByMoreThanATenThousandth(double weight, RebalanceKind expected)
    {
        var rule = Decide(["A", "B"], market => Weights.Of(("A", market.Date == Small.Monday ? 0.5 : weight), ("B", 0.3)));
        var run = Small.Run(rule.Every(Day), Small.Free, Small.Series("A", 1, 2), Small.Series("B", 1, 1));

        Assert.Equal(expected, run.Rebalances[1].Kind);
    }

    // A band of five points does not hold back a target of three more.
    [Fact]
    public void ANewTargetIsTradedWithinTheBandToo()
    {
        var rule = Decide(["A"], market => Weights.Of(("A", market.Date == Small.Monday ? 0.5 : 0.53)));
        var run = Small.Run(rule.Every(Day).WhenOff(0.05), Small.Free, Small.Series("A", 1, 1));

        Assert.Equal([500, 30], run.Trades.Select(trade => trade.Shares), (x, y) => Math.Abs(x - y) < 1e-9);
    }

    [Rule("R9")]
    [Fact]
    public void TheRankToKeepMustCoverTheNumberHeld() => Assert.Contains(
        "KeepUntil(1) with Hold(3): the rank must be at least 3.",
        Assert.Throws<InputException>(() => Target(Rotate(Four).RankBy(Small.Close).KeepUntil(1).Hold(3), 1, 2, 3, 4)).Message, StringComparison.Ordinal);

    // DAA's easy trading: half of three places is one, the worst; it goes to the refuge whole. So does a third but for rounding.
    [Theory]
    [InlineData(0.0, "D 33.33 %, C 33.33 %, B 33.33 %")]
    [InlineData(0.5, "D 33.33 %, C 33.33 %, A 33.33 %")]
    [InlineData(1.0, "A 100 %")]
    [InlineData((1 - 1.5e-9) / 3, "D 33.33 %, C 33.33 %, B 33.33 %")]
    [InlineData((1 - 0.9e-9) / 3, "D 33.33 %, C 33.33 %, A 33.33 %")]
    public void AGuardOfPlacesTakesTheWorstPicksWhole(double share, string expected) => Assert.Equal(
        expected, Target(Rotate("D", "C", "B").RankBy(Small.Close).GuardPlaces(Score(_ => share)).Refuge("A"), 1, 2, 3, 4).ToString());

    // One of four places fails the filter, and the guard takes two of the three that pass.
    [Fact]
    public void AGuardOfPlacesLeavesFailedPlacesToTheSubstitute() => Assert.Equal(
        Weights.Of(("D", 0.25), ("B", 0.25), ("C", 0.5)),
        Target(
            Rotate(Four).RankBy(Small.Close).Filter(Small.Close > 1, otherwise: "B").GuardPlaces(Score(_ => 0.5)).Refuge("C"), 1, 2, 3, 4));

    [Fact]
    public void AFailedPlaceMayHoldAnAllocation() => Assert.Equal(
        Weights.Of(("D", 0.5), ("B", 0.25), ("A", 0.25)),
        Target(
            Rotate(Four).RankBy(Small.Close).Hold(2).Filter(Small.Close > 3, otherwise: Hold(("B", 0.5), ("A", 0.5))), 1, 2, 3, 4));

    // Rule R14: the fund stays unless the cash fund's score is higher; a tie keeps the fund.
    [Rule("R14")]
    [Theory]
    [InlineData(3, "A")]
    [InlineData(2, "A")]
    [InlineData(1, "B")]
    public void TheCashFundTakesTheSlotOfAFundThatItOutperforms(double fund, string held) => Assert.Equal(
        Weights.Of((held, 1.0)),
        Target(Rotate("A").RankBy(Small.Close).Filter(Small.Close >= Of("B", Small.Close), otherwise: "B"), fund, 2));

    // Rule R12: a fund below either of two averages fails.
    [Rule("R12")]
    [Fact]
    public void TwoConditionsOfAFilterAreBothChecked() => Assert.Equal(
        Weights.Of(("B", 1.0)),
        Target(Rotate("A").Filter((Small.Close > 1) & (Small.Close > 3), otherwise: "B"), 2, 2));

    // Rule R6: B has its first price on the second day; with AvailableOnly, A is held alone before.
    [Rule("R6")]
    [Fact]
    public void AvailableAssetsAreRankedWithoutWaitingForTheRest()
    {
        PriceSeries[] series = [Small.Series("A", 1, 1, 1), Small.Series("B", 1, [2, 2], null)];
        var waits = Rotate("A", "B").RankBy(Small.Close).Hold(1);

        Assert.Equal(["A", "B", "B"], Held(waits.AvailableOnly()));
        Assert.Equal(["B", "B"], Held(waits));

        IEnumerable<string> Held(Rotation rotation) => Small.Run(rotation.Every(Day), Small.Free, series)
            .Rebalances.Select(decision => decision.Target.Assets[0].Name);
    }

    // Rules S2 to S4: 56/44 with a band of 5 points goes half way back, to 53/47, or all the way; 54/46 is left alone.
    [Rule("S2", "S3", "S4", "S5")]
    [Theory]
    [InlineData(56, 44, 0.5, 53)]
    [InlineData(56, 44, 0.75, 54.5)]
    [InlineData(56, 44, 0, 50)]
    [InlineData(44, 56, 0.5, 47)]
    [InlineData(54, 46, 0.5, 54)]
    public void ABandGoesBackByItsRatio(double a, double b, double ratio, double expected)
    {
        var run = Small.Run(
            Hold(("A", 0.5), ("B", 0.5)).Every(Day).WhenOff(0.05, ratio), Small.Free,
            Small.Series("A", 50, a, a), Small.Series("B", 50, b, b));

        var shares = run.Trades.Where(trade => trade.Asset == "A").Sum(trade => trade.Shares);
        Assert.Equal(expected / 100, shares * a / run.Equity.Values[1], 1e-12);
    }

    // 3 of 4 is a quarter off, which is not more than a quarter.
    [Theory]
    [InlineData(0.25, RebalanceKind.None)]
    [InlineData(0.24, RebalanceKind.Drift)]
    public void ABandIsBrokenByMoreThanItsWidth(double band, RebalanceKind expected)
    {
        Strategy[] both = [Hold(("A", 0.5), ("B", 0.5)).Every(Day), Portfolio((0.5, Hold(("A", 1.0)).Every(Never)), (0.5, Hold(("B", 1.0)).Every(Never))).Every(Day)];

        Assert.All(both, strategy => Assert.Equal(
            expected, Small.Run(strategy.WhenOff(band), Small.Free, Small.Series("A", 1, 3), Small.Series("B", 1, 1)).Rebalances[1].Kind));
    }

    [Fact]
    public void ABrokenBandMayBeFilledAtAnotherPriceThanADecision()
    {
        var run = Small.Run(
            Hold(("A", 0.5), ("B", 0.5)).Every(Day).WhenOff(0.05), Small.Free with { BandFill = Fill.NextClose },
            Small.Series("A", 1, 3, 3), Small.Series("B", 1, 1, 1));

        Assert.Equal([Small.Monday, Small.Monday.AddDays(2)], run.Rebalances.Where(made => made.Kind != RebalanceKind.None).Select(made => made.Filled!.Value));
    }

    // A ten-thousandth of B comes, and goes again.
    [Fact]
    public void ATargetThatDiffersByATenThousandthIsTheSame()
    {
        var rule = Decide(["A", "B"], market => market.Date == Small.Monday.AddDays(1) ? Weights.Of(("A", 0.5), ("B", 1e-4)) : Weights.Of(("A", 0.5)));
        var run = Small.Run(rule.Every(Day), Small.Free, Small.Series("A", 1, 1, 1), Small.Series("B", 1, 1, 1));

        Assert.Equal([RebalanceKind.Funding, RebalanceKind.Drift, RebalanceKind.Drift], run.Rebalances.Select(made => made.Kind));
    }

    [Fact]
    public void ATargetWithoutAnEarlierAssetIsNew()
    {
        var rule = Decide(["A", "B"], market => market.Date == Small.Monday ? Weights.Of(("A", 0.5), ("B", 0.3)) : Weights.Of(("A", 0.5)));

        Assert.Equal(RebalanceKind.NewTarget, Small.Run(rule.Every(Day), Small.Free, Small.Series("A", 1, 1), Small.Series("B", 1, 1)).Rebalances[1].Kind);
    }

    // Rule S6: the band is checked on period ends only.
    [Rule("S6")]
    [Fact]
    public void ABandMayBeCheckedOnPeriodEndsOnly()
    {
        var closes = Enumerable.Range(0, 60).Select(day => day is > 3 and < 10 ? 90.0 : 50).ToArray();
        var strategy = Hold(("A", 0.5), ("B", 0.5)).Every(MonthEnd).WhenOff(0.05);
        var run = Small.Run(strategy, Small.Free, Small.Series("A", closes), Small.Series("B", [.. closes.Select(_ => 50.0)]));

        Assert.Equal(2, run.Trades.Count);
    }

    private static Weights Target(Allocation allocation, params double[] closes)
    {
        var series = closes.Select((close, i) => Small.Series(((char)('A' + i)).ToString(), close)).ToArray();
        return Small.Run(allocation.Every(Day), Small.Free, series).Rebalances[0].Target;
    }
}
