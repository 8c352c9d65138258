using Rota.Engine;
using static Rota.Dsl;

namespace Rota.Tests;

public sealed class ExplanationTests
{
    private static readonly Strategy Best = Rotate("A", "B", "C").RankBy(Small.Close / Score(_ => 1)).Hold(2)
        .Filter(Small.Close > 2, otherwise: "D").Guard(Score(_ => 0.5)).Refuge("D").Every(Day).Named("best");

    [Rule("Q41")]
    [Fact]
    public void AnExplanationHasScoresRanksTiesStepsAndTarget()
    {
        var reasons = Explain(Best, 0);

        var rotation = reasons.Explanation;
        Assert.Equal("Rotation", rotation.Allocation);
        Assert.Equal(["B 3 1 False held 1", "A 2 2 True fails Score(asset => asset.Close) > 2 0", "C 2 3 True not among the best 0"], rotation.Assets.Select(
            asset => $"{asset.Asset} {asset.Score} {asset.Rank} {asset.IsTied} {asset.Outcome} {asset.Weight}"));
        Assert.Equal(3, rotation.Assets[0].Terms.First(term => term.Text == "Score(asset => asset.Close)").Value);
        Assert.Contains("the guard Score(_ => 0.5) takes 50 %", rotation.Steps);
        Assert.Equal(["for places that fail", "refuge"], rotation.Parts.Select(part => part.Role));
        Assert.Equal(Weights.Of(("B", 0.25), ("D", 0.75)), rotation.Target);
        Assert.Equal(reasons.Decision.Target, rotation.Target);
    }

    [Fact]
    public void AnExplanationHasEarlierHoldingsAndTrades()
    {
        var reasons = Explain(Best, 1);

        Assert.Equal(["B", "D"], reasons.Before.Assets.ToArray().Select(asset => asset.Name));
        Assert.NotEmpty(reasons.Trades);
        Assert.All(reasons.Trades, trade => Assert.Equal(reasons.Decision.Filled, trade.Date));
    }

    [Fact]
    public void ExplainingAllDecisionsEqualsExplainingEach()
    {
        var random = new Random(7);
        var run = Small.Run(Best, Small.Free, [.. new[] { "A", "B", "C", "D" }.Select(name => Small.Series(name, Closes.Walk(random, 20)))]);

        var all = Simulator.Explain(run);

        Assert.Equal(run.Rebalances, all.Select(each => each.Decision));
        for (var i = 0; i < all.Count; i++)
        {
            var alone = Simulator.Explain(run, i);
            Assert.Equal(alone.Before, all[i].Before);
            Assert.Equal(alone.Explanation.Steps, all[i].Explanation.Steps);
            Assert.Equal(alone.Trades, all[i].Trades);
        }
    }

    // Explaining does not change the result.
    [Fact]
    public void EveryExplanationHasTheTargetOfItsDecision()
    {
        var random = new Random(9);
        var series = new[] { "A", "B", "C", "D" }.Select(name => Small.Series(name, Closes.Walk(random, 60))).ToArray();
        var trend = Score(Closes.Trend(10));
        Strategy[] strategies =
        [
            Rotate("A", "B", "C").RankBy(trend).Hold(2).KeepUntil(3).Keep(trend > 0.9).Every(Week),
            When(Of("A", trend) > 1, Rotate("B", "C").RankBy(trend).Hold(1), "D").Every(Week),
            Blend((0.4, Rotate("A", "B").RankBy(trend).Hold(1)), (0.6, "C")).Every(Week),
            Decide(["A", "B"], market => market["A"].Close > market["B"].Close ? Weights.Of(("A", 1.0)) : Weights.Of(("B", 1.0))).Every(Week),
            Portfolio((0.5, Rotate("A", "B").RankBy(trend).Hold(1).Every(Week).Named("x")), (0.5, Hold(("C", 1.0)).Every(Never))).Every(MonthEnd),
        ];

        foreach (var strategy in strategies)
        {
            var run = Small.Run(strategy, Small.Free, series);
            for (var i = 0; i < run.Rebalances.Count; i++)
            {
                var (target, explained) = (run.Rebalances[i].Target, Simulator.Explain(run, i).Explanation.Target!);
                foreach (var asset in strategy.Allocation.Assets) Assert.Equal(target[asset], explained[asset], 1e-12);
            }
        }
    }

    [Rule("Q1", "Q41")]
    [Fact]
    public void TheSignalSheetHasHoldingsAndTheNextDecision()
    {
        var run = Small.Run(
            Rotate("A", "B").RankBy(Small.Close).Hold(1).Every(MonthEnd), Small.Free,
            Small.Series("A", [.. Enumerable.Range(0, 50).Select(day => day < 30 ? 9.0 : 1)]), Small.Series("B", [.. Enumerable.Repeat(5.0, 50)]));

        var now = Simulator.Now(run);

        Assert.Equal(run.To, now.AsOf);
        Assert.Equal(new DateOnly(2001, 2, 28), now.Last.Decision.Decided);
        Assert.Equal((RebalanceKind.NewTarget, "A 100 %", "B 100 %"), (now.Last.Decision.Kind, now.Previous.ToString(), now.Held.ToString()));
        Assert.Equal(new DateOnly(2001, 3, 30), now.Next);
    }

    [Fact]
    public void AnExplanationAdmitsThatTheRuleDecidesOtherwiseWhenRepeated()
    {
        var turn = 0;
        var rule = Decide(["A", "B"], _ => Weights.Of((turn++ % 3 == 0 ? "A" : "B", 1.0)));
        var run = Small.Run(rule.Every(Day), Small.Free, Small.Series("A", 1, 1), Small.Series("B", 1, 1));

        var why = Simulator.Explain(run)[0];

        Assert.Equal(("A 100 %", "A 100 %"), ($"{why.Decision.Target}", $"{why.Explanation.Target}"));
        Assert.StartsWith(
            "the reasons are not known: when the strategy ran again to explain this day, it decided B 100 %.", why.Explanation.Steps[0], StringComparison.Ordinal);
    }

    [Fact]
    public void BuyAndHoldHasNoNextDecision()
    {
        var now = Simulator.Now(Small.Run(Hold(("A", 1.0)).Every(Never), Small.Free, Small.Series("A", 1, 2)));

        Assert.Null(now.Next);
        Assert.True(now.IsFilled);
    }

    [Fact]
    public void APortfolioSaysWhatItsPartsDoOrWhyTheyDoNothing()
    {
        var late = Rotate("B").RankBy(Score(asset => asset.Date == Small.Monday ? double.NaN : 1)).Every(Day).Named("late");
        var once = Hold(("A", 1.0)).Every(Never).Named("once");

        var first = Explain(Portfolio((0.8, once), (0.2, late)).Every(Day), 0).Explanation;
        Assert.Equal(["puts the parts back to their shares"], first.Steps);
        Assert.Equal(["80 % once", "20 % late (not yet)"], first.Parts.Select(part => part.Role));
        Assert.Equal(["has not begun"], first.Parts[1].Explanation.Steps);

        var second = Explain(Portfolio((0.8, once), (0.2, Hold(("B", 1.0)).Every(Day).Named("daily"))).Every(Never), 1).Explanation;
        Assert.Equal(["each part goes on with what it has"], second.Steps);
        Assert.Equal(["decides nothing today; it decided on 2001-01-01"], second.Parts[0].Explanation.Steps);
    }

    [Fact]
    public void TheStepsOfARotationAreNamedInOrder()
    {
        var high = Small.Close > 1;
        Assert.Equal(
            [
                "ranks by Score(asset => asset.Close)", "holds the best 2 of 4: B, A", "the guard Score(_ => 0.5) takes 50 %", "weighs by equal parts: B 50 %, A 50 %",
            ], Steps(Rotate("A", "B", "C", "D").RankBy(Small.Close).Hold(2).Guard(Score(_ => 0.5))));
        Assert.Equal(["ranks by the order of the universe", "holds the best 1 of 2: A", "weighs by equal parts: A 100 %"], Steps(Rotate("A", "B").Hold(1)));
        Assert.Equal("holds the top 50 % of 2: B", Steps(Rotate("A", "B").RankBy(Small.Close).HoldTop(50))[1]);
        Assert.Equal("holds the best 1 of 2, what is held kept until its rank is below 2: A", Steps(Rotate("A", "B").Hold(1).KeepUntil(2))[1]);
        Assert.Equal(
            "holds the best 1 of 2, what is held replaced only by a score more than 0.1 higher, what was bought within 5 days kept: A",
            Steps(Rotate("A", "B").Hold(1).SwitchOnlyIf(0.1).HoldAtLeast(5.Days))[1]);

        IReadOnlyList<string> Steps(Rotation rotation) => Explain(rotation.Every(Day), 0).Explanation.Steps;
    }

    // On day 1, A, B, C and D are 2, 1, 5 and 1. C, held, is the best; A fails, and B, held too, moves up; E has no score.
    [Fact]
    public void TheOutcomeOfEachAssetIsNamed()
    {
        var fails = Score(asset => asset.Asset == "A" ? 0 : 1, text: "f");
        var rotation = Rotate("E", "A", "B", "C", "D").AvailableOnly().RankBy(Score(asset => asset.Asset == "E" ? double.NaN : asset.Close)).Hold(2);

        Assert.Equal(
            ["C held, as before", "A fails Score(f)", "B takes the place of one that fails, as before", "D not among the best", "E left out: its score is not known"],
            Outcomes(rotation.Filter(fails, tryNext: true)));
        Assert.Equal(["C fails Score(g)", "A fails Score(g)", "B not among the best"], Outcomes(rotation.Filter(Score(_ => 0, text: "g"), tryNext: true)).Take(3));
        Assert.Equal(["C held", "A its place is taken by the guard"], Outcomes(rotation.GuardPlaces(Score(_ => 0.5))).Take(2));
        var unknown = Explain(rotation.Every(Day), 1).Explanation.Assets[^1];
        Assert.Equal(("E", double.NaN, 0, false, 0.0), (unknown.Asset.Name, unknown.Score, unknown.Rank, unknown.IsTied, unknown.Weight));

        IEnumerable<string> Outcomes(Rotation rotation) => Explain(rotation.Every(Day), 1).Explanation.Assets.Select(asset => $"{asset.Asset} {asset.Outcome}");
    }

    [Fact]
    public void AnExplanationNamesItsKindOfAllocation()
    {
        Strategy[] strategies =
        [
            Hold(("A", 1.0)).Every(Day), Rotate("A").Every(Day), Decide(["A"], _ => Weights.Of(("A", 1))).Every(Day),
            When(Score(_ => 1), "A", "A").Every(Day), Blend((1.0, "A")).Every(Day), Portfolio((1.0, Hold(("A", 1.0)).Every(Never))).Every(Day),
        ];

        Assert.Equal(
            ["Fixed", "Rotation", "Custom", "Switch", "Blend", "Portfolio"], strategies.Select(strategy => Explain(strategy, 0).Explanation.Allocation));
        Assert.All(strategies, strategy => Assert.Equal(1, Explain(strategy, 0).Explanation.Target!["A"]));
        Assert.NotEmpty(Explain(strategies[3], 0).Explanation.Steps);
    }

    private static Reasons Explain(Strategy strategy, int decision)
    {
        PriceSeries[] series = [Small.Series("A", 2, 2), Small.Series("B", 3, 1), Small.Series("C", 2, 5), Small.Series("D", 1, 1), Small.Series("E", 1, 1)];
        return Simulator.Explain(Small.Run(strategy, Small.Free, series), decision);
    }
}
