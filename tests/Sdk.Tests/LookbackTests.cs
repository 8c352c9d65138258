namespace Rota.Tests;

public sealed class LookbackTests
{
    // Weekdays from Monday 2001-01-01 on: row 0 is 1 January, row 22 is 31 January, row 42 is 28 February, row 64 is 30 March.
    private static readonly PricePanel Panel = Single(80);

    [Theory]
    [InlineData(2.5, 22, "55 days")]
    [InlineData(2.5, 21, "53 days")] // 52.5 rounds away from zero
    [InlineData(3, 21, "63 days")]
    public void AMonthOfSoManyDaysIsThatManyRows(double months, int days, string expected)
    {
        var rows = int.Parse(expected.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(rows, Panel.At(79)["A"].Closes(months.MonthsOf(days)).Length);
    }

    [Fact]
    public void AWindowOfDaysHoldsThatManyClosesAndItsPathOneMore()
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
    [Theory]
    [InlineData(64, 1, 42)] // from 30 March to 28 February
    [InlineData(64, 2, 22)]
    [InlineData(50, 1, 42)] // in mid-month the last month end is the one that is over
    [InlineData(64, 3, -1)] // December is before the panel
    public void AMonthEndIsTheLastRowOfAnEarlierMonth(int row, int months, int expected) =>
        Assert.Equal(expected, Base(row, months.MonthEnds));

    [Theory]
    [InlineData(64, 1, 42)] // 30 March: the last row on or before 28 February
    [InlineData(79, 1, 57)] // 20 April: 20 March is row 56, a Tuesday; 20 April is a Friday
    [InlineData(20, 1, -1)]
    public void ACalendarMonthGoesBackToTheSameDay(int row, int months, int expected)
    {
        var actual = Base(row, months.CalendarMonths);
        var day = Panel.Dates[row].AddMonths(-months);

        Assert.Equal(expected < 0 ? -1 : Panel.Dates.ToArray().ToList().FindLastIndex(date => date <= day), actual);
    }

    // A fraction of a month is round(fraction · 21) rows more.
    [Fact]
    public void AFractionOfAMonthEndIsSoManyRowsMore() => Assert.Equal(42 - 11, Base(64, 1.5.MonthEnds));

    [Fact]
    public void NothingBeforeTheFirstPriceIsKnown()
    {
        double[] closes = [double.NaN, double.NaN, 5, 6, 7];
        var panel = new PricePanel(Closes.Weekdays(5), ["A"], [closes], [[]], [DateOnly.MinValue]);

        Assert.Equal(2, panel.At(4)["A"].Closes(2.Days).Length);
        Assert.Equal([5, 6, 7], panel.At(4)["A"].Path(2.Days).ToArray());
        Assert.True(panel.At(4)["A"].Path(3.Days).IsEmpty);
        Assert.Equal([5, 6], panel.At(3)["A"].History.ToArray());
        Assert.True(panel.At(1)["A"].History.IsEmpty);
        Assert.True(double.IsNaN(panel.At(1)["A"].Close));
    }

    [Fact]
    public void ALookbackOfNothingIsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => 0.Days);
        Assert.Throws<ArgumentOutOfRangeException>(() => (-1).MonthEnds);
        Assert.Throws<ArgumentOutOfRangeException>(() => double.NaN.CalendarMonths);
        Assert.Throws<ArgumentOutOfRangeException>(() => 3.MonthsOf(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => 0.01.MonthsOf(21));
    }

    [Fact]
    public void ALookbackSaysItsUnit() => Assert.Equal(
        ["63 days", "3 month ends", "2.5 calendar months", "2.5 months of 22 days"],
        new[] { 63.Days, 3.MonthEnds, 2.5.CalendarMonths, 2.5.MonthsOf(22) }.Select(lookback => lookback.ToString()));

    private static int Base(int row, Lookback lookback)
    {
        var path = Panel.At(row)["A"].Path(lookback);
        return path.IsEmpty ? -1 : row - path.Length + 1;
    }

    // The close of row n is n, but for row 0.
    private static PricePanel Single(int rows)
    {
        var closes = Enumerable.Range(0, rows).Select(row => row == 0 ? 0.5 : row).ToArray();
        return new PricePanel(Closes.Weekdays(rows), ["A"], [closes], [[]], [DateOnly.MinValue]);
    }
}
