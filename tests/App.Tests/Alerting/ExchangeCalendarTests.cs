using System.Globalization;
using Rota.Engine;
using Rota.Host.Alerting;

namespace Rota.Tests.Alerting;

// Which session's prices are due, and which days come next.
public sealed class ExchangeCalendarTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Theory]
    [InlineData("2026-11-30T21:59", "2026-11-27")]
    [InlineData("2026-11-30T22:00", "2026-11-30")]
    [InlineData("2026-11-27T18:59", "2026-11-25")]
    [InlineData("2026-11-27T19:00", "2026-11-27")]
    [InlineData("2026-11-29T12:00", "2026-11-27")]
    [InlineData("2026-03-09T20:59", "2026-03-06")]
    [InlineData("2026-03-09T21:00", "2026-03-09")]
    [InlineData("2026-11-02T21:59", "2026-10-30")]
    [InlineData("2026-11-02T22:00", "2026-11-02")]
    [InlineData("2027-01-01T12:00", "2026-12-31")]
    [InlineData("2026-12-01T03:00", "2026-11-30")]
    public void ASessionsPricesAreDueAnHourAfterItsClose(string utc, string session) =>
        Assert.Equal(Day(session), ExchangeCalendar.ByRule.LastSession(Utc(utc), Hour));

    [Fact]
    public void ThroughTwoYearsOfHoursTheSessionNeverGoesBackAndIsOver()
    {
        var last = DateOnly.MinValue;
        for (var now = Utc("2026-01-01T00:30"); now < Utc("2028-01-01T00:00"); now += Hour)
        {
            var session = ExchangeCalendar.ByRule.LastSession(now, Hour);

            Assert.True(session >= last);
            Assert.True(TradingDays.CloseOf(session) + Hour <= now && TradingDays.CloseOf(TradingDays.Next(session)) + Hour > now);
            Assert.True(ExchangeCalendar.ByRule.LastFinalDay(now, Hour) >= session);
            last = session;
        }
    }

    [Theory]
    [InlineData("2026-11-30T21:30", "2026-11-29")]
    [InlineData("2026-11-30T22:00", "2026-11-30")]
    [InlineData("2026-11-28T12:00", "2026-11-27")]
    [InlineData("2026-11-29T01:00", "2026-11-28")]
    public void ACloseOfADayWithoutASessionIsFinalWhenTheDayIsOver(string utc, string day) =>
        Assert.Equal(Day(day), ExchangeCalendar.ByRule.LastFinalDay(Utc(utc), Hour));

    [Fact]
    public void HolidaysOfAFileAreClosedOrCloseEarly()
    {
        var calendar = HolidayFile.Parse("holidays.csv", ["Date,Close", "2026-12-02,", "", "2026-12-03,12:30"]);

        Assert.False(calendar.IsOpen(Day("2026-12-02")));
        Assert.Equal(Day("2026-12-01"), calendar.LastSession(Utc("2026-12-02T23:00"), Hour));
        Assert.Equal(Day("2026-12-03"), calendar.LastSession(Utc("2026-12-03T18:30"), Hour));
    }

    [Fact]
    public void EveryMistakeInAFileOfHolidaysIsNamedWithItsLine()
    {
        var wrong = Assert.Throws<InputException>(() => HolidayFile.Parse(
            "h.csv", ["Date,Close", "soon", "2026-12-03,17:00", "2026-12-04", "2026-12-04"]));

        Assert.Equal(
            [
                "h.csv(2): 'soon' is not a day; use 2027-01-09 for a closed day, or 2027-01-09,13:00 for an early close.",
                "h.csv(3): '17:00' is not a close; use a time in New York from 09:30 to 16:00, such as 13:00.",
                "h.csv(5): 2026-12-04 comes twice; keep one of the lines.",
            ],
            wrong.Mistakes.Select(mistake => mistake.ToString()));
        Assert.Contains("The first line must be Date,Close.", Assert.Throws<InputException>(() => HolidayFile.Parse("h.csv", ["a"])).Message, StringComparison.Ordinal);
    }

    [Rule("Q42")]
    [Theory]
    [InlineData("2026-11-13", "2026-11-30")]
    [InlineData("2026-11-30", "2026-12-31")]
    [InlineData("2027-05-03", "2027-05-28")]
    [InlineData("2027-12-01", "2027-12-31")]
    public void TheNextMonthEndIsTheExchanges(string last, string next) => Assert.Equal(Day(next), Upcoming(Dsl.MonthEnd, last)[0]);

    [Fact]
    public void TheNextWeekBeginsAfterAHoliday() => Assert.Equal(Day("2026-09-08"), Upcoming(Dsl.Week, "2026-09-02")[0]);

    [Fact]
    public void AClosedDayMovesTheDecision()
    {
        Assert.Equal([Day("2026-11-27"), Day("2026-12-31")], Upcoming(Dsl.MonthEnd, "2026-11-13", "2026-11-30").Take(2));
        Assert.Equal([Day("2026-11-17"), Day("2026-11-18")], Upcoming(Dsl.Day, "2026-11-13", "2026-11-16").Take(2));
    }

    [Fact]
    public void EverySecondMonthCountsFromTheFirstDecision()
    {
        var days = Upcoming(Dsl.MonthEnd.Each(2), "2026-11-13");

        Assert.Equal([Day("2026-11-30"), Day("2027-01-29"), Day("2027-03-31")], days.Take(3));
    }

    // The run begins in September, so that its first decision is that of 2026-09-30 or earlier.
    private static IReadOnlyList<DateOnly> Upcoming(Schedule schedule, string last, params string[] closed)
    {
        var days = new List<DateOnly>();
        for (var day = TradingDays.Next(Day(last).AddDays(-60)); day <= Day(last); day = TradingDays.Next(day)) days.Add(day);
        var series = new PriceSeries("A", [.. days], [.. days.Select(_ => 100.0)], opens: null, "csv:A.csv", realFrom: days[0]);
        var run = Small.Run(Dsl.Rotate("A").RankBy(Small.Close).Hold(1).Every(schedule), Small.Free, series);
        return Simulator.Upcoming(run, closed.Select(Day).ToHashSet().Contains);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Utc(string text) => new(DateTime.ParseExact(text, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture), TimeSpan.Zero);
}
