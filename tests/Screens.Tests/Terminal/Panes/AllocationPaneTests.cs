using Rota.Host.Tui;
using Rota.Terminal;

namespace Rota.Tests.Terminal.Panes;

public sealed class AllocationPaneTests
{
    private static readonly DateOnly[] Days = [.. Enumerable.Range(0, 40).Select(new DateOnly(2020, 1, 1).AddDays)];

    // Decided on the 10th day and traded on the 11th; then on the 20th, traded on the 30th; then never traded again.
    private static readonly AllocationHistory History = AllocationHistory.Of(Runs.With(
        Runs.Of(days: 9),
        Runs.Decided(Days[9], Days[10], ("SPY", 0.75), ("IEF", 0)),
        Runs.Decided(Days[19], Days[29], ("TLT", 0.5), ("SPY", 0.5)),
        Runs.Decided(Days[33], null, ("GLD", 1))));

    [Fact]
    public void ATargetIsInForceFromItsFillOn()
    {
        Assert.Equal(["SPY", "TLT"], History.Assets);
        Assert.Null(History.On(Days[9]));
        Assert.Equal([0.75, 0], History.On(Days[10])!);
        Assert.Equal([0.75, 0], History.On(Days[28])!);
        Assert.Equal([0.5, 0.5], History.On(Days[29])!);
        Assert.Equal([0.5, 0.5], History.On(Days[39])!);
    }

    // 19 days of 0.75 and 11 of 0.5 out of 40.
    [Fact]
    public void TheMeanCoversAllDays()
    {
        var mean = History.Mean(Days);

        Assert.Equal((19 * 0.75 + 11 * 0.5) / 40, mean[0], 1e-12);
        Assert.Equal(11 * 0.5 / 40, mean[1], 1e-12);
    }

    // 10 rows of 8 steps: 0.25 of 1 are 20 steps, two cells and a half.
    [Fact]
    public void TheHeightOfAWeightIsInProportion()
    {
        var column = new StackedColumn([0.25, 0.5], top: 1, rows: 10, steps: 8);

        Assert.Equal((0, 8, 0), column.Cell(1));
        Assert.Equal((0, 4, 1), column.Cell(2));
        Assert.Equal((1, 8, 1), column.Cell(6));
        Assert.Equal((1, 4, StackedColumn.Cash), column.Cell(7));
        Assert.Equal((StackedColumn.Cash, 8, StackedColumn.Cash), column.Cell(9));
    }

    // Of at most 1.5 invested, 1 is at two thirds, with no cash above it.
    [Fact]
    public void BorrowingIsDrawnAboveTheEquity()
    {
        var whole = new StackedColumn([0.9, 0.6], top: 1.5, rows: 15, steps: 1);
        var little = new StackedColumn([0.4], top: 1.5, rows: 15, steps: 1);

        Assert.Equal(1, whole.Cell(14).Lower);
        Assert.Equal((0, 1), (whole.Cell(8).Lower, whole.Cell(9).Lower));
        Assert.Equal(
            [0, StackedColumn.Cash, StackedColumn.Cash, StackedColumn.Nothing],
            new[] { 3, 4, 9, 10 }.Select(row => little.Cell(row).Lower));
    }

    [Fact]
    public void NoTwoAssetsLookAlikeWithoutColours()
    {
        var letters = Enumerable.Range(0, 60).Select(Palette.Letter);

        Assert.Equal(60, letters.Distinct().Count());
    }
}
