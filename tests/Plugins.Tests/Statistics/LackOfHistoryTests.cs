using static Rota.Dsl;

namespace Rota.Tests;

// A table that a short run, a single asset or a missing fund leaves empty says why.
public sealed class LackOfHistoryTests
{
    // February 2001 to June 2002 are whole.
    private const int Days = 400;

    [Rule("Q34")]
    [Theory]
    [InlineData("SPY", "A", "Unknown: the run has no prices of a listed fund of bonds.")]
    [InlineData("TLT", "A", "Unknown: the run has no prices of a listed fund of stocks.")]
    [InlineData("A", "B", "Unknown: the run has no prices of a listed fund of stocks and one of bonds.")]
    [InlineData("SPY", "TLT", "bonds fell with stocks. Unknown: they have 17 whole months in common.")]
    public void AnUnknownCorrelationHasItsReason(string one, string other, string reason)
    {
        var table = Of("stockBondCorrelation", one, other);

        Assert.Empty(table.Rows);
        Assert.EndsWith(reason, table.Note, StringComparison.Ordinal);
    }

    [Rule("Q34")]
    [Fact]
    public void WindowsWithoutVariationAreCounted()
    {
        var still = Small.Series("TLT", [.. Enumerable.Repeat(100.0, 900)]);
        var run = Small.Run(Hold(("SPY", 0.5), ("TLT", 0.5)).Every(Never), Small.Free, Walk("SPY", 900), still);

        Assert.EndsWith(" Left out: 5 windows in which one of them does not vary.", PluginBox.Shipped.Table("stockBondCorrelation").Of(run).Note, StringComparison.Ordinal);
    }

    [Rule("Q32")]
    [Fact]
    public void LengthsWithoutALeaderAreNamed()
    {
        Assert.EndsWith(" Without a window of two known assets: 3 years, 5 years.", Of("leaders", "A", "B").Note, StringComparison.Ordinal);
        Assert.EndsWith(" The strategy has a single asset, which leads no other.", Of("leaders", "A").Note, StringComparison.Ordinal);
    }

    [Rule("Q33")]
    [Fact]
    public void WithoutABenchmarkTheOptionIsNamed() => Assert.StartsWith(
        "Without a benchmark it is unknown how long the run was behind one: give one with --benchmark.", Of("feels", "A").Note, StringComparison.Ordinal);

    [Rule("A45")]
    [Fact]
    public void AShortRunHasNoClassOfRisk()
    {
        var table = PluginBox.Shipped.Table("riskCategory").Of(Small.Run(Hold(("A", 1.0)).Every(Never), Small.Free, Walk("A", 100)));

        Assert.Equal("not known", table.Rows[^1][^1].Text);
        Assert.All(table.Rows, row => Assert.True(double.IsNaN(row[3].Number!.Value)));
    }

    private static Table Of(string table, params string[] assets) => PluginBox.Shipped.Table(table).Of(Small.Run(
        Hold([.. assets.Select(asset => (new Asset(asset), 1.0 / assets.Length))]).Every(Never), Small.Free, [.. assets.Select(asset => Walk(asset, Days))]));

    private static PriceSeries Walk(string asset, int days) => Small.Series(asset, Closes.Walk(new Random(asset[0]), days));
}
