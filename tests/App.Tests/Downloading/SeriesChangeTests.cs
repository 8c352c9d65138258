using Rota.Host.Downloading;

namespace Rota.Tests.Downloading;

// The changes of a series as text.
public sealed class SeriesChangeTests
{
    private static readonly DateOnly[] Days = [new(2024, 3, 11), new(2024, 3, 12), new(2024, 3, 13), new(2024, 3, 14)];

    private static readonly PriceSeries Old = Series(3, [100, 101, 102], [100, 101, 102]);

    [Fact]
    public void EqualSeriesHaveNoChange() => Assert.True(new SeriesChange(Old, Series(3, [100, 101, 102], [100, 101, 102])).IsNone);

    [Fact]
    public void AnAdditionalDayIsReported() =>
        Assert.Equal("1 day more, to 2024-03-14", new SeriesChange(Old, Series(4, [100, 101, 102, 103], [100, 101, 102, 103])).ToString());

    // 2 of 102 are paid on the 14th: all earlier prices are multiplied by 1 - 2/102.
    [Fact]
    public void TheAdjustmentRevealsADistributionOnANewDay()
    {
        var factor = 1 - 2.0 / 102;

        Assert.Equal(
            "1 day more, to 2024-03-14; earlier closes readjusted for 2 a share on 2024-03-14",
            new SeriesChange(Old, Series(4, [100, 101, 102, 101], [100 * factor, 101 * factor, 102 * factor, 101])).ToString());
    }

    [Fact]
    public void ACorrectedCloseIsCounted() =>
        Assert.Equal("1 close corrected, first on 2024-03-12", new SeriesChange(Old, Series(3, [100, 101.5, 102], [100, 101.5, 102])).ToString());

    [Fact]
    public void MissingDaysAreNamed() =>
        Assert.Equal([new DateOnly(2024, 3, 13)], new SeriesChange(Old, Series(2, [100, 101], [100, 101])).Missing);

    private static PriceSeries Series(int count, double[] closes, double[] adjusted) =>
        new("A", Days[..count], adjusted, null, "made", DateOnly.MinValue, closes);
}
