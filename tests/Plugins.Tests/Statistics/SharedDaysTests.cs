using Rota.Plugins.Statistics;

namespace Rota.Tests;

// What compares a run with a benchmark that lacks some of its days is that of the days that both have.
public sealed class SharedDaysTests
{
    [Fact]
    public void RelativeStatisticsAreThoseOfTheCommonDaysAndTheOthersAreOfAll()
    {
        var whole = SampleRun.Daily();
        var days = whole.Equity.Dates.Length;
        var cut = 4..(days - 6);
        var shorter = whole with { Benchmark = Part(whole.Benchmark!, cut) };
        var common = shorter with { Equity = Part(whole.Equity, cut) };

        foreach (var statistic in HouseStatistics.All.Cast<Figure>())
        {
            var expected = statistic.Needs.HasFlag(Needs.Benchmark) ? statistic.Of(common) : statistic.Of(whole);
            Assert.Equal(expected, statistic.Of(shorter));
        }
    }

    [Fact]
    public void AMonthThatTheBenchmarkHasInPartHasNoReturnOfIt()
    {
        var whole = SampleRun.Daily();
        var shorter = whole with { Benchmark = Part(whole.Benchmark!, 1..^1) };

        var months = Periods.Months(shorter).Benchmark;

        Assert.True(double.IsNaN(months[0]) && double.IsNaN(months[^1]));
        Assert.Equal(Periods.Months(whole).Benchmark[1..^1], months[1..^1]);
    }

    private static EquityCurve Part(EquityCurve curve, Range range) => new(curve.Dates[range].ToArray(), curve.Values[range].ToArray());
}
