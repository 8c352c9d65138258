using System.Text.Json;

namespace Rota.Tests.Program;

// rota now and rota why. AAA rises by a tenth a day from 100; BBB cycles between 50 and 56.
public sealed class SignalTests : IDisposable
{
    private readonly Place _place = Place.WithPrices();
    private readonly string _script;

    public SignalTests() => _script = _place.Write("best.csx", """
        // The best, nobody (2001).
        Rotate("AAA", "BBB").RankBy(Return(20.Days)).Hold(1).Filter(Close() > 10, otherwise: "BBB").Every(MonthEnd).Named("Best")
        """);

    [Rule("Q1", "Q41")]
    [Fact]
    public void NowShowsTheHoldingsWithTheirFirstAndLastDays()
    {
        var now = _place.Rota("now", _script, "--feed", "csv:prices", "--max-age", "none");

        Assert.Equal(0, now.Code);
        Assert.Contains("As of     2002-12-27, the last close of the prices", now.Output, StringComparison.Ordinal);
        Assert.Contains("Hold      AAA 100 %", now.Output, StringComparison.Ordinal);
        Assert.Contains("Since     2002-11-29\n", now.Output, StringComparison.Ordinal);
        Assert.Contains("Next      2002-12-31 is the next decision day", now.Output, StringComparison.Ordinal);
    }

    [Rule("Q41")]
    [Fact]
    public void WhyShowsScoresRanksAndTheEffectOfEachStep()
    {
        var why = _place.Rota("why", _script, "--feed", "csv:prices", "--on", "2002-03-15");

        Assert.Contains("2002-03-15 is not a decision day; the decision in force was made on 2002-02-28", why.Output, StringComparison.Ordinal);
        Assert.Contains("- ranks by Return(20 days)", why.Output, StringComparison.Ordinal);
        Assert.Contains("a = Close() > 10", why.Output, StringComparison.Ordinal);
        Assert.Matches(@"AAA\s+1\s+0\.0\d+\s+yes\s+100\.00  held, as before", why.Output);
        Assert.Contains("for places that fail: Fixed", why.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void JsonHasTheSameContent()
    {
        var json = JsonDocument.Parse(_place.Rota("why", _script, "--feed", "csv:prices", "--on", "2002-02-28", "--json").Output).RootElement;
        var now = JsonDocument.Parse(_place.Rota("now", _script, "--feed", "csv:prices", "--json").Output).RootElement;

        Assert.Equal("2002-02-28", json.GetProperty("decided").GetString());
        var first = json.GetProperty("explanation").GetProperty("assets")[0];
        Assert.Equal(("AAA", 1, 1.0), (first.GetProperty("asset").GetString(), first.GetProperty("rank").GetInt32(), first.GetProperty("weight").GetDouble()));
        Assert.Equal("2002-12-31", now.GetProperty("next").GetString());
        Assert.Equal(1, now.GetProperty("target").GetProperty("AAA").GetDouble());
    }

    [Fact]
    public void ADayOutsideTheRunIsRefused()
    {
        var why = _place.Rota("why", _script, "--feed", "csv:prices", "--on", "1999-01-04");

        Assert.Equal(2, why.Code);
        Assert.Contains("--on 1999-01-04 is outside the run, which covers 2001-01-31 to 2002-12-27.", why.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void PlainSignalsHaveNoByteBeyondAscii()
    {
        var now = _place.Rota("now", _script, "--feed", "csv:prices", "--plain");

        Assert.All(now.Bytes, value => Assert.InRange(value, 10, 126));
    }

    public void Dispose() => _place.Dispose();
}
