using Rota.Host;
using Rota.Host.Luck;
using Rota.Host.Plugins;
using Rota.Tests.Program;

namespace Rota.Tests.Luck;

public sealed class LuckGridTests
{
    private static readonly PricePanel Daily = Prices(TradingDays.Next, 800);

    public static TheoryData<string, Schedule, int, string> Grids => new()
    {
        { "week", Dsl.Week, 5, "Monday" },
        { "weekday", Dsl.WeekOn(DayOfWeek.Thursday), 5, "Thursday" },
        { "month end", Dsl.MonthEnd, 21, "day 21" },
        { "month start", Dsl.MonthStart, 21, "day 1" },
        { "month day", Dsl.MonthDay(9), 21, "day 9" },
        { "quarter end", Dsl.QuarterEnd, 63, "month 3, day 21" },
        { "quarter end in", Dsl.QuarterEndIn(2), 63, "month 2, day 21" },
        { "year end", Dsl.YearEnd, 252, "month 12, day 21" },
        { "year end in", Dsl.YearEndIn(9), 252, "month 9, day 21" },
        { "every third month", Dsl.MonthEnd.Each(3, 1), 63, "skip 1, day 21" },
        { "every second week", Dsl.Week.Each(2), 10, "skip 0, Monday" },
        { "every 21 days", Dsl.Day.Each(21, 20), 21, "skip 20" },
        { "every second quarter", Dsl.QuarterEnd.Each(2, 1), 126, "skip 1, month 3, day 21" },
    };

    // Measuring luck takes longer than a run.
    [Fact]
    public void AReportForMachinesNeedsNoLineOfLuck()
    {
        var plugins = new PluginCatalogue(PluginScan.Of([Path.Combine(Path.GetDirectoryName(Place.Executable)!, "plugins")], BuildFacts.ApiLevel));

        Assert.All(["json", "settings", "equity.csv", "leaders.csv"], report => Assert.False(LuckNote.IsReadIn([plugins.Report(report)]), report));
        Assert.All(["summary", "summary.md", "html"], report => Assert.True(LuckNote.IsReadIn([plugins.Report("json"), plugins.Report(report)]), report));
    }

    [Rule("Q45")]
    [Theory]
    [MemberData(nameof(Grids))]
    public void AGridHasEveryDayOfTheSchedulesPeriodAndKnowsItsOwn(string name, Schedule schedule, int count, string own)
    {
        var grid = LuckGrid.Of(Every(schedule), Daily, LuckDays.MonthDay);

        Assert.Equal(count, grid.Cells.Count);
        Assert.Equal(count, grid.Cells.Select(cell => cell.Label).Distinct().Count());
        Assert.True(own == grid.Cells[grid.Chosen].Label, name);
    }

    public static TheoryData<Schedule> OfNone => new()
    {
        Dsl.WeekEnd, Dsl.MonthEnd.Offset(25), Dsl.MonthEnd.Offset(-3), Dsl.WeekOn(DayOfWeek.Friday).Offset(1), Dsl.QuarterEnd.Offset(4),
    };

    [Theory]
    [MemberData(nameof(OfNone))]
    public void AScheduleOutsideTheGridIsOneCellMore(Schedule schedule)
    {
        var grid = LuckGrid.Of(Every(schedule), Daily, LuckDays.MonthDay);

        Assert.Equal(grid.Cells.Count - 1, grid.Chosen);
        Assert.Equal(schedule, grid.Cells[^1].Schedule);
        Assert.True(grid.Cells[^1].IsAsWritten);
    }

    [Fact]
    public void OffsetsBeginWithTheMonthEndItself()
    {
        var grid = LuckGrid.Of(Every(Dsl.MonthEnd.Offset(5)), Daily, LuckDays.Offset);

        Assert.Equal(Enumerable.Range(0, 21), grid.Cells.Select(cell => cell.Offset!.Value));
        Assert.Equal(Enumerable.Range(0, 21), grid.Cells.Select(cell => cell.Schedule.OffsetDays));
        Assert.Equal(5, grid.Chosen);
        Assert.All(grid.Cells, cell => Assert.Equal(0, cell.LookbackDay));
    }

    // Phases before days; a lookback follows the day, and at the last day of a month it is there already.
    [Fact]
    public void MonthsChangeSlowerThanDays()
    {
        var cells = LuckGrid.Of(Every(Dsl.QuarterEnd), Daily, LuckDays.MonthDay).Cells;

        Assert.Equal([1, 1, 2, 3], ((int[])[0, 20, 21, 62]).Select(i => cells[i].Month!.Value));
        Assert.Equal([1, 21, 1, 21], ((int[])[0, 20, 21, 62]).Select(i => cells[i].Day!.Value));
        Assert.Equal([1, 0, 1, 0], ((int[])[0, 20, 21, 62]).Select(i => cells[i].LookbackDay));
    }

    // By hand: trading day 15 of 21 of August 2001, a second month of its quarter, is 21 August, its 15th of 23 planned days: 15 / 23 · 21 = 13.7; the
    // 16th, 22 August, is 14.6 and the first with 15.
    [Fact]
    public void ADayOfAQuarterIsThatDayOfItsMonth()
    {
        var cell = LuckGrid.Of(Every(Dsl.QuarterEnd), Daily, LuckDays.MonthDay).Cells.Single(each => each is { Month: 2, Day: 15 });
        var days = Daily.Dates.ToArray();
        var chosen = Enumerable.Range(1, days.Length - 2).Where(i => cell.Schedule.Includes(new(days[i], days[i - 1], days[i + 1]))).Select(i => days[i]).ToList();

        Assert.Contains(new DateOnly(2001, 8, 22), chosen);
        Assert.All(chosen, day => Assert.Equal(2, day.Month % 3));
        Assert.Equal(4, cell.Schedule.PerYear);
    }

    [Fact]
    public void MonthlyPricesHavePhasesAlone()
    {
        var monthly = Prices(day => new DateOnly(day.Year, day.Month, 1).AddMonths(2).AddDays(-1), 60, Frequency.Monthly);

        Assert.Equal(["skip 0", "skip 1", "skip 2"], LuckGrid.Of(Every(Dsl.MonthEnd.Each(3, 2)), monthly, LuckDays.MonthDay).Cells.Select(cell => cell.Label));
        Assert.Equal(["month 1", "month 2", "month 3"], LuckGrid.Of(Every(Dsl.QuarterEnd), monthly, LuckDays.MonthDay).Cells.Select(cell => cell.Label));
        Assert.Contains("prices are monthly", LuckGrid.WhyNone(Every(Dsl.MonthEnd), Frequency.Monthly), StringComparison.Ordinal);
    }

    public static TheoryData<Strategy, string> Without => new()
    {
        { Every(Dsl.Never), "decides once" },
        { Every(Dsl.Day), "decides on every trading day" },
        { Every(new Schedule("full moon", _ => true)), "a schedule of its own (full moon)" },
        { Dsl.Portfolio((0.5, Every(Dsl.Week).Named("First")), (0.5, Every(Dsl.MonthEnd).Named("Second"))).Every(Dsl.YearEnd), "--part: First, Second" },
    };

    [Theory]
    [MemberData(nameof(Without))]
    public void AStrategyWithoutOtherDaysIsRefusedWithTheReason(Strategy strategy, string reason)
    {
        var refused = Assert.Throws<InputException>(() => LuckGrid.Of(strategy, Daily, LuckDays.MonthDay));

        Assert.Contains(reason, refused.Mistakes[0].What, StringComparison.Ordinal);
        Assert.Equal(refused.Mistakes[0].What, LuckGrid.WhyNone(strategy));
    }

    [Fact]
    public void OffsetsOfAWeekAreRefused() => Assert.Contains(
        "--days offset counts trading days after a month end",
        Assert.Throws<InputException>(() => LuckGrid.Of(Every(Dsl.Week), Daily, LuckDays.Offset)).Mistakes[0].What, StringComparison.Ordinal);

    private static Strategy Every(Schedule schedule) => Dsl.Hold(("A", 1)).Every(schedule);

    private static PricePanel Prices(Func<DateOnly, DateOnly> next, int count, Frequency frequency = Frequency.Daily)
    {
        var days = new DateOnly[count];
        days[0] = new(2001, 1, 31);
        for (var i = 1; i < count; i++) days[i] = next(days[i - 1]);
        double[] closes = [.. days.Select((_, i) => 100.0 + i)];
        return new(days, ["A"], [closes], [[]], [days[0]], dailyRow: frequency == Frequency.Daily ? 0 : count, frequency: frequency);
    }
}
