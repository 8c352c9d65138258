namespace Rota.Tests;

// Adjusted closes, worked out by hand: before an ex-date closes are multiplied by 1 − D / (the close before), before a split by 1 over the
// number of shares that one became.
public sealed class AdjustedCloseTests
{
    private const double Exact = 1e-12;

    [Fact]
    public void SeveralDividendsMultiply()
    {
        var (first, second) = (1 - 1.0 / 100, 1 - 2.0 / 102);
        using var stage = new WebStage(Reply.Json(Shapes.Chart(
            [Shapes.Day("2024-03-11", 100, 100 * first * second), Shapes.Day("2024-03-12", 102, 102 * second), Shapes.Day("2024-03-13", 103, 103)],
            events: [Shapes.Dividend("2024-03-12", 1), Shapes.Dividend("2024-03-13", 2)])));

        var prices = stage.Load("yahoo", "A");

        Assert.Equal(100 * first * second, prices.Closes[0], Exact);
        Assert.Equal([100, 102, 103], prices.UnadjustedCloses.ToArray());
        // Opens, here the closes, are adjusted alike.
        Assert.Equal(102 * second, prices.Opens[1], Exact);
    }

    [Fact]
    public void ADividendOnTheFirstDayAdjustsNothing()
    {
        using var stage = new WebStage(Reply.Json(Shapes.Chart(
            [Shapes.Day("2024-03-11", 100, 100), Shapes.Day("2024-03-12", 102, 102)], events: [Shapes.Dividend("2024-03-11", 60)])));

        Assert.Equal([100, 102], stage.Load("yahoo", "A").Closes.ToArray());
    }

    [Fact]
    public void YahoosClosesAreAlreadyAdjustedForSplits()
    {
        using var stage = new WebStage(Reply.Json(Shapes.Chart(
            [Shapes.Day("2024-03-11", 100, 100), Shapes.Day("2024-03-12", 101, 101)], events: [Shapes.Split("2024-03-12", 4, 1)])));

        Assert.Equal([100, 101], stage.Load("yahoo", "A").UnadjustedCloses.ToArray());
    }

    [Theory]
    [InlineData(400, 4, 101)] // one share became four
    [InlineData(10, 0.1, 101)] // ten shares became one
    public void ATradedCloseIsAdjustedToTodaysShares(double before, double split, double after)
    {
        var expected = before / split;
        using var stage = new WebStage(
            Reply.Json(Shapes.Json<object[]>([
                Shapes.TiingoDay("2024-03-11", before, expected), Shapes.TiingoDay("2024-03-12", after, after, splitFactor: split)])),
            Reply.Json(Shapes.Alpha([
                Shapes.AlphaDay("2024-03-11", Text(before), Text(expected)),
                Shapes.AlphaDay("2024-03-12", Text(after), Text(after), split: Text(split))])));

        foreach (var feed in new[] { "tiingo", "alphavantage" })
        {
            var prices = stage.Load(feed, "A");

            Assert.Equal(expected, prices.Closes[0], Exact);
            Assert.Equal(expected, prices.UnadjustedCloses[0], Exact);
            Assert.Equal(after, prices.UnadjustedCloses[1]);
            Assert.Equal(expected, prices.Opens[0], Exact);
        }
    }

    [Fact]
    public void ASplitAndADividendOnOneDayBothCount()
    {
        // 400 becomes four of 100, each of which pays 2; later another split halves all.
        var expected = 400.0 / 4 / 2 * (1 - 2.0 / 100);
        using var stage = new WebStage(Reply.Json(Shapes.Json<object[]>([
            Shapes.TiingoDay("2024-03-11", 400, expected), Shapes.TiingoDay("2024-03-12", 98, 49, divCash: 2, splitFactor: 4),
            Shapes.TiingoDay("2024-03-13", 49.5, 49.5, splitFactor: 2)])));

        var prices = stage.Load("tiingo", "A");

        Assert.Equal([expected, 49, 49.5], prices.Closes.ToArray());
        Assert.Equal([50, 49, 49.5], prices.UnadjustedCloses.ToArray());
    }

    [Fact]
    public void ADividendIsPerShareOfItsDay()
    {
        // 2 of 100; a share becomes four later.
        var expected = 100.0 / 4 * (1 - 2.0 / 100);
        using var stage = new WebStage(Reply.Json(Shapes.Json<object[]>([
            Shapes.TiingoDay("2024-03-11", 100, expected), Shapes.TiingoDay("2024-03-12", 98, 24.5, divCash: 2),
            Shapes.TiingoDay("2024-03-13", 25, 25, splitFactor: 4)])));

        var prices = stage.Load("tiingo", "A");

        Assert.Equal([expected, 24.5, 25], prices.Closes.ToArray());
        Assert.Equal([25, 24.5, 25], prices.UnadjustedCloses.ToArray());
    }

    [Fact]
    public void ADividendLargerThanTheCloseIsRefused()
    {
        using var stage = new WebStage(Reply.Json(Shapes.Chart(
            [Shapes.Day("2024-03-11", 10, 10), Shapes.Day("2024-03-12", 10, 10)], events: [Shapes.Dividend("2024-03-12", 12)])));

        var wrong = stage.Wrong("yahoo", "A");

        Assert.StartsWith(
            "yahoo:A: On 2024-03-12 the payout per share is 12; it must be less than the close before, 10.\nyahoo:A: Choose another feed for A, or skip",
            wrong.Message, StringComparison.Ordinal);
        Assert.Empty(stage.Kept);
    }

    [Fact]
    public void AllAdjustedClosesThatContradictTheDividendsAreNamed()
    {
        // The first is omitted, the second counted twice.
        var second = 1 - 2.0 / 102;
        using var stage = new WebStage(Reply.Json(Shapes.Chart(
            [
                Shapes.Day("2024-03-11", 100, 100 * second * second), Shapes.Day("2024-03-12", 102, 102 * second * second),
                Shapes.Day("2024-03-13", 103, 103),
            ],
            events: [Shapes.Dividend("2024-03-12", 1), Shapes.Dividend("2024-03-13", 2)])));

        var mistakes = stage.Wrong("yahoo", "A").Mistakes;

        Assert.Equal(3, mistakes.Count);
        Assert.Equal(
            "On 2024-03-12 the payout per share is 1, after a close of 100, but earlier adjusted closes are multiplied by 1 instead of 0.99.", mistakes[0].What);
        Assert.Contains("2024-03-13 the payout per share is 2", mistakes[1].What, StringComparison.Ordinal);
        Assert.All(mistakes, mistake => Assert.Equal("yahoo:A", mistake.File));
    }

    [Fact]
    public void UncheckedPricesAreReturnedUnchanged()
    {
        using var stage = new WebStage(Reply.Json(Shapes.Chart(
            [Shapes.Day("2024-03-11", 10, 10), Shapes.Day("2024-03-12", 10, 10)], events: [Shapes.Dividend("2024-03-12", 2)])));

        var prices = stage.Load("yahoo", "A", "unchecked");

        Assert.Equal([10, 10], prices.Closes.ToArray());
        Assert.Equal("yahoo:A, unchecked, of 2024-03-15", prices.Source);
    }

    [Fact]
    public void ASplitThatWasNotAppliedIsRefused()
    {
        using var stage = new WebStage(Reply.Json(Shapes.Chart(
            [Shapes.Day("2024-03-11", 400, 400), Shapes.Day("2024-03-12", 101, 101)], events: [Shapes.Split("2024-03-12", 4, 1)])));

        Assert.Contains(
            "On 2024-03-12 a share was split into 4, but the closes go from 400 to 101, as if the split was not", stage.Wrong("yahoo", "A").Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void ASplitOfZeroIsRefused()
    {
        using var stage = new WebStage(Reply.Json(Shapes.Json<object[]>([
            Shapes.TiingoDay("2024-03-11", 10, 10), Shapes.TiingoDay("2024-03-12", 10, 10, splitFactor: 0)])));

        Assert.Contains("On 2024-03-12 the split is 0; it must be finite and above 0.", stage.Wrong("tiingo", "A").Message, StringComparison.Ordinal);
    }

    private static string Text(double number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
