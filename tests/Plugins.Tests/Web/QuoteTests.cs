namespace Rota.Tests;

// Quotes of a running session. The session of Friday 2024-03-15 opens at 14:30 UTC.
public sealed class QuoteTests
{
    private static readonly (string, string, object)[] Nothing = [];

    [Fact]
    public void TheCurrentPriceIsAQuoteWithItsTime()
    {
        using var stage = new WebStage(Reply.Json(Chart(12.5, Nothing)));

        var quote = Ask(stage, "yahoo");

        Assert.Equal(("A", 12.5), (quote.Asset.Name, quote.Price));
        Assert.Equal(new DateTimeOffset(2024, 3, 15, 18, 30, 0, TimeSpan.Zero), quote.Time);
        Assert.Equal((0, 1), (quote.Distribution, quote.Split));
    }

    [Fact]
    public void WhatGoesExAndIsSplitTodayComesWithIt()
    {
        using var stage = new WebStage(Reply.Json(Chart(
            6.1, Shapes.Dividend("2024-03-13", 9), Shapes.Dividend("2024-03-15", 0.25), Shapes.Split("2024-03-15", 2, 1), Shapes.Split("2024-03-14", 3, 1))));

        var quote = Ask(stage, "yahoo");

        Assert.Equal((0.25, 2), (quote.Distribution, quote.Split));
    }

    [Fact]
    public void AQuoteIsNeitherTakenFromTheCacheNorKept()
    {
        using var stage = new WebStage(Reply.Json(Chart(12.5, Nothing)));
        _ = stage.Load("yahoo", "A");
        var kept = stage.Kept.Count;

        _ = Ask(stage, "yahoo");
        _ = Ask(stage, "yahoo");

        Assert.Equal(3, stage.Asked.Count);
        Assert.Equal(kept, stage.Kept.Count);
        Assert.Equal(new DateOnly(2024, 3, 14), stage.Load("yahoo", "A").Dates[^1]);
    }

    [Theory]
    [InlineData("yahoo", "offline", "A cached answer is not a quote. Leave out yahoo:offline.")]
    [InlineData("tiingo", "", "Rota does not read quotes of tiingo. Use yahoo, or a file of quotes.")]
    public void WithoutAQuoteTheRemedyIsNamed(string feed, string options, string what)
    {
        using var stage = new WebStage(Reply.Json(Chart(12.5, Nothing)));

        Assert.Contains(what, Assert.Throws<InputException>(() => Ask(stage, feed, options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void APriceOfZeroIsAFault()
    {
        using var stage = new WebStage(Reply.Json(Chart(0, Nothing)));

        Assert.Contains("Yahoo has a price of 0 for A", Assert.Throws<InputException>(() => Ask(stage, "yahoo")).Message, StringComparison.Ordinal);
    }

    private static Quote Ask(WebStage stage, string feed, string options = "") =>
        ((IQuoteFeed)stage.Feed(feed, options)).QuoteAsync("A", TestContext.Current.CancellationToken).GetAwaiter().GetResult();

    // Four hours into the session.
    private static string Chart(double price, params (string Kind, string Day, object Event)[] events) => Shapes.Chart(
        [Shapes.Day("2024-03-12", 10, 10), Shapes.Day("2024-03-13", 11, 11), Shapes.Day("2024-03-14", 12, 12)], events: events)
        .Replace("\"gmtoffset\"", FormattableString.Invariant($"\"regularMarketTime\":{Shapes.Open("2024-03-15") + 14400},\"regularMarketPrice\":{price},\"gmtoffset\""), StringComparison.Ordinal);
}
