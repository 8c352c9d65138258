namespace Rota.Tests;

public sealed class LookbackTests
{
    // Weekdays from Monday 2001-01-01 on: row 0 is 1 January, row 22 is 31 January, row 42 is 28 February, row 64 is 30 March.
    private static readonly PricePanel Panel = Single(80);

    [Rule("R18", "R19")]
    [Theory]
    [InlineData(2.5, 22, "55 days")]
    [InlineData(2.5, 21, "53 days")] // 52.5 rounds away from zero
    [InlineData(3, 21, "63 days")]
    public void AMonthOfAFixedLengthIsThatManyRows(double months, int days, string expected)
    {
        var rows = int.Parse(expected.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(rows, Panel.At(79)["A"].Closes(months.MonthsOf(days)).Length);
    }

    [Fact]
    public void AWindowOfDaysHasThatManyClosesAndItsPathOneMore()
    {
        var asset = Panel.At(5)["A"];

        Assert.Equal([3, 4, 5], asset.Closes(3.Days).ToArray());
        Assert.Equal([2, 3, 4, 5], asset.Path(3.Days).ToArray());
        Assert.Equal(5 / 2.0 - 1, asset.Return(3.Days));
    }

    [Fact]
    public void AWindowMayBeginWithTheFirstRowAndNotBefore()
    {
        var asset = Panel.At(2)["A"];

        Assert.Equal(3, asset.Closes(3.Days).Length);
        Assert.True(asset.Closes(4.Days).IsEmpty);
        Assert.True(asset.Path(3.Days).IsEmpty);
        Assert.True(double.IsNaN(asset.Return(3.Days)));
        Assert.Empty(asset.DailyReturns(3.Days));
    }

    // Rows 0 … are prices 0 …, so that the base row can be read off the path.
    [Rule("R18", "K40")]
    [Theory]
    [InlineData(64, 1, 42)] // from 30 March to 28 February
    [InlineData(64, 2, 22)]
    [InlineData(50, 1, 42)] // in mid-month the last month end is the one that is over
    [InlineData(64, 3, -1)] // December is before the panel
    public void AMonthEndIsTheLastRowOfAnEarlierMonth(int row, int months, int expected) =>
        Assert.Equal(expected, Base(row, months.MonthEnds));

    [Rule("R18")]
    [Theory]
    [InlineData(64, 1, 42)] // 30 March: there is no 30 February, so 28 February
    [InlineData(22, 1, -1)] // 31 December is before the panel
    [InlineData(79, 1, 56)] // 20 April to Tuesday 20 March
    [InlineData(76, 2, 34)] // 17 April: 17 February is a Saturday, so Friday 16
    [InlineData(43, 2, 0)] // 1 March to the first row
    [InlineData(79, 24_000, -1)]
    [InlineData(79, 30_000, -1)] // before the year 1
    public void ACalendarMonthGoesBackToTheSameDayOrTheLastBefore(int row, int months, int expected) =>
        Assert.Equal(expected, Base(row, months.CalendarMonths));

    [Rule("R18")]
    [Fact]
    public void The31stGoesBackToTheEndOfAShorterMonth()
    {
        var panel = Of(new(2001, 2, 26), new(2001, 2, 28), new(2001, 3, 1), new(2001, 3, 31));

        Assert.Equal(1, Base(panel, 3, 1.CalendarMonths));
    }

    // The panel begins within January, and February has no row.
    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 1)]
    [InlineData(3, 1)]
    [InlineData(4, -1)]
    public void AMonthWithoutARowEndsWithTheRowBefore(int months, int expected)
    {
        var panel = Of(new(2001, 1, 30), new(2001, 1, 31), new(2001, 3, 1), new(2001, 3, 30), new(2001, 4, 2));

        Assert.Equal(expected, Base(panel, 4, months.MonthEnds));
    }

    // A fraction of a month is round(fraction · 21) rows more.
    [Rule("R18")]
    [Fact]
    public void AFractionOfAMonthAddsRows()
    {
        Assert.Equal(42 - 11, Base(64, 1.5.MonthEnds));
        Assert.Equal(56 - 11, Base(79, 1.5.CalendarMonths));
        Assert.Equal(64 - 5, Base(64, 0.25.MonthEnds));
        Assert.Equal(-1, Base(23, 1.5.CalendarMonths)); // eleven rows before the first
    }

    // Every lookback of month ends, with fractions too, is one of that day; no other lookback changes, nor does the panel it is made from.
    [Rule("A34")]
    [Fact]
    public void OnPricesOfAnotherDayAMonthEndIsThatDay()
    {
        var moved = Panel.WithMonthDay(15);

        foreach (var row in (int[])[50, 64, 79])
        {
            Assert.Equal(Base(row, 1.MonthDays(15)), Base(moved, row, 1.MonthEnds));
            Assert.Equal(Base(row, 1.MonthDays(15)) - 11, Base(moved, row, 1.5.MonthEnds));
            foreach (var other in (Lookback[])[20.Days, 1.MonthsOf(21), 1.MonthDays(4), 1.CalendarMonths])
                Assert.Equal(Base(row, other), Base(moved, row, other));
        }

        Assert.Equal(Panel.At(79)["A"].Monthly(2.MonthDays(15)), moved.At(79)["A"].Monthly(2.MonthEnds));
        Assert.Equal(42, Base(64, 1.MonthEnds));
        Assert.NotEqual(Panel.Hash(), moved.Hash());
        Assert.Throws<ArgumentOutOfRangeException>(() => Panel.WithMonthDay(22));
    }

    // Fractions and means of months too; days stay.
    [Rule("K35")]
    [Fact]
    public void OnPricesWithOneKindOfMonthEveryLookbackOfMonthsCountsThese()
    {
        Lookback[] kinds = [1.MonthsOf(21), 1.MonthsOf(22), 1.MonthEnds, 1.MonthDays(15), 1.CalendarMonths];
        Func<Lookback>[] halves = [() => 1.5.MonthsOf(21), () => 1.5.MonthsOf(22), () => 1.5.MonthEnds, () => 1.5.CalendarMonths];

        foreach (var month in kinds)
        {
            var made = Panel.WithMonths(month);
            foreach (var row in (int[])[50, 64, 79])
            {
                Assert.All(kinds, other => Assert.Equal(Base(row, month), Base(made, row, other)));
                Assert.Single(halves.Select(half => Base(made, row, half())).Distinct());
                Assert.Equal(Base(row, 20.Days), Base(made, row, 20.Days));
            }

            Assert.NotEqual(Panel.Hash(), made.Hash());
        }

        Assert.Equal([Panel.Closes("A")[79 - 21], Panel.Closes("A")[79]], Panel.WithMonths(1.MonthsOf(21)).At(79)["A"].Monthly(2.MonthEnds));
        Assert.Throws<ArgumentException>(() => Panel.WithMonths(2.MonthEnds));
        Assert.Throws<ArgumentException>(() => Panel.WithMonths(1.Days));
    }

    [Fact]
    public void NothingBeforeTheFirstPriceIsKnown()
    {
        var panel = Panels.Of(Small.Series("A", 2, [5, 6, 7], null), Small.Series("B", 1, 1, 1, 1, 1));

        Assert.Equal(2, panel.At(4)["A"].Closes(2.Days).Length);
        Assert.Equal([5, 6, 7], panel.At(4)["A"].Path(2.Days).ToArray());
        Assert.True(panel.At(4)["A"].Path(3.Days).IsEmpty);
        Assert.Equal([5, 6], panel.At(3)["A"].History.ToArray());
        Assert.True(panel.At(1)["A"].History.IsEmpty);
        Assert.True(double.IsNaN(panel.At(1)["A"].Close));
    }

    [Fact]
    public void ALookbackOfZeroIsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => 0.Days);
        Assert.Throws<ArgumentOutOfRangeException>(() => (-1).MonthEnds);
        Assert.Throws<ArgumentOutOfRangeException>(() => double.NaN.CalendarMonths);
        Assert.Throws<ArgumentOutOfRangeException>(() => 3.MonthsOf(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => 0.01.MonthsOf(21));
        Assert.Throws<ArgumentOutOfRangeException>(() => 0.01.MonthEnds);
        Assert.Throws<ArgumentOutOfRangeException>(() => 0.02.CalendarMonths);
    }

    [Fact]
    public void ALookbackPrintsItsUnit() => Assert.Equal(
        ["63 days", "3 month ends", "2.5 calendar months", "2.5 months of 22 days"],
        new[] { 63.Days, 3.MonthEnds, 2.5.CalendarMonths, 2.5.MonthsOf(22) }.Select(lookback => lookback.ToString()));

    private static int Base(int row, Lookback lookback) => Base(Panel, row, lookback);

    private static int Base(PricePanel panel, int row, Lookback lookback)
    {
        var path = panel.At(row)["A"].Path(lookback);
        return path.IsEmpty ? -1 : row - path.Length + 1;
    }

    private static PricePanel Of(params DateOnly[] dates) =>
        Panels.Of(new PriceSeries("A", dates, [.. dates.Select(_ => 1.0)], null, "test", null));

    // The close of row n is n, but for row 0.
    private static PricePanel Single(int rows) =>
        Panels.Of(Small.Series("A", [.. Enumerable.Range(0, rows).Select(row => row == 0 ? 0.5 : row)]));
}
