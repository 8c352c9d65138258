using Rota.Engine;
using static Rota.Dsl;

namespace Rota.Tests;

// The days on which schedules decide where panels begin, end, or lack a day, and the next one after a run.
public sealed class DecisionDayTests
{
    // The last five trading days of September 2012 begin with the 24th.
    [Fact]
    public void TheFirstRowDecidesForADayThatItSees() => Assert.Equal(
        ["2012-09-21", "2012-10-24"], Days(MonthEnd.Offset(-5), Traded(new(2012, 9, 21), new(2012, 10, 31))));

    [Fact]
    public void AScheduleAfterMonthEndsCountsTheRowsAfterThem() => Assert.Equal(
        ["2012-10-05", "2012-11-07"], Days(MonthEnd.Offset(5), Traded(new(2012, 9, 4), new(2012, 11, 9))));

    // Hurricane Sandy: October 31 sees two days more than October 26, and decides once.
    [Fact]
    public void ADayThatSeesTwoScheduledDaysDecidesOnce()
    {
        var series = Traded(new(2012, 10, 22), new(2012, 11, 9));

        Assert.Equal(series.Dates.ToArray().Select(day => $"{day:yyyy-MM-dd}"), Days(Day.Offset(-1), series));
    }

    // January 31 has no price: the 30th is the last row of its month.
    [Fact]
    public void TheRowBeforeTheLastEndsAMonthByTheLast() => Assert.Equal(
        ["2001-01-30"], Days(MonthEnd, On([.. Closes.Weekdays(22), new(2001, 2, 1)])));

    // Normalized day 21 is the last trading day of a month; the first row has no day before it.
    [Fact]
    public void OnMonthlyPricesTheLastTradingDayIsEveryRowButTheFirst() => Assert.Equal(
        ["1998-02-28", "1998-03-31", "1998-04-30"], Days(MonthDay(21), On(new(1998, 1, 31), new(1998, 2, 28), new(1998, 3, 31), new(1998, 4, 30))));

    // July 6, 2018 is the second row.
    [Fact]
    public void OnWeeklyPricesTheSecondRowMayStartAMonth() => Assert.Equal(
        ["2018-07-06"], Days(MonthStart, On(new(2018, 6, 29), new(2018, 7, 6), new(2018, 7, 13), new(2018, 7, 20), new(2018, 7, 27))));

    // Of the week of 2001-09-10 the exchange traded on Monday alone: its neighbours end on the 7th and the 21st.
    [Fact]
    public void OnWeeklyPricesAWeekOfOneTradingDayIsAWeek()
    {
        DateOnly[] weeks = [new(2001, 8, 24), new(2001, 8, 31), new(2001, 9, 7), new(2001, 9, 10), new(2001, 9, 21), new(2001, 9, 28)];

        Assert.Equal(["2001-09-07"], Days(MonthStart, On(weeks)));
        Assert.Equal(weeks.Select(day => $"{day:yyyy-MM-dd}"), Days(WeekEnd, On(weeks)));
    }

    // S is daily from March 16 on, after one month end; and from March 16 on without a price on April 1.
    [Fact]
    public void DailyRowsOfAMixedPanelStartMonthsByTheCalendarAtFirstAndByTheirRowsLater()
    {
        DateOnly[] days = [.. Enumerable.Range(0, 31).Select(new DateOnly(1998, 3, 16).AddDays).Where(day => TradingDays.Includes(day) && day != new DateOnly(1998, 4, 1))];
        var mixed = On(days).ExtendedBy(On(new DateOnly(1998, 2, 28), new DateOnly(1998, 3, 31), new DateOnly(1998, 4, 30)));

        Assert.Equal(["1998-04-02"], Days(MonthStart, mixed));
    }

    // 400 trading days after the last row are looked through, and no more.
    [Theory]
    [InlineData(400, true)]
    [InlineData(401, false)]
    public void TheNextDecisionIsLookedForOnFourHundredDays(int ahead, bool isFound)
    {
        var series = Traded(new(2001, 1, 2), new(2001, 1, 31));
        var next = series.Dates[^1];
        for (var i = 0; i < ahead; i++) next = TradingDays.Next(next);
        var run = Small.Run(Rotate("A").Every(new Schedule("two days", day => day.Date == series.Dates[0] || day.Date == next)), Small.Free, series);

        Assert.Equal(isFound ? next : null, Simulator.Now(run).Next);
    }

    // Of every second year end, ten trading days later, the next is two years away.
    [Fact]
    public void ADecisionMoreThanAYearAwayIsNotNamed()
    {
        var run = Small.Run(Rotate("A").Every(YearEnd.Offset(10).Each(2)), Small.Free, Traded(new(2001, 12, 3), new(2002, 2, 28)));

        Assert.Null(Simulator.Now(run).Next);
    }

    // The panel ends with January; the run is to begin in February.
    [Fact]
    public void ARangeAfterThePanelHasNoDayToDecideOn()
    {
        var panel = PanelBuilder.Build([Small.Series("A", 1, 1, 1)], Small.Free, DateRange.All).Panel;
        var settings = new RunSettings { Conventions = Small.Free, Range = new(new(2001, 2, 1), DateOnly.MaxValue) };

        Assert.Contains(
            "from 2001-02-01 to 2001-01-03", Assert.Throws<InputException>(() => Simulator.Run(Rotate("A").Every(Day), panel, settings)).Mistakes[0].What,
            StringComparison.Ordinal);
    }

    private static IEnumerable<string> Days(Schedule schedule, PriceSeries series) =>
        Small.Run(Rotate("A").Every(schedule), Small.Free, series).Rebalances.Select(made => $"{made.Decided:yyyy-MM-dd}");

    private static PriceSeries On(params DateOnly[] days) => new("A", days, [.. days.Select(_ => 1.0)], null, "made", DateOnly.MinValue);

    private static PriceSeries Traded(DateOnly from, DateOnly to) =>
        On([.. Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays).Where(TradingDays.Includes)]);
}
