using static Rota.Dsl;

namespace Rota.Tests;

// A benchmark that does not have all the days of the run.
public sealed class ComparisonTests
{
    private const int Days = 40;
    private static readonly DateOnly[] Dates = [.. Closes.Weekdays(Days)];

    [Theory]
    [InlineData(0, 1, "ends on 2001-02-22")]
    [InlineData(1, 0, "begins on 2001-01-02")]
    [InlineData(10, 10, "begins on 2001-01-15 and ends on 2001-02-09")]
    [InlineData(11, 11, "begins on 2001-01-16 and ends on 2001-02-08")]
    public void AShortBenchmarkIsComparedOverTheCommonDaysAndTheRunIsUnchanged(int late, int early, string what)
    {
        var run = Run("A", 0, Days);

        var compared = Engine.Comparison.Beside(run, Run("B", late, Days - early));

        Assert.Equal(run.Equity, compared.Equity);
        Assert.Equal(Dates[late..(Days - early)], compared.Benchmark!.Dates.ToArray());
        Assert.Equal(run.Equity.Values[late], compared.Benchmark.Values[0], 1e-9);
        Assert.Equal(
            $"The benchmark B {what}: its values, and all that compares the run with it, cover the common days, " +
            $"{Dates[late]:yyyy-MM-dd} to {Dates[Days - early - 1]:yyyy-MM-dd}.", compared.Notes[^1]);
    }

    [Theory]
    [InlineData(12, 0, "begins")] // 2001-01-17, after eleven trading days: the 15th is a holiday
    [InlineData(0, 12, "ends")] // 2001-02-07, before eleven: the 19th is a holiday
    public void ABenchmarkThatIsTooShortIsRefused(int late, int early, string what)
    {
        var wrong = Assert.Throws<InputException>(() => Engine.Comparison.Beside(Run("A", 0, Days), Run("B", late, Days - early)));

        Assert.StartsWith($"The benchmark B {what} on ", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ABenchmarkOnProxiesIsMarked()
    {
        var series = Small.Series("B", 5, [.. Enumerable.Repeat(10.0, Days - 5)], null).ExtendedBy(Small.Series("P", 0, [8, 9, 9, 9, 10, 10], null));

        var compared = Engine.Comparison.Beside(Run("A", 0, Days), Small.Run(Hold(("B", 1.0)).Every(Never).Named("B"), Small.Free, series));

        Assert.Equal(
            "Benchmark B: EXTENDED DATA: B is P from 2001-01-01 to 2001-01-05. Those days are not the funds' own.", compared.Notes[^1]);
    }

    [Fact]
    public void ABenchmarkOfAllDaysHasNoNote()
    {
        var run = Run("A", 2, Days - 2);

        var compared = Engine.Comparison.Beside(run, Run("B", 0, Days));

        Assert.Equal(run.Notes, compared.Notes);
        Assert.Equal(run.Equity.Dates.ToArray(), compared.Benchmark!.Dates.ToArray());
    }

    // B has a price on the first, second, fourth and fifth day: 50, 60, 80, 90; a run of 1,000 shows them twentyfold, whatever money B began with.
    [Theory]
    [InlineData(100)]
    [InlineData(500)]
    public void ADayWithoutABenchmarkHasItsLastValueBefore(double capital)
    {
        DateOnly[] days = [Dates[0], Dates[1], Dates[3], Dates[4]];
        var benchmark = new PriceSeries("B", days, [50, 60, 80, 90], null, "made", DateOnly.MinValue);
        var settings = new RunSettings { Conventions = Small.Free, Capital = capital };

        var compared = Engine.Comparison.Beside(Run("A", 0, 5), Small.Run(Hold(("B", 1.0)).Every(Never).Named("B"), settings, benchmark));

        Assert.Equal([1000, 1200, 1200, 1600, 1800], compared.Benchmark!.Values.ToArray(), (x, y) => Math.Abs(x - y) < 1e-9);
    }

    [Fact]
    public void TwoCommonDaysAreEnoughToCompareAndOneOnlyForARunOfOneDay()
    {
        Assert.Equal(2, Engine.Comparison.Beside(Run("A", 0, 3), Run("B", 1, 3)).Benchmark!.Dates.Length);
        Assert.Throws<InputException>(() => Engine.Comparison.Beside(Run("A", 0, 3), Run("B", 5, 8)));
        Assert.Throws<InputException>(() => Engine.Comparison.Beside(Run("A", 5, 8), Run("B", 0, 3)));
        Assert.Single(Engine.Comparison.Beside(Run("A", 0, 1), Run("B", 0, 3)).Benchmark!.Dates.ToArray());
        Assert.Equal(
            "The benchmark B goes from 2001-01-03 to 2001-01-04, the run from 2001-01-01 to 2001-01-03: they share too few days to compare. " +
            "Run a longer range.", Assert.Throws<InputException>(() => Engine.Comparison.Beside(Run("A", 0, 3), Run("B", 2, 4))).Mistakes[0].What);
    }

    private static BacktestResult Run(string asset, int from, int to)
    {
        var closes = Enumerable.Range(from, to - from).Select(day => 100.0 + day).ToArray();
        var series = new PriceSeries(asset, Dates[from..to], closes, null, "made", DateOnly.MinValue);
        return Small.Run(Hold((asset, 1.0)).Every(Never).Named(asset), Small.Free, series);
    }
}
