namespace Rota.Tests;

// The words after a feed's colon.
public sealed class WebOptionsTests
{
    [Theory]
    [InlineData("yahoo", "ofline", "has no option 'ofline'; there are age=7d, offline, base=http://127.0.0.1:8080, unchecked, joined by +.")]
    [InlineData("yahoo", "cash", "has no option 'cash'; there are")]
    [InlineData("yahoo", "lag=3", "has no option 'lag=3'; there are")]
    [InlineData("fred", "unchecked", "has no option 'unchecked'; there are age=7d, offline, base=http://127.0.0.1:8080, cash, lag=45, joined by +.")]
    [InlineData("yahoo", "offline=", "has no option 'offline='")]
    [InlineData("yahoo", "offline+", "has no option ''")]
    [InlineData("yahoo", "age=", "The age of yahoo is ''; write hours or days up to 9999")]
    [InlineData("yahoo", "age=7", "The age of yahoo is '7';")]
    [InlineData("yahoo", "age=d", "The age of yahoo is 'd';")]
    [InlineData("yahoo", "age=-1d", "The age of yahoo is '-1d';")]
    [InlineData("yahoo", "age=10000d", "The age of yahoo is '10000d';")]
    [InlineData("fred", "lag=401", "The lag of fred is '401'; write calendar days from 0 to 400")]
    [InlineData("fred", "lag=x", "The lag of fred is 'x';")]
    [InlineData("tiingo", "base=https://example.com", "The base of tiingo is 'https://example.com'; it is a server on this machine")]
    [InlineData("tiingo", "base=http://localhost.example.com", "it is a server on this machine")]
    [InlineData("tiingo", "base=http://127.0.0.1@example.com", "it is a server on this machine")]
    [InlineData("tiingo", "base=ftp://127.0.0.1", "it is a server on this machine")]
    [InlineData("yahoo", "offline+offline", "The option offline of yahoo stands twice")]
    public void AnOptionThatIsWrongIsNamed(string feed, string options, string what)
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
