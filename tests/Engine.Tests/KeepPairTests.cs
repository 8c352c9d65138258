using static Rota.Dsl;

namespace Rota.Tests;

public sealed class KeepPairTests
{
    private static readonly IScore Trend = Score(Closes.Trend(5));

    [Rule("R2")]
    [Fact]
    public void ARunThatKeepsComesWithTheSameOneThatDoesNot()
    {
        var keeping = Run(Rotate("A", "B", "C").RankBy(Trend).Hold(1).KeepUntil(2).Every(Day).Named("kept"));
        var holding = Run(Rotate("A", "B", "C").RankBy(Trend).Hold(1).Every(Day));

        var pair = keeping.WithoutKeeping()!;

        Assert.Equal(holding.Rebalances, pair.Rebalances);
        Assert.NotEqual(keeping.Rebalances, pair.Rebalances);
        Assert.Equal("kept, not keeping", pair.Strategy.Name);
        Assert.Null(pair.WithoutKeeping());
    }

    [Fact]
    public void WhatIsKeptInPartsOfAStrategyIsNotKeptInItsPair()
    {
        var rotation = Rotate("A", "B").RankBy(Small.Close).Hold(1);
        var keeping = Run(Blend((0.5, rotation.KeepUntil(2)), (0.5, "C")).Every(Day));

        Assert.Equal(Run(Blend((0.5, rotation), (0.5, "C")).Every(Day)).Equity.Values.ToArray(), keeping.WithoutKeeping()!.Equity.Values.ToArray());
    }

    [Fact]
    public void WithoutARankAboveThoseHeldThereIsNoPair()
    {
        Assert.Null(Run(Rotate("A", "B", "C").RankBy(Small.Close).Hold(2).Every(Day)).WithoutKeeping());
        Assert.Null(Run(Rotate("A", "B", "C").RankBy(Small.Close).Hold(2).KeepUntil(2).Every(Day)).WithoutKeeping());
    }

    private static BacktestResult Run(Strategy strategy)
    {
        var random = new Random(3);
        return Small.Run(strategy, Small.Free, [.. new[] { "A", "B", "C" }.Select(name => Small.Series(name, Closes.Walk(random, 40)))]);
    }
}
