namespace Rota.Tests;

public sealed class DividendLagTests
{
    // 10 % is paid at row 3 and at row 5; the traded price moves only by these.
    private static readonly double[] Traded = [100, 100, 100, 90, 90, 81, 81, 81];
    private static readonly double[] Adjusted = [81, 81, 81, 81, 81, 81, 81, 81];

    [Rule("A26")]
    [Theory]
    [InlineData(2, new double[] { 81, 81, 81 })]
    [InlineData(3, new[] { 81, 81, 81, 72.9 })] // the first payment is not known
    [InlineData(4, new[] { 81, 81, 81, 72.9, 72.9 })]
    [InlineData(5, new[] { 81, 81, 81, 81, 81, 72.9 })] // now it is, and the second is not
    [InlineData(6, new[] { 81, 81, 81, 81, 81, 72.9, 72.9 })]
    [InlineData(7, new double[] { 81, 81, 81, 81, 81, 81, 81, 81 })]
    public void ADistributionIsAppliedItsLagAfterTheExDate(int row, double[] expected)
    {
        var asset = Panels.Of(Series("A", 0, Adjusted, Traded)).At(row, dividendLagDays: 2)["A"];

        Near(expected, asset.History);
        Near(expected, asset.Closes((row + 1).Days));
        Near(expected, asset.Path(row.Days));
        Assert.Equal(expected[^1], asset.Close, Tolerance.Exact);
        for (var back = 1; back <= row; back++)
        {
            Assert.Equal(expected[row] / expected[row - back] - 1, asset.Return(back.Days), Tolerance.Exact);
            Near(expected.AsSpan(row - back), asset.Path(back.Days));
        }

        Near([.. expected.Skip(1).Zip(expected, (after, before) => after / before - 1)], asset.DailyReturns(row.Days));
    }

    [Fact]
    public void BeforeTheFirstRowThereAreNoDistributions()
    {
        var panel = Panels.Of(Small.Series("B", 1, 2, 3, 4, 5, 6, 7, 8), Series("A", 2, Adjusted[2..], Traded[2..]));

        Assert.True(double.IsNaN(panel.At(1, 2)["A"].Close));
        Assert.True(panel.At(1, 2)["A"].History.IsEmpty);
        Near([81, 72.9], panel.At(3, 2)["A"].History);
        Assert.Equal(-0.1, panel.At(3, 20)["A"].Return(1.Days), Tolerance.Exact);
    }

    [Rule("A26")]
    [Fact]
    public void WithoutALagEveryDistributionIsKnownAtOnce() =>
        Assert.Equal(Adjusted[..4], Panels.Of(Series("A", 0, Adjusted, Traded)).At(3)["A"].History.ToArray());

    [Fact]
    public void AnAssetWithoutUnadjustedClosesIsNamed()
    {
        var panel = Panels.Of(Small.Series("A", 1, 2, 3));

        var refusal = Assert.Throws<InputException>(() => panel.At(2, 1)["A"].Close);
        Assert.Contains("A has no unadjusted closes", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => panel.At(2, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Conventions.House with { DividendLagDays = -1 });
    }

    [Fact]
    public void BothKindsOfClosesAreKnownOnTheSameRows()
    {
        var days = Closes.Weekdays(3);
        PricePanel Of(double[] unadjusted) => new(days, ["A"], [[double.NaN, 2, 3]], [[]], [null], [unadjusted]);

        Assert.Equal([double.NaN, 3, 4], Of([double.NaN, 3, 4]).UnadjustedCloses("A").ToArray());
        Assert.Throws<ArgumentException>(() => Of([2, 3, 4]));
        Assert.Throws<ArgumentException>(() => Of([double.NaN, double.NaN, 4]));
        Assert.Throws<ArgumentException>(() => Of([double.NaN, 3]));
        Assert.Throws<ArgumentException>(() => Series("A", 0, [1, 2], [1]));
        Assert.Throws<ArgumentException>(() => Series("A", 0, [1, 2], [1, double.NaN]));
    }

    private static PriceSeries Series(string asset, int start, double[] closes, double[] unadjusted) =>
        new(asset, Closes.Weekdays(start + closes.Length)[start..], closes, null, "csv:A.csv", DateOnly.MinValue, unadjusted);

    private static void Near(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], actual[i], Tolerance.Exact);
    }
}
