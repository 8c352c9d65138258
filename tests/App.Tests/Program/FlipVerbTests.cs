using System.Text.Json;

namespace Rota.Tests.Program;

// rota flip, and the flips of rota now. Twenty equal days, then A 100 102 104 106 and B 50 50 51 51.5.
public sealed class FlipVerbTests : IDisposable
{
    private const int Equal = 20;

    private static readonly double[] A = [100, 102, 104, 106];
    private static readonly double[] B = [50, 50, 51, 51.5];

    private readonly Place _place = new();
    private readonly string _script;

    public FlipVerbTests()
    {
        _place.Prices("A", Place.Rows(day => day < Equal ? A[0] : A[day - Equal], Equal + A.Length));
        _place.Prices("B", Place.Rows(day => day < Equal ? B[0] : B[day - Equal], Equal + B.Length));
        _script = _place.Write("trend.csx", """
            // The steeper trend, nobody (2001).
            Rotate("A", "B").RankBy(Sma(2.Days) / Sma(4.Days)).Hold(1).Every(Day).Named("Trend")
            """);
    }

    [Fact]
    public void TheSheetHasBothDirectionsOfEveryAssetThatDecides()
    {
        var flip = _place.Rota("flip", _script, "--feed", "csv:prices");

        Assert.True(flip.Code == 0, flip.Error);
        Assert.Contains("Hold      A 100 %", flip.Output, StringComparison.Ordinal);
        Assert.Contains("Margin    2.78 %, if A closes below 103.05 (-2.78 %)", flip.Output, StringComparison.Ordinal);
        Assert.Matches(@"A +106\.00 +above +none up to × 1\.25\n", flip.Output);
        Assert.Matches(@"A +106\.00 +below +103\.05 +-2\.78 % +B 100 %\n", flip.Output);
        Assert.Matches(@"B +51\.50 +above +52\.96 +\+2\.84 % +B 100 %\n", flip.Output);
        Assert.Matches(@"B +51\.50 +below +none up to × 1\.25\n", flip.Output);
    }

    [Fact]
    public void NowNamesTheFlips()
    {
        var now = _place.Rota("now", _script, "--feed", "csv:prices", "--max-age", "none");
        var json = JsonDocument.Parse(_place.Rota("now", _script, "--feed", "csv:prices", "--max-age", "none", "--json").Output).RootElement.GetProperty("flips");

        Assert.Contains("Margin    2.78 %\nFlips     to B 100 % if A closes below 103.05 (-2.78 %)\nFlips     to B 100 % if B closes above 52.96 (+2.84 %)\n",
            now.Output, StringComparison.Ordinal);
        Assert.Equal(0.02783, json.GetProperty("margin").GetDouble(), 1e-5);
        Assert.Equal(5349 / 101.0, json.GetProperty("sides")[2].GetProperty("price").GetDouble(), 1e-4);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("sides")[0].GetProperty("price").ValueKind);
    }

    [Rule("A6")]
    [Fact]
    public void TheHistoryCountsNearMissesAndShowsTheCostOfLateSignals()
    {
        var flip = _place.Rota("flip", _script, "--feed", "csv:prices", "--history", "--csv", "misses.csv");
        var json = JsonDocument.Parse(_place.Rota("flip", _script, "--feed", "csv:prices", "--history", "--json").Output).RootElement;

        Assert.True(flip.Code == 0, flip.Error);
        Assert.Matches(@"below 0\.25 % +18 +85\.7 %", flip.Output); // while all closes are equal, A is held because it comes first
        Assert.Matches(@"decided and traded at the close +[0-9.]+ %", flip.Output);
        Assert.Matches(@"decided on the close before, traded at the close +5\.89 %.* 0 of 19", flip.Output);
        Assert.Contains("decided at the close, traded at the next open: A has no open", flip.Output, StringComparison.Ordinal);
        Assert.StartsWith("decided,until,held,margin,asset,direction,close,price,change,then,taken,notTaken,missed,prices\n", _place.Read("misses.csv"), StringComparison.Ordinal);
        Assert.Equal(21, json.GetProperty("decisions").GetArrayLength());
        Assert.Equal(4, json.GetProperty("late").GetArrayLength());
    }

    [Fact]
    public void EveryWrongOptionIsNamed()
    {
        var flip = _place.Rota("flip", _script, "--feed", "csv:prices", "--by", "all", "--limit", "1", "--step", "0", "--csv", "x.csv");

        Assert.Equal(2, flip.Code);
        Assert.Contains("--by is 'all'; use a weight such as 0.05, above 0 and 1 at most, or set.", flip.Error, StringComparison.Ordinal);
        Assert.Contains("--limit is '1'; use a factor such as 1.25", flip.Error, StringComparison.Ordinal);
        Assert.Contains("--step is '0'; use per cent of the close", flip.Error, StringComparison.Ordinal);
        Assert.Contains("add --history", flip.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _place.Dispose();
}
