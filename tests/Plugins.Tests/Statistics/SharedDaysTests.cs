using Rota.Plugins.Statistics;

namespace Rota.Tests;

// Comparisons with a benchmark that lacks some days use the common days.
public sealed class SharedDaysTests
{
    [Fact]
    public void RelativeStatisticsUseTheCommonDaysAndOthersAllDays()
    {
        var whole = SampleRun.Daily();
        var days = whole.Equity.Dates.Length;
        var cut = 4..(days - 6);
        var shorter = whole with { Benchmark = Part(whole.Benchmark!, cut) };
        var common = shorter with { Equity = Part(whole.Equity, cut) };

        foreach (var statistic in HouseStatistics.All.Cast<CurveFigure>())
        {
            var expected = statistic.Needs.HasFlag(Needs.Benchmark) ? statistic.Of(common) : statistic.Of(whole);
            Assert.Equal(expected, statistic.Of(shorter));
        }
    }

    [Fact]
    public void AMonthThatIsPartialInTheBenchmarkHasNoBenchmarkReturn()
    {
        var whole = SampleRun.Daily();
        var shorter = whole with { Benchmark = Part(whole.Benchmark!, 30..^30) };
        var (first, last) = (shorter.Benchmark!.Dates[0], shorter.Benchmark.Dates[^1]);

        var months = Periods.Months(shorter).Benchmark;

        var known = whole.Equity.WholeMonths()
            .Select(month => new DateOnly(month.End.Year, month.End.Month, 1).AddDays(-1) >= first && month.End <= last).ToArray();
        Assert.Contains(false, known);
        Assert.Equal(known.Zip(Periods.Months(whole).Benchmark, (isKnown, value) => isKnown ? value : double.NaN), months);
    }

    private static EquityCurve Part(EquityCurve curve, Range range) => new(curve.Dates[range].ToArray(), curve.Values[range].ToArray());
}
