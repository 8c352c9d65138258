using System.Text.Json;

namespace Rota.Tests.Program;

// Plan funds have names with spaces and dots: every verb accepts and shows them.
[Trait("Category", "Slow")]
public sealed class BlankNameTests : IDisposable
{
    private const string Large = "Large Cap Idx";
    private const string Bond = "T. Rowe U.S. Bond";

    private readonly Place _place = new();

    public BlankNameTests()
    {
        _place.Prices(Large, day => 100 + day * 0.1);
        _place.Prices(Bond, day => 50 + day % 7);
        _place.Prices("Old Fund", day => 10 + day * 0.01);
        _place.Prices("New Fund", Place.Rows(day => 20 + day * 0.02).Skip(300));
        _place.Write("plan.csx", $"""
            // A plan.
            Rotate("{Large}", "{Bond}").RankBy(Return(3.MonthEnds)).Hold(1).Every(MonthEnd).Named("Plan")
            """);
        _place.Write("fixed.csx", $"""
            // A plan.
            Hold(("{Large}", 0.6), ("New Fund", 0.4)).Every(MonthEnd).Named("Fixed")
            """);
    }

    [Fact]
    public void ARunItsBenchmarkProxiesAndReportsAcceptSuchNames()
    {
        _place.Write("proxies.csv", "Asset,Proxy,ExpenseRatio\nNew Fund,Old Fund,0.5\n");

        var run = _place.Backtest("fixed.csx", "--benchmark", Bond, "--proxies", "proxies.csv", "--json");
        var files = _place.Rota(
            "report", "fixed.csx", "--feed", "csv:prices", "--benchmark", Bond, "--proxies", "proxies.csv", "--format", "csv", "--format", "html", "--format", "markdown",
            "--format", "settings", "--out", "kept/");

        Assert.Equal(0, run.Code);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Contains(Large, json.RootElement.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, files.Code);
        var weights = File.ReadAllLines(Directory.EnumerateFiles(Path.Combine(_place.Folder, "kept"), "*weights*.csv").First());
        Assert.Contains(Large, string.Join('\n', weights), StringComparison.Ordinal);
        Assert.Contains("New Fund", string.Join('\n', weights), StringComparison.Ordinal);
    }

    [Fact]
    public void WhyAndNowShowThem()
    {
        Assert.Contains(Bond, _place.Rota("why", "plan.csx", "--feed", "csv:prices", "--benchmark", "none").Output, StringComparison.Ordinal);
        Assert.Contains(Large, _place.Rota("now", "plan.csx", "--feed", "csv:prices", "--benchmark", "none", "--max-age", "99999").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void TheDataVerbsAcceptThem()
    {
        var check = _place.Rota("data", "check", Large, Bond, "--feed", "csv:prices");
        var unknown = _place.Rota("data", "check", "Large Cap", "--feed", "csv:prices");

        Assert.Contains($"{Large}  2001-01-01", check.Output, StringComparison.Ordinal);
        Assert.Contains($"Nearest there: {Large}. ", unknown.Error + unknown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ABundleOfThemIsVerifiedAndALinkRuns()
    {
        Assert.Equal(0, _place.Rota("bundle", "plan.csx", "--feed", "csv:prices", "--benchmark", Large, "-o", "plan.rota").Code);
        var verified = _place.Rota("verify", "plan.rota", "--yes");
        var link = _place.Rota("link", "plan.csx", "--benchmark", Large);
        var linked = _place.Rota("run", link.Output.Trim(), "--feed", "csv:prices", "--yes");

        Assert.Equal(0, verified.Code);
        Assert.Equal(0, linked.Code);
        Assert.Contains(Large, linked.Output, StringComparison.Ordinal);
    }

    // One file for all funds: a column each, a row each, or columns of asset and price.
    [Theory]
    [InlineData("Date,Large Cap Idx,T. Rowe U.S. Bond\n", "{0},{1},{2}\n")]
    [InlineData("Date,Asset,Close\n", "{0},Large Cap Idx,{1}\n{0},T. Rowe U.S. Bond,{2}\n")]
    [InlineData("Date,Large Cap Idx.Close,T. Rowe U.S. Bond.Close\n", "{0},{1},{2}\n")]
    public void AFileOfAllFundsRuns(string header, string row)
    {
        _place.Write("all.csv", header + string.Concat(Closes.Weekdays(Place.Days).Select((date, day) => string.Format(
            System.Globalization.CultureInfo.InvariantCulture, row, $"{date:yyyy-MM-dd}", 100 + day * 0.1, 50 + day % 7))));

        var ofFolder = _place.Rota("run", "plan.csx", "--feed", "csv:prices", "--benchmark", Large, "--json");
        var ofFile = _place.Rota("run", "plan.csx", "--feed", "csv:all.csv", "--benchmark", Large, "--json");

        Assert.Equal(0, ofFile.Code);
        Assert.Equal(Statistics(ofFolder), Statistics(ofFile));
    }

    public void Dispose() => _place.Dispose();

    private static string Statistics(Outcome run)
    {
        using var json = JsonDocument.Parse(run.Output);
        return json.RootElement.GetProperty("statistics").ToString();
    }
}
