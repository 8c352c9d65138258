using System.Globalization;

namespace Rota.Tests;

public sealed class TradingMonthTests
{
    // AllocateSmartly's formula, Round(day / days · 21), written out for each length of a month.
    [Rule("A31", "A32")]
    [Theory]
    [InlineData("1 3 4 6 7 8 10 11 13 14 15 17 18 20 21")]
    [InlineData("1 2 4 5 6 7 8 9 11 12 13 14 15 16 18 19 20 21")]
    [InlineData("1 2 3 4 6 7 8 9 10 11 12 13 14 15 17 18 19 20 21")]
    [InlineData("1 2 3 4 5 6 7 8 9 11 12 13 14 15 16 17 18 19 20 21")]
    [InlineData("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21")]
    [InlineData("1 2 3 4 5 6 7 8 9 10 11 11 12 13 14 15 16 17 18 19 20 21")]
    [InlineData("1 2 3 4 5 5 6 7 8 9 10 11 12 13 14 15 16 16 17 18 19 20 21")]
    public void EveryLengthOfMonthHasItsNumbers(string numbers)
    {
        var expected = numbers.Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();

        Assert.Equal(expected, Enumerable.Range(1, expected.Length).Select(day => TradingMonth.Number(day, expected.Length)));
    }

    // September 2001 was planned with 19 trading days; the exchange was shut from the 11th to the 14th. On the 10th, its fifth day, nobody
    // knew: round(5 / 19 · 21). On the 17th, its sixth of 15, all did.
    [Rule("A32")]
    [Theory]
    [InlineData(10, 5, 19)]
    [InlineData(17, 6, 15)]
    [InlineData(28, 15, 15)]
    public void AnUnplannedClosingCountsOnlyOnceItIsKnown(int day, int tradingDay, int tradingDays) =>
        Assert.Equal(TradingMonth.Number(tradingDay, tradingDays), TradingMonth.NormalizedDay(new DateOnly(2001, 9, day)));

    // Rule A33: the two years of the published list, and the days on which the exchange was shut. Half is rounded up.
    [Rule("A33")]
    [Fact]
    public void EveryTradingDayOf2016And2017HasItsNumber()
    {
        const string holidays = "16-01-01 16-01-18 16-02-15 16-03-25 16-05-30 16-07-04 16-09-05 16-11-24 16-12-26 " +
            "17-01-02 17-01-16 17-02-20 17-04-14 17-05-29 17-07-04 17-09-04 17-11-23 17-12-25";
        var closed = holidays.Split(' ')
            .Select(day => DateOnly.ParseExact("20" + day, "yyyy-MM-dd", CultureInfo.InvariantCulture)).ToHashSet();
        var days = Enumerable.Range(0, 731).Select(new DateOnly(2016, 1, 1).AddDays)
            .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !closed.Contains(day)).ToList();

        Assert.Equal(252 + 251, days.Count);
        foreach (var month in days.GroupBy(day => (day.Year, day.Month)))
        {
            var expected = month.Select((_, i) => (int)Math.Floor((i + 1) * 21m / month.Count() + 0.5m));
            Assert.Equal(expected, month.Select(TradingMonth.NormalizedDay));
        }
    }

    [Fact]
    public void ADayWithoutTradingHasTheNumberOfTheDayBefore() =>
        Assert.Equal(TradingMonth.NormalizedDay(new DateOnly(2016, 1, 15)), TradingMonth.NormalizedDay(new DateOnly(2016, 1, 18)));
}
