using static Rota.Dsl;

namespace Rota.Tests;

public sealed class RepeatedWordTests
{
    private static readonly IScore Any = Score(asset => asset.Close);
    private static readonly IWeighter Equally = new Equal();
    private static readonly Rotation Two = Rotate("A", "B");

    public static TheoryData<string, string, Func<object>> Twice => new()
    {
        { "RankBy", "RankBy", () => Two.RankBy(Any).RankBy(Any) },
        { "Hold", "Hold", () => Two.Hold(1).Hold(2) },
        { "Hold", "HoldTop", () => Two.HoldTop(50).Hold(1) },
        { "HoldTop", "Hold", () => Two.Hold(1).HoldTop(50) },
        { "KeepUntil", "KeepUntil", () => Two.KeepUntil(1).KeepUntil(2) },
        { "WeighBy", "WeighBy", () => Two.WeighBy(Equally).WeighBy(Equally) },
        { "Guard", "Guard", () => Two.Guard(Any).Guard(Any) },
        { "GuardPlaces", "Guard", () => Two.Guard(Any).GuardPlaces(Any) },
        { "Guard", "GuardPlaces", () => Two.GuardPlaces(Any).Guard(Any) },
        { "Refuge", "Refuge", () => Two.Refuge("A").Refuge("B", Any) },
        { "PenalizeNewcomers", "PenalizeNewcomers", () => Two.PenalizeNewcomers(0.1).PenalizeNewcomers(0.2) },
        { "Named", "Named", () => Two.Every(Day).Named("one").Named("two") },
        { "Published", "Published", () => Two.Every(Day).Published("2019-01-24").Published("2020-01-24") },
        { "WhenOff", "WhenOff", () => Two.Every(Day).WhenOff(0.05).WhenOff(0.1) },
        { "Leveraged", "Leveraged", () => Two.Every(Day).Leveraged(1.5, 0).Leveraged(2, 0) },
        { "FillAt", "FillAt", () => Two.Every(Day).FillAt(Fill.NextOpen).FillAt(Fill.NextClose) },
        { "Offset", "Offset", () => MonthEnd.Offset(1).Offset(2) },
        { "Each", "Each", () => MonthEnd.Each(2).Each(3) },
    };

    [Theory]
    [MemberData(nameof(Twice))]
    public void AWordThatWouldReplaceAnEarlierOneIsRefused(string word, string earlier, Func<object> make)
    {
        var wrong = Assert.Throws<RepeatedWordException>(make);

        Assert.Equal((word, earlier), (wrong.Word, wrong.Earlier));
    }

    [Fact]
    public void OneRotationMayBeTheBeginningOfSeveral()
    {
        var trend = Two.RankBy(Any);

        Assert.Equal((1, 2), (trend.Hold(1).HoldCount, trend.Hold(2).HoldCount));
        Assert.Equal(Two.RankBy(Any).Hold(1).Keep(Any).Filter(Any, "A"), trend.Filter(Any, "A").Keep(Any).Hold(1));
    }

    [Fact]
    public void TranchesAddToTheStrategysOffset() => Assert.Equal(
        [2, 7], Tranches(Two.Every(MonthEnd.Offset(2)).Named("two"), 0, 5).Parts.Select(part => part.Strategy.Schedule.OffsetDays));

    private sealed record Equal : IWeighter
    {
        public Weights? Weigh(IReadOnlyList<Pick> picks) => Weights.Equal([.. picks.Select(pick => pick.Asset.Asset)]);
    }
}
