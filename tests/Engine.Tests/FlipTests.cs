using Rota.Engine;
using static Rota.Dsl;

namespace Rota.Tests;

public sealed class FlipTests
{
    private static readonly Rotation Trend = Rotate("A", "B").RankBy(Mean(2) / Mean(4)).Hold(1);

    private static IScore Mean(int days) => Score(asset => asset.Closes(days.Days) is [_, ..] closes ? closes.ToArray().Average() : double.NaN);

    [Fact]
    public void TheBetterOfTwoFlipsWhereTheirScoresMeet()
    {
        var flips = Now(Trend.Every(Day), [100, 102, 104, 106], [50, 50, 51, 51.5]);

        Assert.Equal("A 100 %", $"{flips.Target}");
        Assert.Equal(["A up none", "A down B 100 %", "B up B 100 %", "B down none"], flips.Sides.Select(Text));
        Near(103.05, flips.Sides[1]);
        Near(5349 / 101.0, flips.Sides[2]);
        Assert.Equal(0.028357, flips.Sides[2].Distance!.Value, 1e-6);
        Assert.Equal(0.027830, flips.Margin!.Value, 1e-6);
        Assert.True(flips.Sides[1].Price < 103.05); // at the tie A stays, because it comes first
        Assert.Equal(("A", false), (flips.Nearest!.Asset.Name, flips.Nearest.IsUp));
    }

    [Fact]
    public void AHoldingFlipsToCashBelowItsMean()
    {
        var flips = Now(When(Of("X", new Held()), "X", Hold(("X", 0.0))).Every(Day), [100, 101, 99, 98, 103]);

        Assert.Equal(["X up none", "X down cash"], flips.Sides.Select(Text));
        Near(99.5, flips.Sides[1]);
        Assert.Equal(0.033981, flips.Margin!.Value, 1e-6);
    }

    [Fact]
    public void OnADayWithoutADecisionTheFlipsAreThoseOfADecisionOnThatDay()
    {
        var run = Run(Trend.Every(MonthEnd), Long([100, 102, 104, 106]), Long([50, 50, 51, 51.5]));
        var flips = Flips.Now(run, FlipTerms.Usual);

        Assert.True(run.Rebalances[^1].Decided < run.To);
        Assert.Equal(run.To, flips.Day);
        Near(5349 / 101.0, flips.Sides[2]);
    }

    [Fact]
    public void AWeightThatChangesByLessThanAskedForIsNoFlip()
    {
        // 60 % of the asset with the higher close, 40 % of the other.
        var ranked = Decide(["A", "B"], market =>
        {
            var isFirst = market["A"].Close >= market["B"].Close;
            return Weights.Of(("A", isFirst ? 0.6 : 0.4), ("B", isFirst ? 0.4 : 0.6));
        }).Every(Day);

        Assert.All(Now(ranked, [10, 10], [9, 9]).Sides, side => Assert.Null(side.Factor));
        Assert.All(Searched(ranked, new() { By = 0.3 }, [10, 10], [9, 9]).Sides, side => Assert.Null(side.Factor));
        Near(9, Searched(ranked, new() { By = 0.05 }, [10, 10], [9, 9]).Sides[1]);
    }

    [Fact]
    public void AFlipAndReturnWithinOneStepNeedsAFinerStep()
    {
        var narrow = Decide(["A"], market => Weights.Of(("A", market["A"].Close is > 100.4 and < 100.6 ? 0 : 1))).Every(Day);

        Assert.Null(Now(narrow, [100, 100]).Sides[0].Factor);
        Near(100.4, Searched(narrow, new() { Step = 0.001 }, [100, 100]).Sides[0]);
    }

    [Fact]
    public void ADecisionThatCannotBeMadeAtAPriceEndsTheSearchThere()
    {
        var fragile = Rotate("A", "B").RankBy(Score(asset => asset.Close > 110 ? double.NaN : asset.Close)).Hold(1).Every(Day);
        var flips = Now(fragile, [100, 100], [90, 90]);

        Assert.EndsWith(" of A is not known", flips.Sides[0].Unknown, StringComparison.Ordinal);
        Near(90, flips.Sides[1]);
    }

    [Fact]
    public void ARuleThatCountsItsDecisionsHasNoKnownFlips()
    {
        var asked = 0;
        var counting = Decide(["A"], _ => Weights.Of(("A", ++asked % 7 / 7.0))).Every(Day);
        var flips = Now(counting, [100, 100]);

        Assert.Contains("keeps a variable between decisions", flips.Unknown);
        Assert.Empty(flips.Sides);
    }

    [Fact]
    public void ARuleThatFailsOnADayOfNoDecisionHasNoKnownFlips()
    {
        var strict = Decide(["A"], market => market.Date.Day == 31 ? Weights.Of(("A", 1)) : throw new InvalidOperationException("no month end")).Every(MonthEnd);

        Assert.Contains("The rule of the strategy on 2001-02-07", Flips.Now(Run(strict, [.. Enumerable.Repeat(100.0, 28)]), FlipTerms.Usual).Unknown);
    }

    [Fact]
    public void AStrategyThatNeverDecidesAgainHasNoFlip()
    {
        var flips = Now(Trend.Every(Never), [100, 102, 104, 106, 107], [50, 50, 51, 51.5, 52]);

        Assert.Equal(("A 100 %", null), ($"{flips.Target}", flips.Unknown));
        Assert.All(flips.Sides, side => Assert.Null(side.Factor));
    }

    [Fact]
    public void ClosesThatEnterNoDecisionAreNotSearched()
    {
        Assert.Empty(Now(Hold(("A", 0.5), ("B", 0.5)).Every(Day), [100, 101], [50, 51]).Sides);
        Assert.Equal(["A", "A"], Now(Rotate("A").RankBy(Small.Close).Filter(Score(asset => asset.Close - 95), otherwise: "B").Hold(1).Every(Day), [100, 101], [50, 51])
            .Sides.Select(side => side.Asset.Name));
    }

    [Fact]
    public void SearchingFlipsChangesNoRun()
    {
        var run = Run(Trend.Every(Day), [100, 102, 104, 106], [50, 50, 51, 51.5]);
        var hash = run.Panel.Hash();
        _ = Flips.OfDecisions(run, FlipTerms.Usual);

        Assert.Equal(hash, run.Panel.Hash());
        Assert.Equal(run.Rebalances, Run(Trend.Every(Day), [100, 102, 104, 106], [50, 50, 51, 51.5]).Rebalances);
    }

    // A is held from day 3 on; without its last close above, B would have earned 100 % instead of A's 10 %.
    [Fact]
    public void TheRoadNotTakenIsWhatTheFlipWouldHaveEarnedUntilTheNextDecision()
    {
        var run = Run(Trend.Every(Day), [100, 102, 104, 106, 116.6], [50, 50, 51, 51.5, 103]);
        var miss = NearMisses.Of(run, Flips.OfDecisions(run, FlipTerms.Usual))[0];

        Assert.Equal(("A 100 %", "B 100 %"), ($"{miss.Held}", $"{miss.Flip.Held}"));
        Assert.Equal(0.1, miss.Taken, 1e-12);
        Assert.Equal(1, miss.NotTaken, 1e-12);
        Assert.Equal(0.027830, miss.Margin, 1e-6);
    }

    private static double[] Long(double[] last) => [.. Enumerable.Repeat(last[0], 31), .. last];

    private static string Text(FlipSide side) => $"{side.Asset} {(side.IsUp ? "up" : "down")} {side.Held?.ToString() ?? "none"}";

    private static void Near(double price, FlipSide side) => Assert.Equal(price, side.Price!.Value, price * 1e-6);

    private static BacktestResult Run(Strategy strategy, params double[][] closes)
    {
        Asset[] assets = [.. strategy.Needs];
        return Simulator.Run(strategy, Case.Panel(assets, closes, strategy.Allocation), new RunSettings { Conventions = Conventions.House });
    }

    private static DecisionFlips Now(Strategy strategy, params double[][] closes) => Searched(strategy, FlipTerms.Usual, closes);

    private static DecisionFlips Searched(Strategy strategy, FlipTerms terms, params double[][] closes) => Flips.Now(Run(strategy, closes), terms);

    private sealed record Held : IScore
    {
        public double Of(AssetView asset) => asset.Closes(5.Days) is [_, ..] closes ? asset.Close >= closes.ToArray().Average() ? 1 : 0 : double.NaN;
    }
}
