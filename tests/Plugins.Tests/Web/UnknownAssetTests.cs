using Rota.Testing;

namespace Rota.Tests;

// Each provider's answer for an unknown asset.
public sealed class UnknownAssetTests
{
    private const string NotAvailable = """{"error_code":400,"error_message":"Bad Request.  The series does not exist."}""";
    private const string NoChart = """{"chart":{"result":null,"error":{"code":"Not Found","description":"No data found, symbol may be delisted"}}}""";
    private const string NoFunction = """{"Error Message":"Invalid API call. Please retry or visit the documentation for TIME_SERIES_DAILY."}""";

    public static TheoryData<string, int, string> Unknown => new()
    {
        { "yahoo", 404, NoChart },
        { "yahoo", 200, NoChart },
        { "yahoo", 400, """{"chart":{"result":null,"error":{"code":"Bad Request","description":"Data doesn't exist for startDate = 1"}}}""" },
        { "stooq", 200, "No data" },
        { "tiingo", 404, """{"detail":"Error: Ticker 'A' not found"}""" },
        { "tiingo", 200, "[]" },
        { "alphavantage", 200, NoFunction },
        { "fred", 400, NotAvailable },
        { "fred", 200, """{"count":0,"observations":[]}""" },
    };

    [Theory]
    [MemberData(nameof(Unknown))]
    public void AnUnknownAssetDiffersFromWrongPrices(string feed, int status, string text)
    {
        using var stage = new WebStage(Reply.Of(status, text));

        var wrong = stage.Wrong(feed, "A");

        Assert.Equal("A", wrong.WithoutPrices?.Name);
        Assert.StartsWith($"{feed}:A: ", wrong.Message, StringComparison.Ordinal);
        Assert.Single(stage.Asked);
        Assert.Empty(stage.Kept);
    }

    public static TheoryData<string, int, string, string> Refused => new()
    {
        { "yahoo", 401, "", "yahoo refuses to answer (401). Try again later, or choose another feed." },
        { "yahoo", 200, """{"chart":{"result":null,"error":{"code":"Bad Request","description":"Odd"}}}""", "Yahoo reports for A: \"Odd\"" },
        {
            "tiingo", 403, """{"detail":"You do not have permission"}""",
            "tiingo refuses the key of TIINGO_TOKEN or this request (403): \"You do not"
        },
        { "tiingo", 200, """{"detail":"Odd"}""", "Tiingo reports: Odd" },
        { "alphavantage", 200, """{"Note":"Five calls a minute."}""", "Alpha Vantage did not send prices: \"Five calls a minute.\"" },
        { "alphavantage", 200, """{"Error Message":"the parameter apikey is invalid"}""", "Alpha Vantage refuses the key of ALPHAVANTAGE_KEY" },
        {
            "fred", 400, """{"error_code":400,"error_message":"Bad Request.  The value for variable api_key is not registered."}""",
            "fred refuses the request (400)"
        },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void ARefusalDoesNotMeanAnUnknownAsset(string feed, int status, string text, string what)
    {
        using var stage = new WebStage(Reply.Of(status, text));

        var wrong = stage.Wrong(feed, "A");

        Assert.StartsWith($"{feed}:A: {what}", wrong.Message, StringComparison.Ordinal);
        Assert.Null(wrong.WithoutPrices);
        Assert.Empty(stage.Kept);
    }

    [Fact]
    public void AnAssetWithoutAPriceInTheRangeNamesItsDays()
    {
        using var stage = new WebStage(Reply.Json(Shapes.Yahoo));

        var wrong = stage.Wrong("yahoo", "A", range: new(new(2001, 1, 1), new(2001, 12, 31)));

        Assert.Equal("A", wrong.WithoutPrices?.Name);
        Assert.Equal(
            "yahoo:A: A has no price in 2001-01-01..2001-12-31; its prices go from 2024-03-12 to 2024-03-14.", wrong.Message);
    }

    [Theory]
    [InlineData("yahoo", 404, NoChart)]
    [InlineData("stooq", 200, "No data")]
    [InlineData("tiingo", 404, """{"detail":"Not found."}""")]
    [InlineData("alphavantage", 200, NoFunction)]
    [InlineData("fred", 400, NotAvailable)]
    public async Task EveryFeedKeepsTheContractOfAFeed(string feed, int status, string text)
    {
        using var stage = new WebStage(new LoopbackProvider(head =>
            head.Contains("nothing", StringComparison.OrdinalIgnoreCase) ? Reply.Of(status, text) : Reply.Of(200, Shapes.Of(feed))));

        await FeedContract.VerifyAsync(stage.Feed(feed), "A", "NOTHING");
    }

    [Fact]
    public async Task CashKeepsTheContractOfAFeed()
    {
        using var stage = new WebStage(new LoopbackProvider(head =>
            head.Contains("DTB3", StringComparison.Ordinal) ? Reply.Json(Shapes.Fred) : Reply.Of(400, NotAvailable)));

        await FeedContract.VerifyAsync(stage.Feed("fred", "cash"), "DTB3", "DFF");
    }
}
