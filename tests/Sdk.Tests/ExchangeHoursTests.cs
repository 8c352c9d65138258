using System.Globalization;

namespace Rota.Tests;

public sealed class ExchangeHoursTests
{
    [Theory]
    [InlineData("2026-11-27", 18)]
    [InlineData("2026-11-30", 21)]
    [InlineData("2026-07-31", 20)]
    [InlineData("2026-12-24", 18)]
    public void ACloseIsKnownInUniversalTime(string day, int hour) =>
        Assert.Equal(new DateTimeOffset(Day(day), new TimeOnly(hour, 0), TimeSpan.Zero), TradingDays.CloseOf(Day(day)));

    [Theory]
    [InlineData(2025, "2025-07-03 2025-11-28 2025-12-24")]
    [InlineData(2026, "2026-11-27 2026-12-24")]
    [InlineData(2027, "2027-11-26")]
    public void TheHalfDaysOfAYearAreThoseThatTheExchangePublished(int year, string days)
    {
        var first = new DateOnly(year, 1, 1);

        var found = Enumerable.Range(0, 365).Select(first.AddDays).Where(TradingDays.ClosesEarly);

        Assert.Equal(days, string.Join(' ', found.Select(day => $"{day:O}")));
    }

    [Theory]
    [InlineData("2026-11-29")]
    [InlineData("2027-12-24")]
    public void ADayWithoutTradingHasNoClose(string day) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TradingDays.CloseOf(Day(day)));

    [Theory]
    [InlineData("2026-03-08T06:59", "2026-03-08T01:59")]
    [InlineData("2026-03-08T07:00", "2026-03-08T03:00")]
    [InlineData("2026-11-01T05:59", "2026-11-01T01:59")]
    [InlineData("2026-11-01T06:00", "2026-11-01T01:00")]
    [InlineData("2026-01-01T03:00", "2025-12-31T22:00")]
    public void TheClockChangesAtTwoInTheNight(string utc, string there)
    {
        var time = new DateTimeOffset(DateTime.Parse(utc, CultureInfo.InvariantCulture), TimeSpan.Zero);

        Assert.Equal(there, NewYorkTime.Of(time).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void EveryHourSince1970IsTheOneOfTheTimeZoneDatabase()
    {
        Assert.SkipUnless(TimeZoneInfo.TryFindSystemTimeZoneById("America/New_York", out var zone), "This machine has no time zone database.");
        var first = new DateTimeOffset(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var hours = (int)(new DateTimeOffset(2037, 12, 31, 0, 0, 0, TimeSpan.Zero) - first).TotalHours;

        for (var hour = 0; hour < hours; hour++)
        {
            var time = first.AddHours(hour);
            var there = NewYorkTime.Of(time);
            Assert.Equal(zone.GetUtcOffset(time), there.Offset);
            // The hour before the end of summer is taken as the one after it.
            var isTwice = there.Hour == 1 && NewYorkTime.Of(time.AddHours(1)).Hour == 1;
            Assert.Equal(isTwice ? time.AddHours(1) : time, NewYorkTime.At(DateOnly.FromDateTime(there.DateTime), TimeOnly.FromDateTime(there.DateTime)));
        }
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
