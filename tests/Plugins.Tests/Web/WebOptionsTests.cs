namespace Rota.Tests;

// The words after a feed's colon.
public sealed class WebOptionsTests
{
    [Theory]
    [InlineData("yahoo", "ofline", "Unknown option 'ofline' of yahoo. Available: age=7d, offline, agent=NAME/1.0, base=http://127.0.0.1:8080, unchecked, today; join them by +.")]
    [InlineData("yahoo", "cash", "Unknown option 'cash' of yahoo.")]
    [InlineData("yahoo", "lag=3", "Unknown option 'lag=3'")]
    [InlineData("fred", "unchecked", "Unknown option 'unchecked' of fred. Available: age=7d, offline, agent=NAME/1.0, base=http://127.0.0.1:8080, cash, lag=45; join them by +.")]
    [InlineData("yahoo", "offline=", "Unknown option 'offline='")]
    [InlineData("yahoo", "offline+", "Unknown option ''")]
    [InlineData("yahoo", "age=", "The age of yahoo is ''; give the hours or days, up to 9999")]
    [InlineData("yahoo", "age=7", "The age of yahoo is '7';")]
    [InlineData("yahoo", "age=d", "The age of yahoo is 'd';")]
    [InlineData("yahoo", "age=-1d", "The age of yahoo is '-1d';")]
    [InlineData("yahoo", "age=10000d", "The age of yahoo is '10000d';")]
    [InlineData("fred", "lag=401", "The lag of fred is '401'; use calendar days from 0 to 400")]
    [InlineData("fred", "lag=x", "The lag of fred is 'x';")]
    [InlineData("tiingo", "base=https://example.com", "The base of tiingo is 'https://example.com'; use a server on this machine")]
    [InlineData("tiingo", "base=http://localhost.example.com", "use a server on this machine")]
    [InlineData("tiingo", "base=http://127.0.0.1@example.com", "use a server on this machine")]
    [InlineData("tiingo", "base=ftp://127.0.0.1", "use a server on this machine")]
    [InlineData("yahoo", "base=http://127.0.0.1:1,http://127.0.0.1:2,http://127.0.0.1:3", "use a server on this machine")]
    [InlineData("yahoo", "agent=", "The agent of yahoo is ''")]
    [InlineData("yahoo", "agent=a%0D%0AX-Other: 1", "use one line of plain letters")]
    [InlineData("yahoo", "hourly=5", "Unknown option 'hourly=5'")]
    [InlineData("tiingo", "hourly=0", "The requests per hour of tiingo are '0'")]
    [InlineData("tiingo", "today", "Unknown option 'today'")]
    [InlineData("yahoo", "offline+offline", "The option offline of yahoo is given twice")]
    public void AWrongOptionIsNamed(string feed, string options, string what)
    {
        using var stage = new WebStage(Reply.Page());

        var wrong = Assert.Throws<InputException>(() => stage.FeedAsIs(feed, options));

        Assert.Contains(what, Assert.Single(wrong.Mistakes).What, StringComparison.Ordinal);
    }

    [Fact]
    public void AllWrongOptionsAreNamedAtOnce()
    {
        using var stage = new WebStage(Reply.Page());

        var wrong = Assert.Throws<InputException>(() => stage.FeedAsIs("fred", "age=7+lag=x+cache"));

        Assert.Equal(3, wrong.Mistakes.Count);
    }
}
