namespace Rota.Tests.Program;

// Printed lines of scripts, which do not change results.
[Trait("Category", "Slow")]
public sealed class PrintTests : IDisposable
{
    private const string Quiet = """
        var change = Score(asset => asset.Return(20.Days));
        Rotate("AAA", "BBB").RankBy(change).Hold(1).Every(MonthEnd)
        """;

    private const string Loud = """
        Print("begins");
        var change = Score(asset => { var x = asset.Return(20.Days); Print($"changes by {x:0.000}"); return x; });
        Rotate("AAA", "BBB").RankBy(change).Hold(1).Every(MonthEnd)
        """;

    private readonly Place _place = Place.WithPrices();

    public PrintTests()
    {
        _place.Write("config/rota/config.json", """{"ledger": "off"}""");
        _place.Write("quiet.csx", Quiet);
        _place.Write("loud.csx", Loud);
    }

    [Fact]
    public void APrintedLineNamesItsDayAndAssetAndChangesNoResult()
    {
        var loud = _place.Backtest("loud.csx");

        Assert.StartsWith("begins\n2001-01-31 AAA: changes by 0.020\n2001-01-31 BBB: changes by ", loud.Said, StringComparison.Ordinal);
        Assert.Equal(_place.Backtest("quiet.csx").Output, loud.Output);
        Assert.Equal(loud.Said, _place.Backtest("loud.csx").Said);
    }

    [Fact]
    public void OnlyTheFirstTwentyLinesAreShownAndTheRestCounted()
    {
        var all = Lines(_place.Backtest("loud.csx", "--prints"));
        var first = Lines(_place.Backtest("loud.csx"));

        Assert.Equal([.. all.Take(20), $"... {all.Length - 20} more lines. Use --prints to see all."], first);
        Assert.Equal("", _place.Backtest("loud.csx", "--json").Said);
        Assert.Equal(all, Lines(_place.Backtest("loud.csx", "--json", "--prints")));
    }

    [Fact]
    public void WhyShowsTheLinesPrintedAtTheDecision()
    {
        var why = _place.Rota("why", "loud.csx", "--feed", "csv:prices", "--on", "2002-06-28");
        var json = _place.Rota("why", "loud.csx", "--feed", "csv:prices", "--on", "2002-06-28", "--json");

        Assert.EndsWith("\nPrinted\n  2002-06-28 AAA: changes by 0.015\n  2002-06-28 BBB: changes by -0.018\n", why.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("changes by 0", json.Output + json.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ARuleThatPrintsIsShownWithItsDay()
    {
        _place.Write("rule.csx", "Decide([\"AAA\"], market => { Print(market[\"AAA\"].Close); return Weights.Equal([\"AAA\"]); }).Every(MonthEnd)\n");

        Assert.StartsWith("2001-01-31: 102.2\n", _place.Backtest("rule.csx").Said, StringComparison.Ordinal);
    }

    public void Dispose() => _place.Dispose();

    private static string[] Lines(Outcome run) => run.Said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
