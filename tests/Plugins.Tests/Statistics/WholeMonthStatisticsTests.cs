namespace Rota.Tests;

// Compares a daily run that begins and ends in mid-month with the same run from month end to month end.
public sealed class WholeMonthStatisticsTests
{
    private static readonly string[] OfMonths =
        ["volatility", "sharpe", "sortino", "riskFreeCagr", "alpha", "beta", "trackingError", "informationRatio", "bestMonth", "worstMonth",
        "winningMonths", "skewness", "excessKurtosis", "valueAtRisk", "expectedShortfall", "upCapture", "downCapture", "psr"];

    private static readonly BacktestResult Long = Cut("2018-12-17", "2020-11-16");
    private static readonly BacktestResult Whole = Cut("2018-12-31", "2020-10-30");

    public static TheoryData<string> Names => [.. OfMonths];

    [Theory]
    [MemberData(nameof(Names))]
    public void PartialMonthsDoNotCountInMonthlyStatistics(string name)
    {
        Assert.Equal(Of("house", name, Whole), Of("house", name, Long), 1e-12);
        Assert.False(double.IsNaN(Of("house", name, Whole)));
    }

    [Fact]
    public void AllocateSmartlysRatiosUseWholeMonthsToo() => Assert.All(
        ["volatility", "sharpe", "sortino"], name => Assert.Equal(Of("allocate-smartly", name, Whole), Of("allocate-smartly", name, Long), 1e-12));

    [Fact]
    public void ANoteNamesThePartialMonthsLeftOut()
    {
        const string Note = "Statistics of months rest on the 22 whole months from 2019-01 to 2020-10; 2018-12 and 2020-11 are partial and left out.";
        var sharpe = PluginBox.Shipped.StatisticsOf("house").Single(statistic => statistic.Name == "sharpe");
        var study = Rota.Engine.StudyBuilder.Build([Long], PluginBox.Shipped.StatisticsOf("house"));

        Assert.Equal(Note, sharpe.NoteOn(Long));
        Assert.Null(sharpe.NoteOn(Whole));
        Assert.Single(study.Runs[0].Notes, Note);
        Assert.Contains("the last trading day of the month before", sharpe.Formula, StringComparison.Ordinal);
    }

    [Fact]
    public void TheLastRollingWindowEndsWithTheLastWholeMonth()
    {
        var rows = PluginBox.Shipped.Table("rolling").Of(Long).Rows;
        var year = rows.Last(row => row[0].Number is 12);

        Assert.Equal((new DateOnly(2019, 11, 1), new DateOnly(2020, 10, 30)), (year[1].Date, year[2].Date));
        Assert.Equal(new DateOnly(2019, 1, 1), rows.First(row => row[0].Number is 12)[1].Date);
        Assert.All(rows, row => Assert.InRange(row[2].Date!.Value, new DateOnly(2019, 1, 31), new DateOnly(2020, 10, 30)));
    }

    [Fact]
    public void QuantopiansPartialWindowsAreMarked()
    {
        var settings = Long.Settings with { Conventions = Conventions.House with { StatisticsSet = "quantopian-2017" } };
        var table = PluginBox.Shipped.Table("rolling").Of(Long with { Settings = settings });
        var months = table.Rows.Where(row => row[0].Number is 1).ToList();

        Assert.Equal("partial", table.Columns[^1]);
        Assert.Equal(("partial", "partial"), (months[0][^1].Text, months[^1][^1].Text));
        Assert.All(months.Skip(1).SkipLast(1), row => Assert.Equal(Cell.Blank, row[^1]));
    }

    [Fact]
    public void TheCalendarMarksPartialMonthsAndYears()
    {
        var rows = PluginBox.Shipped.Table("calendar").Of(Long).Rows;

        Assert.Equal(["dec, total", null, "nov, total"], rows.Select(row => row[^1].Text));
    }

    // A quarter is neither a month nor three.
    [Fact]
    public void AQuarterlyRunHasNoMonthlyStatistics()
    {
        var days = Enumerable.Range(0, 41).Select(i => new DateOnly(2010, 1, 1).AddMonths(3 * i).AddDays(-1)).ToArray();
        var run = Vectors.Run(days, Vectors.Wealth([.. Enumerable.Range(0, 40).Select(i => i % 3 == 0 ? -0.02 : 0.03)]));

        Assert.Equal(Frequency.Quarterly, run.Equity.Frequency);
        Assert.All(OfMonths, name => Assert.True(double.IsNaN(Of("house", name, run)), name));
        Assert.Equal(
            Math.Pow(run.Equity.Values[^1], 365.25 / (days[^1].DayNumber - days[0].DayNumber)) - 1, Of("house", "cagr", run), 1e-12);
    }

    private static double Of(string set, string name, BacktestResult run) => PluginBox.Shipped.Statistic(set, name, run);

    private static BacktestResult Cut(string from, string to)
    {
        var run = SampleRun.Daily();
        var (first, last) = (Row(run, from), Row(run, to));
        EquityCurve Part(EquityCurve curve) => new(curve.Dates[first..(last + 1)].ToArray(), curve.Values[first..(last + 1)].ToArray());
        return run with { Equity = Part(run.Equity), Benchmark = Part(run.Benchmark!), Rebalances = [], Trades = [] };
    }

    private static int Row(BacktestResult run, string day) =>
        run.Equity.Dates.BinarySearch(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
