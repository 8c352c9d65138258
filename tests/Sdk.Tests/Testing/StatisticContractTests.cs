using Rota.Testing;

namespace Rota.Tests.Testing;

public sealed class StatisticContractTests
{
    [Fact]
    public void ACorrectStatisticKeepsTheContract() => StatisticContract.Verify(new Number("total", run => run.Equity.TotalReturn));

    [Fact]
    public void AnotherRunMayBeGiven()
    {
        var run = SampleMarket.Run() with { Notes = ["mine"] };

        StatisticContract.Verify(new Number("mine", given => given.Notes is ["mine"] ? 1 : double.NaN), run);
    }

    [Fact]
    public void AStatisticThatCountsItsCallsIsRefused()
    {
        var calls = 0;

        Breaks("calls", _ => ++calls, "calls is 1 for a run but 2 for an equal one");
    }

    [Fact]
    public void AStatisticMustNotThrowForARunOfOneDay() =>
        Breaks("last", run => run.Equity.Returns()[^1], "last of a run of one day throws IndexOutOfRangeException");

    [Fact]
    public void AStatisticMustNotThrowForARunWithoutABenchmark() => Breaks(
        "excess", run => run.Equity.TotalReturn - run.Benchmark!.TotalReturn,
        "excess of a run without a benchmark throws NullReferenceException");

    [Fact]
    public void ANameMustBeAJsonKey() =>
        Breaks("Max drawdown", _ => 1, "The name of a statistic, 'Max drawdown', must be camelCase");

    [Fact]
    public void AStatisticThatIsUnknownIsRefused() => Breaks("unknown", _ => double.NaN, "unknown is NaN for the run");

    private static void Breaks(string name, Func<BacktestResult, double> formula, string why)
    {
        var broken = Assert.Throws<ContractException>(() => StatisticContract.Verify(new Number(name, formula)));
        Assert.Contains(why, broken.Message, StringComparison.Ordinal);
    }

    private sealed record Number(string Name, Func<BacktestResult, double> Formula) : IStatistic
    {
        public Unit Unit => Unit.Fraction;

        public double Of(BacktestResult run) => Formula(run);
    }
}
