using System.Text.Json;

namespace Rota.Tests.Program;

[Trait("Category", "Slow")]
public sealed class ProxyTests : IDisposable
{
    private readonly Place _place = Place.WithPrices();

    public ProxyTests()
    {
        _place.Prices("NEW", Place.Rows(day => 50 + day % 3)[300..]);
        _place.Prices("OLD", Place.Rows(day => 20 + day % 5)[200..]);
        _place.Write("new.csx", "// New, nobody (2001).\nHold((\"AAA\", 0.5), (\"NEW\", 0.5)).Every(MonthEnd).Named(\"New\")\n");
    }

    // Row 200 is 2001-10-08, row 300 is 2002-02-25.
    [Rule("A16", "A20")]
    [Fact]
    public void ProxiesExtendAssetsAndTheResultIsMarked()
    {
        _place.Write("data/proxies.csv", "Asset,Proxy,ExpenseRatio\nNEW,OLD,0.12\nNEW,BBB,0\nELSE,NOWHERE,1\n");
        _place.Write("rota.json", """{"proxies": "data/proxies.csv"}""");

        var json = Json(_place.Backtest("new.csx", "--json"));

        Assert.Equal("2001-01-01", json.GetProperty("from").GetString());
        var note = Assert.Single(Notes(json), note => note.StartsWith("NEW is extended to 2002-02-22 by BBB from 2001-01-01, then OLD from 2001-10-08: ", StringComparison.Ordinal));
        Assert.Contains("NEW.csv ← ", note, StringComparison.Ordinal);
        Assert.Contains("OLD.csv less 0.12 % a year ← ", note, StringComparison.Ordinal);
        Assert.EndsWith("BBB.csv.", note, StringComparison.Ordinal);
        Assert.StartsWith(
            "EXTENDED DATA: NEW is BBB from 2001-01-01 to 2001-10-05; NEW is OLD from 2001-10-08 to 2002-02-22.", _place.Backtest("new.csx").Output,
            StringComparison.Ordinal);
        Assert.False(json.GetProperty("simulated").GetBoolean());
        Assert.Equal("2002-02-25", Json(_place.Backtest("new.csx", "--json", "--proxies", "")).GetProperty("from").GetString());
    }

    [Fact]
    public void ALaterRunOfRealPricesIsNotExtended()
    {
        _place.Write("proxies.csv", "Asset,Proxy,ExpenseRatio\nNEW,OLD,0.12\n");

        Assert.DoesNotContain(
            "EXTENDED", _place.Backtest("new.csx", "--proxies", "proxies.csv", "--from", "2002-03-01").Output, StringComparison.Ordinal);
    }

    // NEW begins on 2002-02-25, after the range.
    [Fact]
    public void AProxyCoversARangeBeforeTheFundsOwnFirstDay()
    {
        _place.Write("proxies.csv", "Asset,Proxy,ExpenseRatio\nNEW,BBB,0\n");
        _place.Write("bbb.csx", "// B, nobody (2001).\nHold((\"AAA\", 0.5), (\"BBB\", 0.5)).Every(MonthEnd).Named(\"New\")\n");

        var early = Json(_place.Backtest("new.csx", "--json", "--proxies", "proxies.csv", "--to", "2001-12-31"));
        var same = Json(_place.Backtest("bbb.csx", "--json", "--to", "2001-12-31"));

        Assert.Equal("2001-12-31", early.GetProperty("to").GetString());
        Assert.Equal(
            same.GetProperty("statistics").GetProperty("totalReturn").GetDouble(), early.GetProperty("statistics").GetProperty("totalReturn").GetDouble(), 1e-12);
    }

    // Equity based on proxies stays marked when it is read as an asset.
    [Fact]
    public void AnExtendedEquityStaysExtendedWhenItIsReadBack()
    {
        _place.Write("proxies.csv", "Asset,Proxy,ExpenseRatio\nNEW,OLD,0\n");
        _place.Backtest("new.csx", "--proxies", "proxies.csv", "--report", "equity.csv", "--out", "kept");
        File.Copy(Path.Combine(_place.Folder, "kept", "new.equity.csv"), Path.Combine(_place.Folder, "prices", "KEPT.csv"));
        _place.Write("kept.csx", "// K, nobody (2001).\nHold((\"KEPT\", 1.0)).Every(MonthEnd).Named(\"Kept\")\n");

        foreach (var _ in new[] { "read", "from the cache" })
            Assert.StartsWith("EXTENDED DATA: KEPT is a proxy from 2001-10-08 to 2002-02-22.", _place.Backtest("kept.csx").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NEW,GONE,0.12", "proxies.csv(2): GONE, a proxy of NEW: GONE is unknown")]
    [InlineData("NEW,NEW,0.12", "proxies.csv(2): Circular proxies: NEW extends NEW")]
    [InlineData("NEW,OLD,0\nOLD,BBB,0\nBBB,NEW,0", "proxies.csv(4): Circular proxies: NEW extends BBB and is extended by it.")]
    [InlineData("NEW,OLD,0\nNEW,OLD,1", "proxies.csv(3): Duplicate proxy OLD for NEW (first on line 2).")]
    [InlineData("NEW,OLD", "proxies.csv(2): 'NEW,OLD' is not an asset, a proxy and an expense ratio")]
    [InlineData("NEW,OLD,cheap", "proxies.csv(2): 'cheap' is not an expense ratio")]
    [InlineData("NEW,OLD,-1", "proxies.csv(2): '-1' is not an expense ratio")]
    [InlineData("NEW,O  LD,1", "proxies.csv(2): Asset name 'O  LD' has an extra space")]
    [InlineData("AAA,OLD,1", "proxies.csv(2): OLD, a proxy of AAA: OLD begins on 2001-10-08, AAA on 2001-01-01: it must begin earlier")]
    public void AWrongRowIsNamedWithItsLine(string rows, string mistake)
    {
        _place.Write("proxies.csv", $"Asset,Proxy,ExpenseRatio\n{rows}\n");

        var run = _place.Backtest("new.csx", "--proxies", "proxies.csv");

        Assert.Contains(mistake, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => line.Contains(".csv(", StringComparison.Ordinal));
        Assert.Equal(2, run.Code);
    }

    [Fact]
    public void AMissingFileIsReportedWithItsOption()
    {
        _place.Write("proxies.csv", "Asset,Proxy\n");

        var (missing, wrong) = (_place.Backtest("new.csx", "--proxies", "no.csv"), _place.Rota("config", "set", "proxies", "proxies.csv"));

        Assert.Contains("--proxies is 'no.csv'. File not found: no.csv.", missing.Error, StringComparison.Ordinal);
        Assert.Contains("proxies.csv(1): The header is 'Asset,Proxy'; use Asset,Proxy,ExpenseRatio", wrong.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _place.Dispose();

    private static IEnumerable<string> Notes(JsonElement json) =>
        json.GetProperty("notes").EnumerateArray().Select(note => note.GetString()!);

    private static JsonElement Json(Outcome run)
    {
        Assert.Equal(0, run.Code);
        using var json = JsonDocument.Parse(run.Output);
        return json.RootElement.Clone();
    }
}
