using System.Globalization;
using System.Text;

namespace Rota.Tests;

// Each provider's requests, limits and own kinds of refusals.
public sealed class ProviderTests
{
    private const string Puzzle = "<!DOCTYPE html><script>fetch('/__verify', {method: 'POST'})</script>";

    private static string Version => typeof(Rota.Plugins.Web.WebPlugin).Assembly.GetName().Version!.ToString(3);

    [Fact]
    public void YahoosRequestIsTheSameOnAnyDay()
    {
        using var stage = new WebStage(new LoopbackProvider(head => head.Contains("period1=0&period2=9999999999&", StringComparison.Ordinal)
            ? Reply.Json(Shapes.Yahoo)
            : Reply.Of(422, """{"chart":{"result":null,"error":{"code":"Unprocessable Entity","description":"Only 100 years worth of day granularity data"}}}""")));
        stage.Load("yahoo", "A");
        stage.Time.Pass(TimeSpan.FromDays(4));

        Assert.Equal(3, stage.Load("yahoo", "A").Dates.Length);
        Assert.Equal(2, stage.Asked.Count);
        Assert.Equal(stage.Asked[0], stage.Asked[1]);
    }

    [Fact]
    public void ARefusedRangeDoesNotMakeTheAssetUnknown()
    {
        using var stage = new WebStage(Reply.Of(422, """{"chart":{"error":{"code":"x","description":"Only 100 years worth of day granularity data"}}}"""));

        var wrong = stage.Wrong("yahoo", "A");

        Assert.Null(wrong.WithoutPrices);
        Assert.StartsWith("yahoo:A: yahoo refuses the range of days, not the asset", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yahoo", "Mozilla/5.0 (compatible; rota/VERSION)")]
    [InlineData("stooq", "rota/VERSION")]
    [InlineData("tiingo", "rota/VERSION")]
    [InlineData("alphavantage", "rota/VERSION")]
    [InlineData("fred", "rota/VERSION")]
    [InlineData("eodhd", "rota/VERSION")]
    public void EachProviderGetsItsAgent(string feed, string agent)
    {
        using var stage = new WebStage(Reply.Of(200, Shapes.Of(feed)));

        stage.Load(feed, "A");

        Assert.Contains($"User-Agent: {agent.Replace("VERSION", Version, StringComparison.Ordinal)}\r\n", stage.Asked[0], StringComparison.Ordinal);
    }

    [Fact]
    public void AVariableReplacesYahoosAgentAndAnOptionAnyAgent()
    {
        using var stage = new WebStage(Reply.Json(Shapes.Yahoo));
        stage.Environment["YAHOO_AGENT"] = "Mozilla/5.0 (compatible; mine/1)";

        stage.Load("yahoo", "A");
        stage.Load("yahoo", "B", "agent=my%20own%2B/1");

        Assert.Contains("User-Agent: Mozilla/5.0 (compatible; mine/1)\r\n", stage.Asked[0], StringComparison.Ordinal);
        Assert.Contains("User-Agent: my own+/1\r\n", stage.Asked[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\r\nX-Other: 1")]
    [InlineData("für mich")]
    [InlineData(" ")]
    public void AnAgentThatWouldBreakTheHeaderIsRefusedBeforeAnyRequest(string agent)
    {
        using var stage = new WebStage(Reply.Json(Shapes.Yahoo));
        stage.Environment["YAHOO_AGENT"] = agent;

        Assert.Contains("YAHOO_AGENT has a line break", Assert.Throws<InputException>(() => stage.Feed("yahoo")).Message, StringComparison.Ordinal);
        Assert.Empty(stage.Asked);
    }

    [Fact]
    public async Task YahoosRefusalIsRetriedOnceAndReportedOnce()
    {
        using var stage = new WebStage(Reply.Of(429, "Edge: Too Many Requests", "text/html"));
        var feed = stage.Feed("yahoo");
        var cancel = TestContext.Current.CancellationToken;

        var loads = Enumerable.Range(0, 10).Select(i => Assert.ThrowsAsync<InputException>(
            () => feed.LoadAsync($"A{i}", WebStage.All, cancel))).ToList();
        var mistakes = (await Task.WhenAll(loads)).SelectMany(wrong => wrong.Mistakes).Distinct().ToList();

        Assert.Equal(2, stage.Asked.Count);
        Assert.Equal([10], stage.Time.Waits.Where(wait => wait > 1));
        Assert.StartsWith("yahoo refuses requests for now (429).", Assert.Single(mistakes).What, StringComparison.Ordinal);
        stage.Begin();
        stage.Wrong("yahoo", "A");
        Assert.Equal(4, stage.Asked.Count);
    }

    [Theory]
    [InlineData(503, "down")]
    [InlineData(404, "<html>Not here</html>")]
    [InlineData(0, "cut off")]
    public void IfTheFirstAddressIsUnreachableTheSecondIsTriedOnce(int status, string text)
    {
        using var second = new LoopbackProvider(Reply.Json(Shapes.Yahoo));
        var server = new LoopbackProvider(status == 0 ? Reply.Half(Shapes.Yahoo) : Reply.Of(status, text));
        using var stage = new WebStage(server);
        var options = $"base={server.Address},{second.Address}";

        var prices = Load(stage.FeedAsIs("yahoo", options), "A");
        stage.Begin();
        Load(stage.FeedAsIs("yahoo", options), "A");

        Assert.Equal(3, prices.Dates.Length);
        Assert.Single(second.Asked);
        Assert.Single(stage.Kept);
    }

    [Theory]
    [InlineData(429, "Too Many Requests")]
    [InlineData(404, """{"chart":{"error":null}}""")]
    public void ARefusalIsNotRetriedAtTheSecondAddress(int status, string text)
    {
        using var second = new LoopbackProvider(Reply.Json(Shapes.Yahoo));
        var server = new LoopbackProvider(Reply.Of(status, text));
        using var stage = new WebStage(server);

        Assert.Throws<InputException>(() => Load(stage.FeedAsIs("yahoo", $"base={server.Address},{second.Address}"), "A"));

        Assert.Empty(second.Asked);
    }

    [Fact]
    public void AnAssetThatHadPricesIsNeverUnknown()
    {
        using var stage = new WebStage(Reply.Json(Shapes.Yahoo), Reply.Of(404, """{"chart":{"error":{"code":"Not Found","description":"No data"}}}"""));
        stage.Load("yahoo", "A");
        stage.Time.Pass(TimeSpan.FromDays(4));

        var known = stage.Wrong("yahoo", "A");

        Assert.Null(known.WithoutPrices);
        Assert.EndsWith(
            "A had prices before, so the name is right and yahoo has a fault. The cache has an answer of 2024-03-15; use it with yahoo:offline.",
            known.Message, StringComparison.Ordinal);
        Assert.Equal("B", stage.Wrong("yahoo", "B").WithoutPrices?.Name);
    }

    [Fact]
    public void StooqGetsTheKeyIfThereIsOne()
    {
        using var stage = new WebStage(Reply.Csv(Shapes.Stooq));
        stage.Environment["STOOQ_KEY"] = WebStage.Key;

        stage.Load("stooq", "SPY");

        Assert.Contains($"s=spy.us&i=d&apikey={Uri.EscapeDataString(WebStage.Key)} ", stage.Asked[0], StringComparison.Ordinal);
        Assert.DoesNotContain("K3y", File.ReadAllText(Assert.Single(stage.Kept)), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("text/plain", "Get your apikey:\n\n1. Open https://stooq.com", "Stooq needs a key, and STOOQ_KEY is missing or wrong. Open https://stooq.com/q/d/?s=spy.us&get_apikey in")]
    [InlineData("text/plain", "Exceeded the daily hits limit", "Stooq's daily limit is used up. Try again tomorrow")]
    [InlineData("text/html", Puzzle, "Stooq blocks programs: it answered with a page for browsers. Use tiingo or yahoo, or download")]
    [InlineData("text/html", "<html>Anything</html>", "Stooq blocks programs")]
    public void StooqsRefusalHoldsForAllAssets(string type, string text, string said)
    {
        using var stage = new WebStage(Reply.Of(200, text, type));

        var first = stage.Wrong("stooq", "A").Mistakes;
        var second = stage.Wrong("stooq", "B").Mistakes;

        Assert.StartsWith(said, Assert.Single(first).What, StringComparison.Ordinal);
        Assert.Equal(first, second);
        Assert.Single(stage.Asked);
    }

    [Theory]
    [InlineData(429, """{"detail":"Error: You have run over your hourly request allocation. Then check out Power"}""", "this hour is used up. Try again from 23:00 UTC on")]
    [InlineData(200, "You have run over your hourly request allocation.", "this hour is used up. Try again from 23:00 UTC on")]
    [InlineData(200, "You have run over your daily request allocation.", "this day is used up. Try again from 2024-03-16, 00:00 UTC on")]
    [InlineData(200, "You have run over your 500 symbol look up for this month.", "used up until the first of next month")]
    [InlineData(403, """{"detail":"You have run over your 500 symbol look up for this month."}""", "used up until the first of next month")]
    public void ALimitOfTiingosIsReportedWithItsEnd(int status, string text, string said)
    {
        using var stage = new WebStage(Reply.Of(status, text));

        var wrong = stage.Wrong("tiingo", "A");

        Assert.Contains(said, wrong.Message, StringComparison.Ordinal);
        Assert.True(wrong.TryAgainFrom > stage.Time.GetUtcNow());
        Assert.Single(stage.Asked);
        Assert.Empty(stage.Kept);
    }

    [Fact]
    public void RequestsPerHourAreCountedAcrossProcesses()
    {
        using var stage = new WebStage(Reply.Json(Shapes.Tiingo));
        var assets = Enumerable.Range(0, 60).Select(i => $"A{i}").ToList();
        var limited = (ILimitedFeed)stage.Feed("tiingo");
        Assert.Equal(new Allowance(60, 50, 50, new DateTimeOffset(2024, 3, 15, 23, 0, 0, TimeSpan.Zero)), limited.AllowanceFor([.. assets.Select(name => new Asset(name))]));

        var refused = new List<InputException>();
        foreach (var (i, asset) in assets.Index())
        {
            if (i == 30) stage.Begin();
            try
            {
                stage.Load("tiingo", asset);
            }
            catch (InputException wrong)
            {
                refused.Add(wrong);
            }
        }

        Assert.Equal(50, stage.Asked.Count);
        Assert.Equal(10, refused.Count);
        Assert.StartsWith(
            "tiingo allows 50 requests an hour, which are used up until 23:00 UTC.",
            Assert.Single(refused.SelectMany(wrong => wrong.Mistakes).Distinct()).What, StringComparison.Ordinal);

        stage.Time.Pass(TimeSpan.FromHours(1));
        foreach (var asset in assets) stage.Load("tiingo", asset);
        Assert.Equal(60, stage.Asked.Count);
    }

    [Fact]
    public void AnOptionRaisesTheHourlyLimit()
    {
        using var stage = new WebStage(Reply.Json(Shapes.Tiingo));

        foreach (var i in Enumerable.Range(0, 60)) stage.Load("tiingo", $"A{i}", "hourly=5000");

        Assert.Equal(60, stage.Asked.Count);
    }

    [Theory]
    [InlineData("Thank you for using Alpha Vantage! This is a premium endpoint.", "on paid plans only", 1)]
    [InlineData("The outputsize=full parameter value is a premium feature.", "on paid plans only", 1)]
    [InlineData("Your API key is K3y+of/a=user and our standard limit is 25 requests per day. See premium plans.", "Alpha Vantage key is used up. Try again tomorrow", 1)]
    [InlineData("Please spread out requests of K3y+of/a=user, 1 a second; see premium plans.", "Try again in a minute", 2)]
    public void ARefusalOfAlphaVantagesTellsWhetherToWait(string text, string said, int asked)
    {
        using var stage = new WebStage(Reply.Json(Shapes.Json(new { Information = text })));

        var wrong = stage.Wrong("alphavantage", "A");
        stage.Wrong("alphavantage", "B");

        Assert.Contains(said, wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("K3y", wrong.ToString(), StringComparison.Ordinal);
        Assert.Equal(asked, stage.Asked.Count);
    }

    [Theory]
    [InlineData(402, "Payment Required", "daily limit of your EODHD key is used up", 1)]
    [InlineData(403, "Forbidden. Please contact support@eodhistoricaldata.com", "eodhd refuses the key of EODHD_TOKEN", 1)]
    [InlineData(429, "Too many requests", "limit per minute is used up", 1)]
    public void ARefusalOfEodhdsIsReported(int status, string text, string said, int asked)
    {
        using var stage = new WebStage(Reply.Of(status, text, "text/html"));

        Assert.Contains(said, stage.Wrong("eodhd", "A").Message, StringComparison.Ordinal);
        Assert.Equal(asked, stage.Asked.Count);
    }

    [Theory]
    [InlineData("2023-05-04", true)]
    [InlineData("1993-01-28", false)]
    public void TheSingleYearOfAFreeKeyIsNoted(string first, bool isSaid)
    {
        var weeks = Enumerable.Range(0, 2000).Select(week => Shapes.Date(first).AddDays(7 * week)).TakeWhile(day => day < new DateOnly(2024, 3, 15));
        using var stage = new WebStage(Reply.Json(Shapes.Json(weeks.Select(day => new { date = $"{day:yyyy-MM-dd}", open = 9, close = 10, adjusted_close = 5 }))));

        var prices = stage.Load("eodhd", "SPY");

        Assert.Contains("/api/eod/SPY.US?", stage.Asked[0], StringComparison.Ordinal);
        Assert.Equal((5, isSaid), (prices.Closes[0], prices.Notes.Count == 1));
        Assert.True(prices.UnadjustedCloses.IsEmpty);
    }

    [Theory]
    [InlineData("2024-03-15T15:00", "2024-03-15T22:00", true)]
    [InlineData("2024-03-15T22:00", "2024-03-16T22:00", false)]
    [InlineData("2024-03-15T22:00", "2024-03-17T22:00", false)]
    [InlineData("2024-03-15T22:00", "2024-03-18T20:29", false)]
    [InlineData("2024-03-15T22:00", "2024-03-18T20:30", true)]
    [InlineData("2024-01-12T21:29", "2024-01-12T21:30", true)]
    [InlineData("2024-03-28T21:00", "2024-04-01T10:00", false)]
    public void ACachedAnswerIsOldOnceASessionHasEnded(string retrieved, string now, bool isAsked)
    {
        Assert.Equal(isAsked ? 2 : 1, AskedAt("yahoo", "SPY", retrieved, now));
    }

    [Fact]
    public void TheValueOfAFundIsDueTheNextMorning()
    {
        Assert.Equal(2, AskedAt("yahoo", "VFINX", "2024-03-15T22:00", "2024-03-16T10:00"));
        Assert.Equal(1, AskedAt("yahoo", "VFINX", "2024-03-16T10:00", "2024-03-18T09:00"));
    }

    [Fact]
    public void TheCurrentQuoteIsAddedOnRequestWithANote()
    {
        using var stage = new WebStage(Reply.Json(Now("2024-03-15", 12.5)));

        var without = stage.Load("yahoo", "A");
        var with = stage.Load("yahoo", "A", "today");

        Assert.Equal(3, without.Dates.Length);
        Assert.Empty(without.Notes);
        Assert.Equal((new DateOnly(2024, 3, 15), 12.5), (with.Dates[^1], with.Closes[^1]));
        Assert.Equal(["The last price, 12.5 on 2024-03-15, is a quote of 18:30 UTC and not a close."], with.Notes);
        Assert.Equal("yahoo:A, today, of 2024-03-15", with.Source);
    }

    [Fact]
    public void AQuoteOfAnEarlierDayIsNotAdded()
    {
        using var stage = new WebStage(Reply.Json(Now("2024-03-14", 12)));

        Assert.Equal(3, stage.Load("yahoo", "A", "today").Dates.Length);
    }

    // A fund pays 10 per share of 100: 8 are a gain that the dividends include, or dividends are 2 and the gain of 8 is separate.
    [Theory]
    [InlineData(10, 8, 90, 0.90, true)]
    [InlineData(10, 8, 90, 0.82, false)]
    [InlineData(10, 8, 90, 1.00, false)]
    [InlineData(2, 8, 90, 0.90, true)]
    [InlineData(2, 8, 90, 0.98, false)]
    [InlineData(0, 8, 92, 0.92, true)]
    [InlineData(0, 8, 92, 1.00, false)]
    public void AGainOmittedOrCountedTwiceIsFoundByTheFallOfTheClose(double dividend, double gain, double close, double factor, bool isRight)
    {
        using var stage = new WebStage(Reply.Json(Shapes.Chart(
            [Shapes.Day("2024-03-12", 100, 100 * factor), Shapes.Day("2024-03-13", close, close), Shapes.Day("2024-03-14", close, close)],
            events: [Shapes.Dividend("2024-03-13", dividend), ("capitalGains", "2024-03-13", new { amount = gain, date = Shapes.Open("2024-03-13") })])));

        if (isRight) stage.Load("yahoo", "A");
        else Assert.Contains("after a close of 100, but earlier adjusted closes are", stage.Wrong("yahoo", "A").Message, StringComparison.Ordinal);
        Assert.Equal(3, stage.Load("yahoo", "A", "unchecked").Dates.Length);
    }

    [Fact]
    public async Task AProbeShowsTheAnswerWithoutTheKey()
    {
        foreach (var reply in new[]
        {
            Reply.Json(Shapes.Tiingo), Reply.Page(), Reply.Of(401, """{"detail":"Invalid token K3y+of/a=user"}"""), Reply.Of(200, "You have run over your hourly request allocation."),
        })
        {
            using var stage = new WebStage(reply);

            var probe = await ((IProbedFeed)stage.Feed("tiingo")).ProbeAsync("SPY", TestContext.Current.CancellationToken);

            Assert.DoesNotContain("K3y", probe.ToString(), StringComparison.OrdinalIgnoreCase);
            Assert.True(probe.Verdict.Length > 10 && probe.Beginning.Length is > 10 and <= 201);
            Assert.Equal(reply.Bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes("adjClose")) >= 0, probe.IsGood);
            Assert.Empty(stage.Kept);
        }
    }

    private static int AskedAt(string feed, string asset, string retrieved, string now)
    {
        using var stage = new WebStage(Reply.Json(Shapes.Yahoo));
        stage.Time.Pass(At(retrieved) - stage.Time.GetUtcNow());
        stage.Load(feed, asset);
        stage.Time.Pass(At(now) - stage.Time.GetUtcNow());
        stage.Begin();
        stage.Load(feed, asset);
        return stage.Asked.Count;
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.ParseExact(
        text, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    // The chart while a session is on, four hours after it began, or with the time of another day.
    private static string Now(string day, double price) => Shapes.Yahoo.Replace(
        "\"dataGranularity\"", $"\"regularMarketPrice\":{price.ToString(CultureInfo.InvariantCulture)},\"regularMarketTime\":{Shapes.Open(day) + 4 * 3600},\"dataGranularity\"",
        StringComparison.Ordinal);

    private static PriceSeries Load(IDataFeed feed, string asset) =>
        feed.LoadAsync(asset, WebStage.All, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
}
