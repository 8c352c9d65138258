using static Rota.Dsl;

namespace Rota.Tests;

public sealed class SwitchMarginTests
{
    [Fact]
    public void AHoldingIsReplacedOnlyIfAScoreIsHigherByMoreThanTheMargin()
    {
        double[][] closes = [[10, 10, 10], [9, 11, 11.5], [5, 5, 5]];
        var rotation = Rotate("A", "B", "C").RankBy(Small.Close).Hold(1);

        Assert.Equal(["A 100 %", "B 100 %", "B 100 %"], Targets(rotation, closes));
        Assert.Equal(["A 100 %", "A 100 %", "B 100 %"], Targets(rotation.SwitchOnlyIf(by: 1), closes));
        Assert.Equal(["A 100 %", "A 100 %", "A 100 %"], Targets(rotation.SwitchOnlyIf(by: 1.5), closes));
    }

    [Fact]
    public void TheBestOfTheOthersReplacesTheWorstHolding()
    {
        double[][] closes = [[10, 10], [9, 9.5], [8, 12], [7, 9.9]];
        var rotation = Rotate("A", "B", "C", "D").RankBy(Small.Close).Hold(2);

        Assert.Equal(["A 50 %, B 50 %", "C 50 %, A 50 %"], Targets(rotation, closes));
        Assert.Equal(["A 50 %, B 50 %", "C 50 %, A 50 %"], Targets(rotation.SwitchOnlyIf(by: 1), closes));
        Assert.Equal(["A 50 %, B 50 %", "A 50 %, B 50 %"], Targets(rotation.SwitchOnlyIf(by: 2.5), closes));
    }

    // C is below both; nothing changes, though A is better than B by more than the margin.
    [Fact]
    public void AHoldingNeverReplacesAnother()
    {
        double[][] closes = [[10, 12], [9, 9.5], [8, 8]];

        Assert.Equal(["A 50 %, B 50 %", "A 50 %, B 50 %"], Targets(Rotate("A", "B", "C").RankBy(Small.Close).Hold(2).SwitchOnlyIf(by: 1), closes));
    }

    [Fact]
    public void ARecentPurchaseKeepsItsPlaceWhateverItsRank()
    {
        double[][] closes = [[10, 10, 10, 10], [9, 11, 12, 13]];
        var rotation = Rotate("A", "B").RankBy(Small.Close).Hold(1);

        Assert.Equal(["A 100 %", "A 100 %", "B 100 %", "B 100 %"], Targets(rotation.HoldAtLeast(2.Days), closes));
    }

    [Fact]
    public void AMarginAndARankToKeepExcludeEachOther() =>
        Assert.Throws<RepeatedWordException>(() => Rotate("A", "B").Hold(1).KeepUntil(2).SwitchOnlyIf(0.1));

    private static IEnumerable<string> Targets(Rotation rotation, double[][] closes) => Small
        .Run(rotation.Every(Day), Small.Free, [.. closes.Select((column, i) => Small.Series($"{(char)('A' + i)}", column))])
        .Rebalances.Select(made => $"{made.Target}");
}
