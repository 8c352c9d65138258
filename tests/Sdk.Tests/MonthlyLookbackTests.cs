namespace Rota.Tests;

public sealed class MonthlyLookbackTests
{
    // Rows 0 to 3 are month ends, 4 to 26 the trading days of May 2001, 27 and 28 the first two of June; a close is its row's number + 1.
    private static readonly DateOnly[] Days =
    [
        new(2001, 1, 31), new(2001, 2, 28), new(2001, 3, 30), new(2001, 4, 30),
        .. Closes.Weekdays(130).Where(day => day >= new DateOnly(2001, 5, 1)).Take(25),
    ];

    private static readonly PricePanel Panel = new(
        Days, ["A"], [[.. Days.Select((_, row) => row + 1.0)]], [[]], [null], dailyRow: 4);

    [Fact]
    public void MonthEndsAreKnownAmongMonthEnds()
    {
        var asset = Panel.At(3)["A"];

        Assert.Equal(4 / 1.0 - 1, asset.Return(3.MonthEnds));
        Assert.Equal([2, 3, 4], asset.Closes(3.MonthEnds).ToArray());
        Assert.Equal([1, 2, 3, 4], asset.Path(3.MonthEnds).ToArray());
    }

    [Fact]
    public void DaysAreNotKnownAmongMonthEnds()
    {
        var asset = Panel.At(3)["A"];

        foreach (var lookback in new[] { 1.Days, 1.MonthsOf(1), 0.1.MonthsOf(21), 1.CalendarMonths, 1.5.MonthEnds })
        {
            Assert.True(double.IsNaN(asset.Return(lookback)), $"{lookback}");
            Assert.True(asset.Closes(lookback).IsEmpty, $"{lookback}");
        }

        Assert.Empty(asset.DailyReturns(3.MonthEnds));
        Assert.True(asset.History.IsEmpty);
        Assert.Equal(4, asset.Close);
    }

    [Fact]
    public void AReturnReachesFromDaysToMonthEndsAndAWindowDoesNot()
    {
        var asset = Panel.At(28)["A"];

        Assert.Equal(29 / 3.0 - 1, asset.Return(3.MonthEnds));
        Assert.True(asset.Closes(3.MonthEnds).IsEmpty);
        Assert.True(asset.Path(3.MonthEnds).IsEmpty);
        Assert.Empty(asset.DailyReturns(3.MonthEnds));
        Assert.Equal([28, 29], asset.Closes(1.MonthEnds).ToArray());
        Assert.Equal([29 / 28.0 - 1], asset.DailyReturns(1.Days));
    }

    // One close a month is the same among month ends and among days.
    [Fact]
    public void OneCloseAMonthIsKnownThroughout()
    {
        Assert.Equal([4, 27, 29], Panel.At(28)["A"].Monthly(3.MonthEnds));
        Assert.Equal([2, 3, 4], Panel.At(3)["A"].Monthly(3.MonthEnds));
        Assert.Empty(Panel.At(28)["A"].Monthly(2.MonthDays(1))); // whether May began with its first row is not known
        Assert.Equal([15, 29], Panel.At(28)["A"].Monthly(2.MonthDays(11))); // round(11 / 22 · 21) = 11: the 11th trading day of May
    }

    [Fact]
    public void DaysAreKnownAsFarAsTheyReach()
    {
        var asset = Panel.At(28)["A"];

        Assert.Equal(29 / 5.0 - 1, asset.Return(24.Days));
        Assert.True(double.IsNaN(asset.Return(25.Days)));
        Assert.Equal(25, asset.History.Length);
        Assert.Equal(5, asset.History[0]);
        Assert.Equal([5], Panel.At(4)["A"].History.ToArray());
    }

    [Fact]
    public void TheFirstDailyRowIsOneOfThePanelOrTheOneAfter()
    {
        PricePanel Of(int dailyRow) => new(Days[..2], ["A"], [[1, 2]], [[]], [null], dailyRow: dailyRow);

        Assert.Equal(2, Of(2).DailyRow);
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(-1));
    }
}
