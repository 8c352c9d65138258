using static Rota.Dsl;

namespace Rota.Tests;

// Which places of a rotation stay with what is held, and who gets those that become free.
public sealed class SeatTests
{
    private static readonly Asset[] Four = ["A", "B", "C", "D"];

    // Ranks down to 3 are kept. Day 1: C D A B, so that A stays behind C. Day 2: C B D A, so that C stays before B.
    [Fact]
    public void AHoldingThatStaysIsWeighedByItsRankAmongTheOthers()
    {
        var rotation = Rotate(Four).RankBy(Small.Close).Hold(2).KeepUntil(3);

        Assert.Equal(["A 50 %, B 50 %", "C 50 %, A 50 %", "C 50 %, B 50 %"], Targets(rotation, [9, 2, 1], [8, 1, 3], [1, 9, 9], [2, 8, 2]));
    }

    // A and B score the same on day 0 and are both held; on day 1 only one of them is in the upper half.
    [Fact]
    public void OfTwoHoldingsForOnePlaceTheBetterStays()
    {
        var half = Rotate("A", "B").RankBy(Small.Close).HoldTop(50);

        Assert.Equal(["A 50 %, B 50 %", "A 100 %"], Targets(half.HoldAtLeast(5.Days), [1, 2], [1, 1]));
        Assert.Equal(["A 50 %, B 50 %", "A 100 %"], Targets(half.SwitchOnlyIf(by: 9), [1, 2], [1, 1]));
    }

    [Fact]
    public void EveryHoldingGivesWayToABetterOneByMoreThanTheMargin() => Assert.Equal(
        ["A 50 %, B 50 %", "C 50 %, D 50 %"], Targets(Rotate(Four).RankBy(Small.Close).Hold(2).SwitchOnlyIf(by: 1), [9, 1], [8, 2], [1, 12], [1, 11]));

    // Day 1: B A C, of which A, held before, is kept and fails.
    [Fact]
    public void TheBestOfTheOthersTakesThePlaceOfAHoldingThatFails()
    {
        var fails = Score(asset => asset.Asset == "A" && asset.Close == 5 ? 0 : 1);
        var rotation = Rotate("A", "B", "C").RankBy(Small.Close).Hold(1).KeepUntil(3).Filter(fails, tryNext: true);

        Assert.Equal(["A 100 %", "B 100 %"], Targets(rotation, [9, 5], [2, 6], [1, 4]));
    }

    // On day 1 the filter of the pick is unknown, or that of the next in rank when the pick fails.
    [Theory]
    [InlineData(double.NaN, 1)]
    [InlineData(0, double.NaN)]
    public void AFilterThatIsUnknownLaterKeepsTheWeights(double pick, double next)
    {
        var filter = Score(asset => asset.Date != Small.Monday.AddDays(1) ? 1 : asset.Asset == "A" ? pick : next);

        Assert.Equal(["A 100 %", "A 100 %"], Targets(Rotate("A", "B").RankBy(Small.Close).Hold(1).Filter(filter, tryNext: true), [2, 2, 2], [1, 1, 1]));
    }

    // A loses on day 1, on which it ranks second.
    [Fact]
    public void AHoldingThatAStopSellsIsNotHeldForItsLeastTime() => Assert.Equal(
        ["A 100 %", "B 100 %"], Targets(Rotate("A", "B").RankBy(Small.Close).Hold(1).HoldAtLeast(5.Days).Every(Day).StopLoss(10.Percent), [100, 85], [50, 90]));

    private static IEnumerable<string> Targets(Rotation rotation, params double[][] closes) => Targets(rotation.Every(Day), closes);

    private static IEnumerable<string> Targets(Strategy strategy, params double[][] closes) => Small
        .Run(strategy, Small.Free, [.. closes.Select((column, i) => Small.Series($"{(char)('A' + i)}", column))]).Rebalances.Select(made => $"{made.Target}");
}
