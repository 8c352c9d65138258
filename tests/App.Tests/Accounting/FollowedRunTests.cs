using System.Text.Json;
using Rota.Tests.Program;

namespace Rota.Tests.Accounting;

// Runs as an account follows them, and what an account has to do today.
[Trait("Category", "Slow")]
public sealed class FollowedRunTests : IDisposable
{
    private const string Free = """{ "name": "Free", "type": "taxFree", "units": "dollars", "cash": "free", "roundInRuns": false }""";

    private const string Locked = """
        { "name": "Locked", "type": "taxDeferred", "units": "wholePercent", "cash": "none", "plan": { "minimumHolding": { "BBB": { "days": 1000 } } },
          "flows": [{ "every": "month", "day": 15, "amount": 100 }] }
        """;

    private readonly Place _place = Place.WithPrices();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void AnAccountWithoutRulesChangesNoStatistic()
    {
        _place.Write("free.json", Free);

        var alone = Json(_place.Backtest(Place.Half, "--json"));
        var followed = Json(_place.Backtest(Place.Half, "--account", "free.json", "--json"));

        Assert.Equal(alone.GetProperty("statistics").GetRawText(), followed.GetProperty("statistics").GetRawText());
        Assert.Equal(alone.GetProperty("weights").GetRawText(), followed.GetProperty("weights").GetRawText());
    }

    [Fact]
    public void TheSummaryHasTheIdealRunBesideTheAccountAndEveryOrderThatWaited()
    {
        _place.Write("locked.json", Locked);

        var summary = _place.Backtest(Place.Half, "--account", "locked.json");
        var json = Json(_place.Backtest(Place.Half, "--account", "locked.json", "--json"));

        Assert.Equal((0, ""), (summary.Code, summary.Said));
        Assert.Matches(@"Account 'Locked': \S+ % a year, time-weighted; the ideal run", Words(summary.Output));
        Assert.Matches(@"\d+ orders? had to wait, on \d+ days in all", Words(summary.Output));
        Assert.Matches(@"Money-weighted -?\d+\.\d\d % a year \(XIRR\)", Words(summary.Output));
        Assert.Contains("No advice: check it against your plan's own document.", Words(summary.Output), StringComparison.Ordinal);
        Assert.All(json.GetProperty("tables").GetProperty("accountWaits").GetProperty("rows").EnumerateArray(), wait =>
            Assert.Contains("BBB bought on", wait.GetProperty("why").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public void ATaxedRunTellsWhatIsLeftAfterTaxes()
    {
        foreach (var asset in new[] { "AAA", "BBB" })
        {
            var rows = _place.Read($"prices/{asset}.csv").Split('\n')[1..^1].Select(row => $"{row},{row.Split(',')[1]}\n");
            _place.Write($"traded/{asset}.csv", string.Concat(rows.Prepend("Date,Close,Adj Close\n")));
        }

        _place.Write("taxed.json", """
            { "name": "Taxed", "type": "taxable", "units": "dollars", "cash": "free",
              "tax": { "method": "hifo", "shortTerm": 0.32, "longTerm": 0.15, "qualified": 0.15, "ordinary": 0.32, "lossLimit": 3000, "payOn": "04-15" } }
            """);

        var summary = _place.Rota("run", Place.Half, "--feed", "csv:traded", "--account", "taxed.json");
        var json = Json(_place.Rota("run", Place.Half, "--feed", "csv:traded", "--account", "taxed.json", "--json"));

        Assert.Equal((0, ""), (summary.Code, summary.Said));
        Assert.Matches(@"Taxes paid [\d,]+\.\d\d, owed at the end -?[\d,]+\.\d\d: .* \d+\.\d\d % of the gains were short\.", Words(summary.Output));
        Assert.Contains("the alternative minimum tax are not modelled", Words(summary.Output), StringComparison.Ordinal);
        Assert.All(json.GetProperty("tables").GetProperty("accountYears").GetProperty("rows").EnumerateArray(), year => Assert.Equal(
            year.GetProperty("tax").GetDouble() / year.GetProperty("endValue").GetDouble(), year.GetProperty("taxOfValue").GetDouble(), 1e-9));
    }

    [Fact]
    public void ASweepOfOnePointIsTheRunThatTheAccountFollows()
    {
        _place.Write("locked.json", Locked);

        var run = Json(_place.Backtest(Place.Half, "--account", "locked.json", "--json"));
        var sweep = _place.Rota("sweep", Place.Half, "--feed", "csv:prices", "--over", "share=0.5", "--account", "locked.json", "--csv", "half.csv");

        Assert.Equal(0, sweep.Code);
        Assert.Contains("Account 'Locked' follows the run", Words(sweep.Output), StringComparison.Ordinal);
        var (names, values) = (_place.Read("half.csv").Split('\n')[0].Split(','), _place.Read("half.csv").Split('\n')[1].Split(','));
        Assert.Equal($"{run.GetProperty("statistics").GetProperty("cagr").GetDouble():R}", values[Array.IndexOf(names, "cagr")]);
    }

    [Fact]
    public void AnAccountAtNetAssetValuesIsFilledAtTheNextClose()
    {
        _place.Write("nav.json", Free.Replace(" }", """, "pricing": { "at": "nav" } }""", StringComparison.Ordinal));

        var usual = Json(_place.Backtest(Place.Half, "--account", "nav.json", "--json"));
        var asked = Json(_place.Backtest(Place.Half, "--fill", "next-close", "--json"));
        var same = _place.Backtest(Place.Half, "--account", "nav.json", "--fill", "same-close");

        Assert.Equal(asked.GetProperty("statistics").GetRawText(), usual.GetProperty("statistics").GetRawText());
        Assert.Contains("At net asset values they would have the next close", Words(same.Output), StringComparison.Ordinal);
    }

    [Fact]
    public void TodaysOrdersAddUpToTheCent()
    {
        _place.Write("positions.csv", "Symbol,Shares,Price,Value\nAAA,10,140,1400\nBBB,30,50,1500\nCash,,,100\n");
        _place.Write("ira.json", """{ "name": "IRA", "type": "taxFree", "holdings": "positions.csv", "units": "wholeShares", "cash": "free" }""");

        var text = _place.Rota("now", Place.Half, "--feed", "csv:prices", "--max-age", "none", "--account", "ira.json");
        var now = Json(_place.Rota("now", Place.Half, "--feed", "csv:prices", "--max-age", "none", "--account", "ira.json", "--json"));

        var (account, checks) = (now.GetProperty("account"), now.GetProperty("checks"));
        Assert.Equal(account.GetProperty("value").GetDecimal(), checks.GetProperty("sumAfter").GetDecimal() + checks.GetProperty("costs").GetDecimal());
        Assert.All(now.GetProperty("orders").EnumerateArray(), order =>
            Assert.Equal(0, order.GetProperty("shares").GetDecimal() % 1));
        Assert.Matches(@"To do by \d\d:\d\d New York time on", text.Output);
        Assert.DoesNotContain("Held now", text.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Check ", text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void APriceFarFromThatOfTheExportIsDoubted()
    {
        _place.Write("positions.csv", "Symbol,Shares,Price,Value\nAAA,10,14,140\nBBB,30,50,1500\n");
        _place.Write("ira.json", """{ "name": "IRA", "type": "taxFree", "holdings": "positions.csv", "units": "wholeShares", "cash": "free" }""");

        var text = _place.Rota("now", Place.Half, "--feed", "csv:prices", "--max-age", "none", "--account", "ira.json");

        Assert.Matches(@"Check AAA: the feed closes at 1\d\d\.\S+, and the export has 14\.00\. Is it the same fund", text.Output);
        Assert.DoesNotContain("Check BBB", text.Output, StringComparison.Ordinal);
    }

    private static JsonElement Json(Outcome outcome)
    {
        Assert.Equal((0, ""), (outcome.Code, outcome.Said));
        return JsonDocument.Parse(outcome.Output).RootElement;
    }

    // Without the breaks of lines.
    private static string Words(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
