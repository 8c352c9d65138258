namespace Rota.Tests;

public sealed class StudyTests
{
    private static readonly DateOnly[] Days = [new(2001, 1, 1), new(2001, 1, 2)];

    private static readonly BacktestResult Run = new(
        Dsl.Hold(("A", 1.0)).Every(Dsl.Never), new RunSettings(), new PricePanel(Days, ["A"], [[1.0, 2.0]], [[]], [null]),
        new EquityCurve(Days, new[] { 1.0, 2.0 }), [new(Days[0], Days[0], Weights.Of(("A", 1.0)), RebalanceKind.Funding, 1, 0)], [], [])
    {
        Benchmark = new EquityCurve(Days, new[] { 1.0, 1.5 }),
    };

    // Statistics of decisions are unknown for a curve without decisions.
    [Fact]
    public void AStatisticOfTheBenchmarkIsComputedFromItsCurve()
    {
        IStatistic[] statistics = [new Total(), new Decisions()];
        double[][] values = [[1, 1], [1, 1]];
        var study = new Study([Run, Run with { Benchmark = null }], statistics, values);

        Assert.Equal([0.5, double.NaN, double.NaN], [study.OfBenchmark(0, 0), study.OfBenchmark(0, 1), study.OfBenchmark(1, 0)]);
    }

    [Fact]
    public void AStudyMadeByHandHasNoReasonsAndNoComparison()
    {
        var study = new Study([Run], [], [[]]);

        Assert.Empty(study.ReasonsOf(0));
        Assert.Same(study, study.WithHysteresisComparison());
    }

    private sealed record Total : IStatistic
    {
        public string Name => "total";

        public Unit Unit => Unit.Fraction;

        public double Of(BacktestResult run) => run.Equity.TotalReturn;
    }

    private sealed record Decisions : IStatistic
    {
        public string Name => "decisions";

        public Unit Unit => Unit.Count;

        public double Of(BacktestResult run) => run.Rebalances.Count;
    }
}
