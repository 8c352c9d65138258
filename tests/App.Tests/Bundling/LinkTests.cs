using Rota.Tests.Program;

namespace Rota.Tests.Bundling;

// A strategy as a text that can be passed on.
public sealed class LinkTests : IDisposable
{
    private readonly Place _place = Place.WithPrices();

    [Rule("R32")]
    [Fact]
    public void ItRunsAsItsScriptDoesWithItsParametersAndRange()
    {
        var link = _place.Rota("link", Place.Half, "--param", "share=0.3", "--from", "2001-06-01", "--feed", "csv:prices").Output.TrimEnd();

        var run = _place.Backtest(link, "--yes", "--json");

        Assert.Matches("^rota:[A-Za-z0-9_-]+$", link);
        Assert.Equal(_place.Backtest(Place.Half, "--json", "--param", "share=0.3", "--from", "2001-06-01").Output, run.Output);
        Assert.Equal(0, run.Code);
        Assert.Contains("\"share\": 0.4", _place.Backtest(link, "--yes", "--json", "--param", "share=0.4").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ItIsShownAndNotRunUnlessThatIsAgreedTo()
    {
        var link = _place.Rota("link", Place.Half).Output.TrimEnd();

        var run = _place.Backtest(link);

        Assert.Contains("Hold((\"AAA\", share)", run.Error, StringComparison.Ordinal);
        Assert.Contains("say --yes", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
        Assert.Equal(2, run.Code);
    }

    [Fact]
    public void OneThatIsCutOffIsRefused()
    {
        var link = _place.Rota("link", Place.Half).Output.TrimEnd();

        var run = _place.Backtest(link[..^8], "--yes");

        Assert.Contains("The link is no whole link of rota's", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Code);
    }

    public void Dispose() => _place.Dispose();
}
