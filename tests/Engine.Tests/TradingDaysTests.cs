using System.Globalization;

namespace Rota.Tests;

public sealed class TradingDaysTests
{
    [Theory]
    [InlineData("2021-12-31", true)] // New Year's Day falls on a Saturday and is not kept on the Friday
    [InlineData("2023-01-02", false)] // on a Sunday, kept on Monday
    [InlineData("1997-01-20", true)] // Martin Luther King Day is kept from 1998 on
    [InlineData("1998-01-19", false)]
    [InlineData("1970-02-23", false)] // Washington's Birthday, 22 February a Sunday
    [InlineData("1971-02-15", false)]
    [InlineData("2024-03-29", false)] // Good Friday
    [InlineData("2008-03-21", false)]
    [InlineData("1970-05-29", true)] // Memorial Day, 30 May a Saturday, is not kept on a Friday that ends a month
    [InlineData("2021-06-18", true)] // Juneteenth is kept from 2022 on
    [InlineData("2022-06-20", false)]
    [InlineData("2020-07-03", false)] // 4 July a Saturday
    [InlineData("1971-12-24", false)] // Christmas a Saturday
    [InlineData("1972-11-07", false)] // election of a president
    [InlineData("1974-11-05", true)] // of a congress only
    [InlineData("1976-11-02", false)]
    [InlineData("1980-11-04", false)]
    [InlineData("1984-11-06", true)]
    [InlineData("2001-09-17", true)]
    [InlineData("2001-09-14", false)]
    [InlineData("2012-10-31", true)]
    public void WellKnownDaysAreOpenOrClosed(string day, bool open) => Assert.Equal(open, TradingDays.Includes(Day(day)));

    [Fact]
    public void AnUnplannedClosingWasStillScheduled()
    {
        Assert.True(TradingDays.IsScheduled(new(2001, 9, 11)));
        Assert.Equal(new(2001, 9, 17), TradingDays.Next(new(2001, 9, 10)));
        Assert.Equal(new(2001, 9, 10), TradingDays.Previous(new(2001, 9, 17)));
    }

    [Fact]
    public void TheDaysBeforeTheRulesAreRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TradingDays.Includes(new(1969, 12, 31)));

    // The closings that the exchange's archive lists since 1970, each a weekday on which it had meant to trade.
    [Fact]
    public void TheCalendarHasFifteenUnplannedClosingsUntil2025()
    {
        var days = new List<DateOnly>();
        for (var day = TradingDays.First; day.Year <= 2025; day = day.AddDays(1))
        {
            if (TradingDays.IsScheduled(day) && !TradingDays.Includes(day)) days.Add(day);
        }

        Assert.Equal(
            [
                "1972-12-28", "1973-01-25", "1977-07-14", "1985-09-27", "1994-04-27", "2001-09-11", "2001-09-12", "2001-09-13",
                "2001-09-14", "2004-06-11", "2007-01-02", "2012-10-29", "2012-10-30", "2018-12-05", "2025-01-09",
            ],
            days.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    // Bills are quoted on fewer days than shares: none of theirs may be a day without trading.
    [Fact]
    public void NoBillWasQuotedWhileTheExchangeWasClosed() => Assert.All(
        File.ReadLines(SharedData.File("data/rates/IRX.csv")).Skip(1),
        line => Assert.True(TradingDays.Includes(Day(line[..10])), line));

    // The vendor's files hold every day that the exchange traded since the funds began.
    [Theory]
    [InlineData("SPY", "1993-01-29")]
    [InlineData("VFINX", "1980-01-02")]
    public void TheDaysOfAFundSinceItsStartAreTheTradingDays(string asset, string from)
    {
        var traded = File.ReadLines(SharedData.File($"data/prices/{asset}.csv")).Skip(1).Select(line => Day(line[..10]))
            .Where(day => day >= Day(from)).ToList();
        var calendar = new List<DateOnly>();
        for (var day = traded[0]; day <= traded[^1]; day = TradingDays.Next(day)) calendar.Add(day);
        Assert.Equal(calendar, traded);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
