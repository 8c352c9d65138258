using Rota.Engine;
using static Rota.Dsl;

namespace Rota.Tests;

public sealed class DividendLagTests
{
    // A rises by 1 % a day and pays 10 % on row 5; B does not move. The asset that rose more in three days is held.
    [Rule("A25")]
    [Fact]
    public void ARotationEarnsADividendBeforeItsScoresKnowIt()
    {
        double[] adjusted = [.. Enumerable.Range(0, 10).Select(row => Math.Pow(1.01, row))];
        double[] traded = [.. adjusted.Select((close, row) => row < 5 ? close : 0.9 * close)];
        PriceSeries[] series = [Series("A", adjusted, traded), Series("B", [.. adjusted.Select(_ => 1.0)], [.. adjusted.Select(_ => 1.0)])];
        var strategy = Rotate("A", "B").RankBy(Score(asset => asset.Return(3.Days))).Hold(1).Every(Day).Named("Rotation");

        var run = Small.Run(strategy, Small.Free with { DividendLagDays = 2 }, series);

        Assert.Equal("AABBAAA", string.Concat(run.Rebalances.Select(each => each.Target.Assets[0])));
        // From A at row 3 to its close at row 5, dividend included; rows 5 to 7 in B; then A again.
        Assert.Equal(1000 * Math.Pow(1.01, 2 + 2), run.Equity.Values[^1], 1e-9);
        Assert.Equal("AAAAAAA", string.Concat(Small.Run(strategy, Small.Free, series).Rebalances.Select(each => each.Target.Assets[0])));
    }

    [Fact]
    public void AnAssetWithoutUnadjustedClosesIsNamedWithItsSource()
    {
        var mistakes = Assert.Throws<InputException>(
            () => PanelBuilder.Build([Small.Series("A", 1, 2), Small.Series("B", 1, 2)], Small.Free with { DividendLagDays = 1 }, DateRange.All)).Mistakes;

        Assert.Equal(["csv:A.csv", "csv:B.csv"], mistakes.Select(mistake => mistake.File));
        Assert.StartsWith("A has no unadjusted closes, which a dividend lag needs.", mistakes[0].What, StringComparison.Ordinal);
    }

    // The ratio of close to unadjusted close is 1 before, and 1 over the price after: it rises by a distribution of up to half, and moves nowhere else.
    [Theory]
    [InlineData(0.5, null)]
    [InlineData(1.001, null)]
    [InlineData(0.499, "0.499")]
    [InlineData(1.002, "1.002")]
    [InlineData(2, "2")]
    public void AnUnadjustedCloseThatJumpsIsASplit(double unadjusted, string? jump)
    {
        PricePanel Build() => PanelBuilder.Build(
            [Series("A", [1, 1, 1, 1], [1, 1, unadjusted, unadjusted])], Small.Free with { DividendLagDays = 1 }, DateRange.All).Panel;

        if (jump is null)
        {
            Assert.Equal(4, Build().RowCount);
            return;
        }

        Assert.Equal(
            $"A: on 2001-01-03 the unadjusted close changes {jump}-fold against the adjusted one. That is a split, not a distribution: adjust the " +
            "unadjusted closes for it, or let distributions be known at once.", Assert.Single(Assert.Throws<InputException>(Build).Mistakes).What);
    }

    [Fact]
    public void ASplitOnTheSecondDayIsFoundToo() => Assert.Throws<InputException>(
        () => PanelBuilder.Build([Series("A", [1, 1, 1], [1, 2, 2])], Small.Free with { DividendLagDays = 1 }, DateRange.All));

    // The ratio is known of a single month, and the day of its distribution is not.
    [Fact]
    public void ASingleMonthlyPriceDoesNotTellWhenADistributionBecameKnown()
    {
        var month = new PriceSeries("M", [new(1998, 1, 31)], [1], null, "csv:M.csv", DateOnly.MinValue, [1], Frequency.Monthly, null);

        Assert.StartsWith("M has monthly prices only up to 1998-01-31", Assert.Throws<InputException>(
            () => PanelBuilder.Build([month], Small.Free with { DividendLagDays = 1 }, DateRange.All)).Mistakes[0].What, StringComparison.Ordinal);
    }

    private static PriceSeries Series(string asset, double[] closes, double[] traded) =>
        new(asset, Closes.Weekdays(closes.Length), closes, null, $"csv:{asset}.csv", DateOnly.MinValue, traded);
}
