namespace Rota.Tests;

public sealed class WholeMonthsTests
{
    // The last trading days were 2023-12-29, 2024-01-31, 2024-02-29 and, before Good Friday, 2024-03-28.
    [Theory]
    [InlineData("2023-12-29", "2024-03-28", "2024-01 2024-02 2024-03")]
    [InlineData("2023-12-28", "2024-03-28", "2024-01 2024-02 2024-03")]
    [InlineData("2024-01-02", "2024-03-28", "2024-02 2024-03")]
    [InlineData("2024-01-16", "2024-03-27", "2024-02")]
    [InlineData("2024-01-31", "2024-03-01", "2024-02")]
    [InlineData("2024-02-01", "2024-02-29", "")]
    public void ADailyMonthIsWholeFromTheLastTradingDayBeforeItToItsOwn(string from, string to, string whole)
    {
        var days = Days(from, to, TradingDays.Includes);

        Assert.Equal(whole, Whole(days));
    }

    // 30 and 31 March 2024 are a Saturday and a Sunday.
    [Theory]
    [InlineData("2023-12-31", "2024-03-31", "2024-01 2024-02 2024-03")]
    [InlineData("2023-12-31", "2024-03-30", "2024-01 2024-02")]
    [InlineData("2024-01-01", "2024-03-31", "2024-02 2024-03")]
    public void ASevenDayMonthEndsOnItsLastDay(string from, string to, string whole) =>
        Assert.Equal(whole, Whole(Days(from, to, _ => true)));

    [Theory]
    [InlineData("2023-12-29", "2024-03-29", "2024-01 2024-02 2024-03")]
    [InlineData("2023-12-22", "2024-03-22", "2024-01 2024-02")]
    [InlineData("2024-01-05", "2024-03-29", "2024-02 2024-03")]
    public void AWeeklyMonthEndsWithItsLastWeek(string from, string to, string whole) =>
        Assert.Equal(whole, Whole(Days(from, to, day => day.DayOfWeek == DayOfWeek.Friday)));

    [Fact]
    public void EveryMonthOfAMonthlyCurveIsWholeWhateverItsLabel()
    {
        Assert.Equal("2024-02 2024-03 2024-04", Whole([new(2024, 1, 1), new(2024, 2, 1), new(2024, 3, 1), new(2024, 4, 1)]));
        Assert.Equal("2024-02 2024-03 2024-04", Whole([new(2024, 1, 31), new(2024, 2, 29), new(2024, 3, 28), new(2024, 4, 30)]));
    }

    [Fact]
    public void AQuarterIsNotAWholeMonth() =>
        Assert.Equal("", Whole([new(2023, 3, 31), new(2023, 6, 30), new(2023, 9, 29), new(2023, 12, 29), new(2024, 3, 28)]));

    // Months up to January, then days.
    [Fact]
    public void TheFirstMonthBeforeDailyRowsIsAMonthEnd()
    {
        DateOnly[] days = [new(2023, 11, 15), new(2023, 12, 15), .. Days("2024-01-31", "2024-02-15", TradingDays.Includes)];
        var curve = new EquityCurve(days, Ones(days), frequency: null);

        Assert.Equal("2023-12 2024-01", string.Join(' ', curve.WholeMonths().Select(month => $"{month.End:yyyy-MM}")));
    }

    [Fact]
    public void AYearIsWholeByTheSameRule()
    {
        static string Whole(DateOnly[] days) => string.Join(
            ' ', new EquityCurve(days, Ones(days)).YearlyReturns().Where(year => year.IsWhole).Select(year => year.End.Year));

        Assert.Equal("2022 2023", Whole(Days("2021-12-31", "2023-12-29", TradingDays.Includes)));
        Assert.Equal("2022", Whole(Days("2021-12-31", "2023-12-28", TradingDays.Includes)));
        Assert.Equal("2023", Whole(Days("2022-01-03", "2023-12-29", TradingDays.Includes)));
    }

    [Fact]
    public void BillsHaveAReturnForEachWholeMonth()
    {
        var days = Days("2024-01-16", "2024-03-27", TradingDays.Includes);
        var run = new BacktestResult(
            Dsl.Hold(("A", 1.0)).Every(Dsl.Never), new RunSettings { CashRate = CashRate.Constant(0.05) },
            new PricePanel(days, ["A"], [Ones(days)], [[]], [DateOnly.MinValue]), new EquityCurve(days, Ones(days)), [], [], []);

        Assert.Equal([Math.Pow(1.05, 1.0 / 12) - 1], run.MonthlyCashReturns());
    }

    private static string Whole(DateOnly[] days) =>
        string.Join(' ', new EquityCurve(days, Ones(days)).WholeMonths().Select(month => $"{month.End:yyyy-MM}"));

    private static double[] Ones(DateOnly[] days) => [.. days.Select(_ => 1.0)];

    private static DateOnly[] Days(string from, string to, Predicate<DateOnly> includes)
    {
        var (first, last) = (Day(from), Day(to));
        return [.. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays).Where(day => includes(day))];
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
