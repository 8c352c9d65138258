using Rota.Engine;
using static Rota.Dsl;

namespace Rota.Tests;

public sealed class HysteresisComparisonTests
{
    private static readonly IScore Trend = Score(Closes.Trend(5));

    [Rule("R2")]
    [Fact]
    public void ARunWithHysteresisIsFollowedByTheSameRunWithoutIt()
    {
        var keeping = Run(Rotate("A", "B", "C").RankBy(Trend).Hold(1).KeepUntil(2).Every(Day).Named("kept"));
        var holding = Run(Rotate("A", "B", "C").RankBy(Trend).Hold(1).Every(Day));

        var compared = StudyBuilder.Build([keeping, holding], []).WithHysteresisComparison();

        Assert.Equal(["kept", "kept, without hysteresis", holding.Strategy.Name], compared.Runs.Select(run => run.Strategy.Name));
        Assert.Equal(holding.Rebalances, compared.Runs[1].Rebalances);
        Assert.NotEqual(keeping.Rebalances, compared.Runs[1].Rebalances);
        Assert.Equal(holding.Rebalances, compared.ReasonsOf(1).Select(each => each.Decision));
        Assert.Same(compared, compared.WithHysteresisComparison());
    }

    [Fact]
    public void HysteresisIsAlsoRemovedFromPartsOfAStrategy()
    {
        var rotation = Rotate("A", "B").RankBy(Small.Close).Hold(1);
        var keeping = Run(Blend((0.5, rotation.KeepUntil(2)), (0.5, "C")).Every(Day));

        Assert.Equal(
            Run(Blend((0.5, rotation), (0.5, "C")).Every(Day)).Equity.Values.ToArray(),
            StudyBuilder.Build([keeping], []).WithHysteresisComparison().Runs[1].Equity.Values.ToArray());
    }

    [Fact]
    public void TheRunWithoutHysteresisHasTheSameBenchmark()
    {
        var keeping = Run(Rotate("A", "B", "C").RankBy(Trend).Hold(1).KeepUntil(2).Every(Day));
        var compared = Comparison.Beside(keeping, Run(Hold(("A", 1.0)).Every(Day).Named("all of A")));

        var without = StudyBuilder.Build([compared], []).WithHysteresisComparison().Runs[1];

        Assert.Equal(("all of A", compared.Benchmark), (without.BenchmarkName, without.Benchmark));
    }

    [Fact]
    public void ANoteOfAStatisticIsAddedToItsRun()
    {
        var run = Run(Hold(("A", 1.0)).Every(Day));

        Assert.Equal([.. run.Notes, "noted."], StudyBuilder.Build([run], [new Noting()]).Runs[0].Notes);
    }

    [Fact]
    public void AStudyWithoutHysteresisIsUnchanged()
    {
        var rotation = Rotate("A", "B", "C").RankBy(Small.Close).Hold(2);
        var study = StudyBuilder.Build([Run(rotation.Every(Day)), Run(rotation.KeepUntil(2).Every(Day))], []);

        Assert.Same(study, study.WithHysteresisComparison());
    }

    private sealed record Noting : IStatistic
    {
        public string Name => "noting";

        public Unit Unit => Unit.Fraction;

        public double Of(BacktestResult run) => 0;

        public string? NoteOn(BacktestResult run) => "noted.";
    }

    private static BacktestResult Run(Strategy strategy)
    {
        var random = new Random(3);
        return Small.Run(strategy, Small.Free, [.. new[] { "A", "B", "C" }.Select(name => Small.Series(name, Closes.Walk(random, 40)))]);
    }
}
