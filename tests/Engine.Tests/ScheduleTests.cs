using Rota.Engine;
using static Rota.Dsl;

namespace Rota.Tests;

public sealed class ScheduleTests
{
    // Rule Q19: the clock counts from the first decision, not from the calendar.
    [Rule("Q19", "Q21", "Q45")]
    [Fact]
    public void EveryThirdMonthIsCountedFromTheFirstDecision()
    {
        Assert.Equal(["2001-02-28", "2001-05-31", "2001-08-31"], Days(Slow().Every(MonthEnd.Each(3))).Take(3));
        Assert.Equal(["2001-03-30", "2001-06-29", "2001-09-28"], Days(Slow().Every(MonthEnd.Each(3, skip: 1))).Take(3));
        Assert.Equal(["2001-04-30", "2001-07-31", "2001-10-31"], Days(Slow().Every(MonthEnd.Each(3, skip: 2))).Take(3));
    }

    [Fact]
    public void EveryNthDayIsCountedInTradingDays() =>
        Assert.Equal(["2001-01-01", "2001-01-10", "2001-01-19"], Days(Hold(("A", 1.0)).Every(Day.Each(7))).Take(3));

    // Rules Q21 and S21: a quarter or year ends in any of its months.
    [Rule("K23", "S21")]
    [Fact]
    public void QuartersAndYearsEndInAMonthOfTheirOwn()
    {
        Assert.Equal(["2001-02-28", "2001-05-31", "2001-08-31", "2001-11-30"], Days(One().Every(QuarterEndIn(2))).Take(4));
        Assert.Equal(Days(One().Every(QuarterEnd)), Days(One().Every(QuarterEndIn(3))));
        Assert.Equal(["2001-06-29", "2002-06-28"], Days(One().Every(YearEndIn(6))).Take(2));
    }

    // Rule K6: the last day decides in mid-month, but not on the day after a decision. 2001-01-31 is the 23rd weekday.
    [Rule("K6")]
    [Theory]
    [InlineData(24, "2001-01-31")]
    [InlineData(25, "2001-01-31 2001-02-02")]
    public void InParityTheLastDayDecidesUnlessADecisionWasTheDayBefore(int days, string expected)
    {
        var run = Small.Run(
            One().RankBy(Small.Close).Every(MonthEnd), Small.Free with { LastDayDecidesAfter = 2 },
            Small.Series("A", Closes.Walk(new Random(1), days)));

        Assert.Equal(expected, string.Join(' ', run.Rebalances.Select(decision => $"{decision.Decided:yyyy-MM-dd}")));
    }

    // Every third month end from the first; the last day ends the period that has begun. 2001-01-31, 04-30 and 07-31 are weekdays.
    [Rule("K6", "S1")]
    [Theory]
    [InlineData(150, 2, "2001-01-31 2001-04-30 2001-07-27")]
    [InlineData(152, 2, "2001-01-31 2001-04-30 2001-07-31")]
    [InlineData(153, 2, "2001-01-31 2001-04-30 2001-07-31")]
    [InlineData(153, 1, "2001-01-31 2001-04-30 2001-07-31 2001-08-01")]
    [InlineData(130, 1, "2001-01-31 2001-04-30 2001-06-29")] // a month end, and not every third
    public void InParityTheLastDayDecidesInMidQuarterToo(int days, int after, string expected)
    {
        var run = Small.Run(
            One().RankBy(Small.Close).Every(MonthEnd.Each(3)), Small.Free with { LastDayDecidesAfter = after },
            Small.Series("A", Closes.Walk(new Random(1), days)));

        Assert.Equal(expected, string.Join(' ', run.Rebalances.Select(decision => $"{decision.Decided:yyyy-MM-dd}")));
    }

    // Thanksgiving 2012 was on November 22, and hurricane Sandy shut the exchange on October 29 and 30 without a plan.
    [Theory]
    [InlineData(-5, "2012-09-21 2012-10-24 2012-11-23 2012-12-21")]
    [InlineData(-1, "2012-09-27 2012-10-31 2012-11-29 2012-12-28")] // planned for October 30; nobody knew on the 26th
    [InlineData(-2, "2012-09-26 2012-10-31 2012-11-28 2012-12-27")] // planned for October 29, likewise
    public void AScheduleBeforeMonthEndsUsesThePlannedCalendar(int offset, string expected) =>
        Assert.Equal(expected, string.Join(' ', DaysOf2012(MonthEnd.Offset(offset))));

    [Fact]
    public void EveryScheduleCanBeMovedBeforeItsDays()
    {
        Assert.Equal("2012-09-28 2012-12-31", string.Join(' ', DaysOf2012(QuarterEnd.Offset(0))));
        Assert.Equal("2012-09-25 2012-12-26", string.Join(' ', DaysOf2012(QuarterEnd.Offset(-3))));
        Assert.Equal("2012-12-24", string.Join(' ', DaysOf2012(YearEnd.Offset(-4))));
        Assert.Equal(["2012-09-06", "2012-09-13", "2012-09-20"], DaysOf2012(WeekEnd.Offset(-1)).Take(3));
        Assert.Equal(["2012-09-28", "2012-10-31", "2012-11-30"], DaysOf2012(MonthStart.Offset(-1)).Take(3));
    }

    // Within 400 days there is one more end of a year.
    [Fact]
    public void TheNextEndOfAYearIsFoundByTheCalendar() => Assert.Equal(
        new DateOnly(2002, 12, 31),
        Simulator.Now(Small.Run(Hold(("A", 1.0)).Every(YearEnd), Small.Free, Traded(new(2001, 12, 3), new(2002, 1, 31)))).Next);

    // Parts decide 0, 5, 10 and 15 trading days after the end of a month; the last of December's comes on 2002-01-23.
    [Fact]
    public void TheNextDayOfAPortfolioIsTheEarliestOfItsParts()
    {
        var tranches = Tranches(One().RankBy(Small.Close).Every(MonthEnd), 0, 5, 10, 15).Every(YearEnd);

        Assert.Equal(new DateOnly(2002, 1, 23), Simulator.Now(Small.Run(tranches, Small.Free, Traded(new(2001, 9, 4), new(2002, 1, 15)))).Next);
    }

    // All days of the week: two days before March 31, a Saturday, is the 29th, and two before April 30 the 28th.
    [Fact]
    public void AScheduleBeforeMonthEndsCountsAllDaysOfSevenDayPrices()
    {
        var days = Enumerable.Range(0, 130).Select(new DateOnly(2018, 1, 1).AddDays).ToArray();
        var coin = new PriceSeries("A", days, [.. days.Select(_ => 1.0)], null, "made", DateOnly.MinValue);
        var run = Small.Run(One().RankBy(Small.Close).Every(MonthEnd.Offset(-2)), Small.Free, coin);

        Assert.Equal(["2018-01-29", "2018-02-26", "2018-03-29", "2018-04-28"], run.Rebalances.Select(made => $"{made.Decided:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData(89, "2018-01-31 2018-02-28")] // to March 30
    [InlineData(90, "2018-01-31 2018-02-28 2018-03-31")]
    public void WithSevenDayPricesTheLastRowEndsAMonthByTheCalendar(int count, string expected)
    {
        var days = Enumerable.Range(0, count).Select(new DateOnly(2018, 1, 1).AddDays).ToArray();
        var coin = new PriceSeries("A", days, [.. days.Select(_ => 1.0)], null, "made", DateOnly.MinValue);

        foreach (var schedule in new[] { MonthEnd, MonthStart.Offset(-1) })
        {
            var run = Small.Run(One().RankBy(Small.Close).Every(schedule), Small.Free, coin);
            Assert.Equal(expected, string.Join(' ', run.Rebalances.Select(made => $"{made.Decided:yyyy-MM-dd}")));
        }
    }

    [Fact]
    public void InParityTheLastDayOfAPortfolioDecidesToo()
    {
        var all = Portfolio((1.0, One().RankBy(Small.Close).Every(MonthEnd))).Every(MonthEnd);
        var run = Small.Run(all, Small.Free with { LastDayDecidesAfter = 2 }, Small.Series("A", Closes.Walk(new Random(1), 25)));

        Assert.Equal(["2001-01-31", "2001-02-02"], run.Rebalances.Select(made => $"{made.Decided:yyyy-MM-dd}"));
    }

    // The first or second row is a month end, and not after the first return: the year has twelve others.
    [Theory]
    [InlineData(22)]
    [InlineData(21)]
    public void AMonthEndBeforeTheFirstReturnIsNotCounted(int start)
    {
        var series = Small.Series("A", start, [.. Enumerable.Repeat(1.0, 300)], null);
        var run = Small.Run(One().RankBy(Small.Close).Every(MonthEnd), Small.Free with { HistoryYears = 1 }, series);

        Assert.Equal(new DateOnly(2001, 1, 31), series.Dates[22 - start]);
        Assert.Equal(new DateOnly(2002, 1, 31), run.From);
    }

    // Eleven month ends and the last day are a year of decisions, ten are not; the last day counts as the decision after the last.
    [Theory]
    [InlineData(250, "2001-12-14", 1)]
    [InlineData(295, "2001-12-31 2002-01-31 2002-02-15", 42)]
    public void InParityTheLastDayEndsAYearOfDecisions(int count, string expected, int first)
    {
        var starts = new List<double>();
        var score = Score(asset =>
        {
            starts.Add(asset.History[0]);
            return 1;
        });
        var conventions = Small.Free with { HistoryYears = 1, LastDayDecidesAfter = 2 };
        BacktestResult Run(int days) =>
            Small.Run(One().RankBy(score).Every(MonthEnd), conventions, Small.Series("A", [.. Enumerable.Range(0, days).Select(row => 1.0 + row)]));

        Assert.Equal(expected, string.Join(' ', Run(count).Rebalances.Select(made => $"{made.Decided:yyyy-MM-dd}")));
        Assert.Equal(1.0 + first, starts[^1]);
        Assert.Throws<InputException>(() => Run(228));
    }

    // A decision before the open of the first day would come before the first price.
    [Fact]
    public void APortfolioThatDecidesBeforeTheOpenBeginsOnItsFirstRow()
    {
        var all = Portfolio((1.0, One().RankBy(Small.Close).Every(Day))).Every(Day);
        var run = Small.Run(all, Small.Free with { DecidesBeforeOpen = true }, Small.Series("A", 1, 2, 3));

        Assert.Equal([Small.Monday, Small.Monday.AddDays(1), Small.Monday.AddDays(2)], run.Rebalances.Select(made => made.Decided));
    }

    // A year of decisions back; before there are so many, from the first return on.
    [Fact]
    public void AHistoryOfAYearBeginsTwelveMonthEndsEarlier()
    {
        var (closes, first) = (Enumerable.Range(0, 400).Select(row => 100.0 + row).ToArray(), new List<double>());
        var score = Score(asset =>
        {
            first.Add(asset.History[0]);
            return 1;
        });
        var run = Small.Run(Rotate("A").RankBy(score).Every(MonthEnd), Small.Free with { HistoryYears = 1 }, Small.Series("A", closes));

        var days = Closes.Weekdays(401);
        var ends = Enumerable.Range(2, 398).Where(row => days[row].Month != days[row + 1].Month).ToArray();
        Assert.Equal(ends[11..].Select(row => days[row]), run.Rebalances.Select(made => made.Decided));
        Assert.Equal([101, .. ends[..^12].Select(row => closes[row])], first);
    }

    // Row 0, 2001-12-31, is before the first return. The year end 261 rows later sees the prices from row 1 on, the next one those from there on.
    [Fact]
    public void OnYearEndsAHistoryOfAYearBeginsWithTheYearEndBefore()
    {
        var starts = new List<double>();
        var score = Score(asset =>
        {
            starts.Add(asset.History[0]);
            return 1;
        });
        var series = Small.Series("A", 260, [.. Enumerable.Range(0, 525).Select(row => 100.0 + row)], null);
        var run = Small.Run(Rotate("A").RankBy(score).Every(YearEnd), Small.Free with { HistoryYears = 1 }, series);

        Assert.Equal(["2002-12-31", "2003-12-31"], run.Rebalances.Select(made => $"{made.Decided:yyyy-MM-dd}"));
        Assert.Equal([100 + 1, 100 + 261], starts);
    }

    // Of month ends every third decides: after that of December 2001 the last day stands for the one of March 2002, and looks back to March 2001,
    // whose last day is row 23 + 20 + 22 − 1.
    [Fact]
    public void InParityTheLastDayLooksBackFromTheDecisionThatItStandsFor()
    {
        var starts = new List<double>();
        var score = Score(asset =>
        {
            starts.Add(asset.History[0]);
            return 1;
        });
        var run = Small.Run(
            One().RankBy(score).Every(MonthEnd.Each(3)), Small.Free with { HistoryYears = 1, LastDayDecidesAfter = 2 },
            Small.Series("A", [.. Enumerable.Range(0, 295).Select(row => 100.0 + row)]));

        Assert.Equal(["2001-12-31", "2002-02-15"], run.Rebalances.Select(made => $"{made.Decided:yyyy-MM-dd}"));
        Assert.Equal(100 + 23 + 20 + 22 - 1, starts[^1]);
    }

    // The month end of row 22 is not known; a day after it is too early, two days after it are not.
    [Theory]
    [InlineData(24, false)]
    [InlineData(25, true)]
    public void InParityTheLastDayCountsFromADayThatCouldNotBeDecided(int days, bool isDecided)
    {
        var late = Score(asset => asset.Date <= Closes.Weekdays(23)[22] ? double.NaN : 1);
        BacktestResult Run() => Small.Run(
            One().RankBy(late).Every(MonthEnd), Small.Free with { LastDayDecidesAfter = 2 }, Small.Series("A", Closes.Walk(new Random(1), days)));

        if (isDecided) Assert.Equal(new DateOnly(2001, 2, 2), Run().From);
        else Assert.Throws<InputException>(Run);
    }

    // Fewer than eleven month ends are not a year, even with the last day.
    [Fact]
    public void AShortHistoryIsRefusedByParityWithAReason() => Assert.StartsWith(
        "Unnamed strategy has no day to decide on",
        Assert.Throws<InputException>(() => Small.Run(
            One().RankBy(Small.Close).Every(MonthEnd), Conventions.KdaParity, Small.Series("A", Closes.Walk(new(1), 100)))).Mistakes[0].What,
        StringComparison.Ordinal);

    // Fixed weights begin on any day; every second month end is counted from it.
    [Fact]
    public void FixedWeightsCountTheirDaysFromTheirFirstDecision() =>
        Assert.Equal(["2001-01-01", "2001-02-28", "2001-04-30"], Days(Hold(("A", 1.0)).Every(MonthEnd.Each(2))).Take(3));

    // Begun on February 5, after the end of January, which counts as the first.
    [Fact]
    public void FixedWeightsThatBeginLaterCountFromTheDayBeforeThem()
    {
        var settings = new RunSettings { Conventions = Small.Free, Range = new(new(2001, 2, 5), DateOnly.MaxValue) };
        var run = Small.Run(Hold(("A", 1.0)).Every(MonthEnd.Each(3)), settings, Small.Series("A", Closes.Walk(new Random(1), 200)));

        Assert.Equal(["2001-02-05", "2001-04-30", "2001-07-31"], run.Rebalances.Select(made => $"{made.Decided:yyyy-MM-dd}"));
    }

    // A is better on the skipped day, which leaves no trace.
    [Fact]
    public void ASkippedDecisionLeavesNoTrace()
    {
        var kept = Blend((1.0, Rotate("A", "B").RankBy(Small.Close).Hold(1).KeepUntil(2)));
        var run = Small.Run(kept.Every(Day.Each(2, skip: 1)), Small.Free, Small.Series("A", 2, 1, 1, 1), Small.Series("B", 1, 2, 2, 2));

        Assert.Equal(["B 100 %", "B 100 %"], run.Rebalances.Select(made => $"{made.Target}"));
    }

    [Fact]
    public void AHistoryOfAYearNeedsAScheduleWithAKnownFrequency() => Assert.Equal(
        "Mine decides on a custom schedule (odd days), and house looks back over a year of decisions. Decide at the ends of months, quarters or " +
        "years, or use another profile.",
        Assert.Throws<InputException>(() => Small.Run(
            One().RankBy(Small.Close).Every(new Schedule("odd days", day => day.Date.Day % 2 == 1)).Named("Mine"),
            Small.Free with { HistoryYears = 1 }, Small.Series("A", 1, 2, 3))).Mistakes[0].What);

    // Before the month that the prices end in is over, its day five before the end has come.
    [Fact]
    public void TheNextDayBeforeAMonthEndIsKnownInAdvance()
    {
        var run = Small.Run(One().Every(MonthEnd.Offset(-5)), Small.Free, Traded(new(2012, 9, 4), new(2012, 11, 26)));

        Assert.Equal(new DateOnly(2012, 11, 23), run.Rebalances[^1].Decided);
        Assert.Equal(new DateOnly(2012, 12, 21), Simulator.Now(run).Next);
    }

    // Monday is planned: its decision is made from Friday's close, the last one, and waits for Monday's open.
    [Fact]
    public void WithDecisionsBeforeTheOpenTheLastCloseDecidesForTheNextDay()
    {
        var conventions = Small.Free with { DecidesBeforeOpen = true, Fill = Fill.NextOpen };
        var run = Small.Run(One().Every(Week), conventions, Small.Series("A", 0, Closes.Walk(new Random(1), 10), Closes.Walk(new Random(1), 10)));

        Assert.Equal([new(2001, 1, 5), new(2001, 1, 12)], run.Rebalances.Select(made => made.Decided));
        Assert.Null(run.Rebalances[^1].Filled);
        Assert.Equal(new DateOnly(2001, 1, 19), Simulator.Now(run).Next);
    }

    // 2001-09-03 was Labor Day, a Monday; the prices of this market have it all the same, and 2001-01-01 is its first day.
    [Fact]
    public void AWeekdayScheduleDecidesOnItsDay()
    {
        Assert.Equal(["2001-01-03", "2001-01-10"], Days(One().Every(WeekOn(DayOfWeek.Wednesday))).Take(2));
        Assert.Equal(["2001-01-05", "2001-01-12"], Days(One().Every(WeekEnd)).Take(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => WeekOn(DayOfWeek.Saturday));
    }

    // Rule Q6, parity: a decision for Monday's open saw Friday's close.
    [Rule("Q6")]
    [Fact]
    public void ADecisionBeforeTheOpenSeesTheCloseOfTheDayBefore()
    {
        var conventions = Small.Free with { DecidesBeforeOpen = true, Fill = Fill.NextOpen };
        var random = new Random(1);
        var series = Small.Series("A", 0, Closes.Walk(random, 30), Closes.Walk(random, 30));

        var run = Small.Run(One().Every(Week), conventions, series);

        Assert.Equal((new DateOnly(2001, 1, 5), new DateOnly(2001, 1, 8)), (run.Rebalances[0].Decided, run.Rebalances[0].Filled!.Value));
        Assert.Equal(series.Opens[5], run.Trades[0].Price);
    }

    // Rules A31 and A32 on months of the exchange: trading day 10 of a month of 20 is skipped by the scale, and 11 stands in.
    [Rule("A32")]
    [Theory]
    [InlineData(15, "2016-01-22")] // 19 days: the 14th is round(15.47) = 15
    [InlineData(5, "2016-01-08")] // the scale of 19 has no 5: the fifth day, numbered 6
    [InlineData(21, "2016-01-29")]
    [InlineData(1, "2016-01-04")]
    public void AMonthDayIsTheFirstDayWithAtLeastItsNumber(int number, string expected)
    {
        var days = new List<DateOnly>();
        for (var day = new DateOnly(2015, 12, 1); day < new DateOnly(2016, 3, 1); day = day.AddDays(1))
        {
            if (TradingDays.Includes(day)) days.Add(day);
        }

        var series = new PriceSeries("A", [.. days], [.. days.Select(_ => 1.0)], null, "made", DateOnly.MinValue);
        Assert.Contains(expected, Days(One().Every(MonthDay(number)), series));
    }

    // Month ends of a monthly series are month ends and no first days; the last one, 2001-12-31, is known to be one.
    [Fact]
    public void MonthlyPricesOnlyHaveMonthEnds()
    {
        var ends = Enumerable.Range(1, 12).Select(month => new DateOnly(2001, month, DateTime.DaysInMonth(2001, month))).ToArray();
        var monthly = new PriceSeries("A", ends, [.. ends.Select(_ => 1.0)], null, "made", DateOnly.MinValue);

        Assert.Equal(12, Days(One().Every(MonthEnd), monthly).Count());
        Assert.Throws<InputException>(() => Days(One().Every(MonthStart), monthly));
        Assert.Contains("prices are monthly", Wrong(One().Every(MonthEnd.Offset(3))), StringComparison.Ordinal);
        Assert.Contains("prices are monthly", Wrong(One().Every(MonthEnd).FillAt(Fill.NextClose)), StringComparison.Ordinal);
        Assert.Contains("does not allow the 60 days of HoldAtLeast(…)", Wrong(One().HoldAtLeast(60.Days).Every(MonthEnd)), StringComparison.Ordinal);
        Assert.Contains("ReenterAfter(…)", Wrong(One().Every(MonthEnd).StopLoss(0.1).ReenterAfter(20.Days)), StringComparison.Ordinal);
        Assert.Contains("TargetVolatility(…)", Wrong(One().Every(MonthEnd).TargetVolatility(0.1, 63.Days)), StringComparison.Ordinal);
        Assert.NotEmpty(Days(One().HoldAtLeast(2.MonthEnds).Every(MonthEnd).StopLoss(0.1).ReenterAfter(2.MonthEnds), monthly));

        string Wrong(Strategy strategy) => Assert.Throws<InputException>(() => Days(strategy, monthly)).Message;
    }

    private static Rotation One() => Rotate("A");

    // Known from the 21st row on: 2001-01-29.
    private static Rotation Slow() => Rotate("A").RankBy(Score(asset => asset.Return(25.Days)));

    private static IEnumerable<string> Days(Strategy strategy, PriceSeries? series = null) =>
        Small.Run(strategy, Small.Free, series ?? Small.Series("A", Closes.Walk(new Random(1), 500)))
            .Rebalances.Select(decision => decision.Decided.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    private static IEnumerable<string> DaysOf2012(Schedule schedule) => Small
        .Run(One().Every(schedule), Small.Free, Traded(new(2012, 9, 4), new(2012, 12, 31))).Rebalances.Select(made => $"{made.Decided:yyyy-MM-dd}");

    // A price on every day on which the exchange traded.
    private static PriceSeries Traded(DateOnly from, DateOnly to)
    {
        var days = new List<DateOnly>();
        for (var day = from; day <= to; day = TradingDays.Next(day)) days.Add(day);
        return new("A", [.. days], Closes.Walk(new Random(1), days.Count), null, "test", DateOnly.MinValue);
    }
}
