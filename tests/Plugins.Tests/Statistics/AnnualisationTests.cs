namespace Rota.Tests;

public sealed class AnnualisationTests
{
    private static readonly string[] ByFrequency = ["quantopian-2014", "quantopian-2015", "quantopian-2017", "empyrical", "quantstats", "ffn", "lean"];
    private static readonly string[] BySpacing = ["pa-legacy", "pa-current"];

    public static TheoryData<Frequency, int> Frequencies => new()
    {
        { Frequency.Daily, 252 }, { Frequency.AllDays, 365 }, { Frequency.Weekly, 52 }, { Frequency.Monthly, 12 }, { Frequency.Quarterly, 4 },
    };

    [Theory]
    [MemberData(nameof(Frequencies))]
    public void VolatilityIsAnnualisedByTheFrequencyOfTheCurve(Frequency frequency, int k)
    {
        var run = Run(frequency);
        var r = run.Equity.Returns();
        var deviation = Math.Sqrt(r.Sum(value => Math.Pow(value - r.Average(), 2)) / (r.Length - 1));

        Assert.All(ByFrequency, set => Assert.Equal(deviation * Math.Sqrt(k), Of(set, "volatility", run), 1e-12));
        Assert.All(BySpacing, set => Assert.Equal(deviation * Math.Sqrt(Math.Min(k, 252)), Of(set, "volatility", run), 1e-12));
        Assert.Equal(Math.Pow(run.Equity.Values[^1], (double)k / r.Length) - 1, Of("empyrical", "cagr", run), 1e-12);
    }

    [Fact]
    public void AProgramThatCountsAllDaysAsTradingDaysIsNoted()
    {
        Assert.Contains("annualises days by k = 252, not 365", NoteOn("pa-legacy", "volatility", Run(Frequency.AllDays)), StringComparison.Ordinal);
        Assert.Contains("annualises days by k = 252, not 365", NoteOn("sit", "sharpe", Run(Frequency.AllDays)), StringComparison.Ordinal);
        Assert.Null(NoteOn("pa-legacy", "volatility", Run(Frequency.Daily)));
        Assert.Null(NoteOn("empyrical", "volatility", Run(Frequency.AllDays)));
    }

    [Fact]
    public void AnnualisingLossesBy252IsNotedForOtherFrequencies()
    {
        Assert.Contains("this run has 12", NoteOn("quantopian-2017", "sortino", Run(Frequency.Monthly)), StringComparison.Ordinal);
        Assert.Null(NoteOn("quantopian-2017", "sortino", Run(Frequency.Daily)));
    }

    // Months that days follow.
    [Fact]
    public void AChangingFrequencyLeavesAnnualisedStatisticsUnknown()
    {
        var days = Run(Frequency.Daily).Equity;
        var run = Run(Frequency.Daily) with { Equity = new EquityCurve(days.Dates.ToArray(), days.Values.ToArray(), frequency: null) };

        Assert.All(ByFrequency.Concat(BySpacing), set => Assert.True(double.IsNaN(Of(set, "volatility", run)), set));
        Assert.StartsWith("The frequency of values changes within the run", NoteOn("empyrical", "volatility", run), StringComparison.Ordinal);
        Assert.False(double.IsNaN(Of("empyrical", "maxDrawdown", run)));
    }

    // Two days of a daily run across the end of a month.
    [Fact]
    public void TwoDaysAcrossAMonthEndAreDaily()
    {
        var run = Vectors.Run([new(2019, 1, 31), new(2019, 2, 1)], [1, 1.01]);

        Assert.All(
            ["quantopian-2014", "quantopian-2017", "pa-legacy", "pa-current", "empyrical", "quantstats"],
            set => Assert.Equal(Math.Pow(1.01, 252) - 1, Of(set, "cagr", run), 1e-9));
        Assert.All(["sit", "lean"], set => Assert.Equal(Math.Pow(1.01, 365) - 1, Of(set, "cagr", run), 1e-9));
        Assert.All(["turingtrader", "ffn"], set => Assert.Equal(Math.Pow(1.01, 365.25) - 1, Of(set, "cagr", run), 1e-9));
    }

    private static double Of(string set, string name, BacktestResult run) => PluginBox.Shipped.Statistic(set, name, run);

    private static string? NoteOn(string set, string name, BacktestResult run) =>
        PluginBox.Shipped.StatisticsOf(set).Single(statistic => statistic.Name == name).NoteOn(run);

    private static BacktestResult Run(Frequency frequency)
    {
        var first = new DateOnly(2019, 12, 31);
        var days = Enumerable.Range(0, 41).Select(i => frequency switch
        {
            Frequency.AllDays => first.AddDays(i),
            Frequency.Weekly => first.AddDays(7 * i),
            Frequency.Monthly => first.AddMonths(i),
            Frequency.Quarterly => first.AddMonths(3 * i),
            _ => Closes.Weekdays(41)[i],
        }).ToArray();
        var run = Vectors.Run(days, Vectors.Wealth([.. Enumerable.Range(0, 40).Select(i => i % 3 == 0 ? -0.02 : 0.015 + 0.0001 * i)]));
        return run.Equity.Frequency == frequency ? run : throw new InvalidOperationException($"{run.Equity.Frequency}");
    }
}
