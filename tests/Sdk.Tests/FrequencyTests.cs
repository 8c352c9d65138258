namespace Rota.Tests;

public sealed class FrequencyTests
{
    private static readonly DateOnly Monday = new(2018, 1, 1);

    [Fact]
    public void TheDaysOfAnExchangeAreDailyAndAllSevenDaysAreNot()
    {
        Assert.Equal(Frequency.Daily, Of(Days(400).Where(TradingDays.Includes)));
        Assert.Equal(Frequency.AllDays, Of(Days(400)));
        Assert.Equal(Frequency.Daily, Of(Days(400).Where(day => day.DayOfWeek is not (DayOfWeek.Friday or DayOfWeek.Saturday)))); // Sunday to Thursday
        Assert.Equal(Frequency.Daily, Of([Monday]));
    }

    [Theory]
    [InlineData(0)] // Mondays, as Yahoo labels them
    [InlineData(4)]
    [InlineData(6)] // Sundays, as pandas resamples
    public void OnePriceAWeekIsWeekly(int label) => Assert.Equal(Frequency.Weekly, Of(Weeks(60).Select(day => day.AddDays(label))));

    [Fact]
    public void OnePriceAMonthOrQuarterIsMonthlyOrQuarterly()
    {
        foreach (var last in new[] { false, true })
        {
            DateOnly Label(int month) => last ? new DateOnly(2018, 1, 1).AddMonths(month + 1).AddDays(-1) : new DateOnly(2018, 1, 1).AddMonths(month);
            Assert.Equal(Frequency.Monthly, Of(Enumerable.Range(0, 30).Select(Label)));
            Assert.Equal(Frequency.Quarterly, Of(Enumerable.Range(0, 12).Select(quarter => Label(quarter * 3 + (last ? 2 : 0)))));
        }
    }

    [Theory]
    [InlineData("Prices are monthly, but 2020-12-15 is the second price for 2020-12: remove one of the two.", 36)]
    [InlineData("Prices are monthly, but 2018-11 is missing: add it, or remove the earlier rows.", 10)]
    public void TheRowThatBreaksAMonthlySeriesIsNamed(string fault, int row)
    {
        var months = Enumerable.Range(0, 36).Select(month => Monday.AddMonths(month)).ToList();
        if (row == 36) months.Add(new(2020, 12, 15));
        else months.RemoveAt(10);

        Assert.Equal(new DetectedFrequency(null, row, fault), DetectedFrequency.Of([.. months]));
    }

    [Fact]
    public void TheRowThatBreaksAWeeklySeriesIsNamed()
    {
        var weeks = Weeks(60).ToList();
        Assert.Equal("Prices are weekly, but 2019-02-20 is the second price for the week of 2019-02-18: remove one of the two.",
            DetectedFrequency.Of([.. weeks, new(2019, 2, 20)]).Fault);
        weeks.RemoveAt(20);
        Assert.Equal("Prices are weekly, but the week of 2018-05-21 is missing: add it, or remove the earlier rows.", DetectedFrequency.Of([.. weeks]).Fault);
    }

    [Fact]
    public void MixedFrequenciesAreAFaultWhereTheyChange()
    {
        var days = Days(400).Where(TradingDays.Includes).Where(day => day >= new DateOnly(2018, 6, 4)).ToList();
        DateOnly[] months = [new(2018, 1, 31), new(2018, 2, 28), new(2018, 3, 30), new(2018, 4, 30)];
        var weeks = Weeks(20).ToList();

        Assert.Equal("Most prices are daily, but those after 2018-01-31 are monthly: put the two in separate files; the coarser one can be a proxy for the other.",
            DetectedFrequency.Of([.. months, .. days]).Fault);
        Assert.StartsWith("Most prices are daily, but those after 2018-01-01 are weekly", DetectedFrequency.Of([.. weeks, .. days]).Fault, StringComparison.Ordinal);
        Assert.StartsWith("Most prices are weekly, but those after 2020-12-07 are daily", DetectedFrequency.Of(
            [.. Weeks(154), .. Enumerable.Range(1, 12).Select(i => new DateOnly(2020, 12, 7).AddDays(i))]).Fault, StringComparison.Ordinal);
        Assert.Contains("Saturdays and Sundays", DetectedFrequency.Of(
            [.. Days(800).Where(day => day.Year > 2018 || TradingDays.Includes(day))]).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void IrregularPricesAreAFault()
    {
        Assert.Contains("neither daily nor weekly", DetectedFrequency.Of([.. Days(200).Where(day => day.DayNumber % 3 == 0)]).Fault, StringComparison.Ordinal);
        Assert.Contains("not daily, weekly, monthly or quarterly: no price between", DetectedFrequency.Of([.. Enumerable.Range(0, 9).Select(Monday.AddYears)]).Fault, StringComparison.Ordinal);
        Assert.Contains("either weekly, or daily with a gap", DetectedFrequency.Of([Monday, Monday.AddDays(7)]).Fault, StringComparison.Ordinal);
    }

    // Labor Day, Thanksgiving, the week of September 11th, and a few missing days are gaps of daily prices, which a run judges.
    [Fact]
    public void HolidaysAndGapsLeaveDailyPricesDaily()
    {
        var days = Enumerable.Range(0, 800).Select(new DateOnly(2000, 7, 3).AddDays).Where(TradingDays.Includes).ToList();
        days.RemoveRange(100, 30);
        days.RemoveAt(300);

        Assert.Equal(Frequency.Daily, Of(days));
    }

    [Fact]
    public void ASeriesRefusesMixedPricesAndNamesItsSource()
    {
        var months = Enumerable.Range(0, 36).Select(month => Monday.AddMonths(month)).Append(new(2020, 12, 15)).ToArray();

        var mistake = Assert.Single(Assert.Throws<InputException>(
            () => new PriceSeries("A", months, [.. months.Select(_ => 1.0)], null, "csv:A.csv", DateOnly.MinValue)).Mistakes);

        Assert.Equal(("csv:A.csv", "A: Prices are monthly, but 2020-12-15 is the second price for 2020-12: remove one of the two."), (mistake.File, mistake.What));
    }

    // A feed's range has the frequency of the whole series, even with few rows.
    [Fact]
    public void APartOfASeriesKeepsItsFrequency()
    {
        var weeks = Weeks(60).ToArray();
        var series = new PriceSeries("A", weeks, [.. weeks.Select(_ => 1.0)], null, "test", weeks[0]);

        Assert.Equal(Frequency.Weekly, series.Within(new(weeks[3], weeks[4]))!.Frequency);
        Assert.Null(series.Within(new(weeks[3].AddDays(1), weeks[4].AddDays(-1))));
        Assert.Same(series, series.Within(DateRange.All));
    }

    private static Frequency? Of(IEnumerable<DateOnly> days) => DetectedFrequency.Of([.. days]).Frequency;

    private static IEnumerable<DateOnly> Days(int count) => Enumerable.Range(0, count).Select(Monday.AddDays);

    private static IEnumerable<DateOnly> Weeks(int count) => Enumerable.Range(0, count).Select(week => Monday.AddDays(7 * week));
}
