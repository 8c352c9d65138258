using System.Text.Json.Nodes;

namespace Rota.Tests;

// The rows of an answer that count as days, and the errors of others.
public sealed class PriceRowTests
{
    [Fact]
    public void ADayWithoutTradesIsLeftOut()
    {
        using var stage = new WebStage(Reply.Json(Shapes.Chart(
            [Shapes.Day("2024-03-12", 10, 10), Shapes.Day("2024-03-13", null, null), Shapes.Day("2024-03-14", 12, 12)])));

        Assert.Equal([new(2024, 3, 12), new(2024, 3, 14)], stage.Load("yahoo", "A").Dates.ToArray());
    }

    [Fact]
    public void AnIncompleteRowIsAnError()
    {
        using var stage = new WebStage(Reply.Json(Shapes.Chart(
            [Shapes.Day("2024-03-12", 10, null), Shapes.Day("2024-03-13", 11, null), Shapes.Day("2024-03-14", 12, 12)])));

        var mistakes = stage.Wrong("yahoo", "A").Mistakes;

        Assert.Equal(2, mistakes.Count);
        Assert.Contains("2024-03-12", mistakes[0].What, StringComparison.Ordinal);
        Assert.Contains("adjclose[1] is null, not a number", mistakes[1].What, StringComparison.Ordinal);
    }

    [Fact]
    public void TheLastDayMayBeRepeated()
    {
        // The second row is the last price, after the end of the session.
        var again = (Shapes.Open("2024-03-15") + 23400, (double?)13, (double?)13, (double?)13);
        using var stage = new WebStage(Reply.Json(Shapes.Chart(
            [Shapes.Day("2024-03-14", 12, 12), Shapes.Day("2024-03-15", 13, 13), again])));

        Assert.Equal([12, 13], stage.Load("yahoo", "A").Closes.ToArray());
    }

    [Fact]
    public void ADuplicateDayWithOtherPricesIsAnError()
    {
        var other = (Shapes.Open("2024-03-15") + 23400, (double?)14, (double?)14, (double?)14);
        using var stage = new WebStage(Reply.Json(Shapes.Chart([Shapes.Day("2024-03-15", 13, 13), other])));

        Assert.Equal("yahoo:A: Duplicate date 2024-03-15.", stage.Wrong("yahoo", "A").Message);
    }

    [Theory]
    [InlineData(-120, false)] // in the session
    [InlineData(29, false)] // the last price may still be missing
    [InlineData(31, true)]
    public void YahoosUnfinishedDayIsLeftOut(int minutesAfterTheClose, bool isThere)
    {
        // The session of the 18th ends at 21:00 UTC here.
        using var stage = new WebStage(Reply.Json(
            Shapes.Chart([Shapes.Day("2024-03-15", 12, 12), Shapes.Day("2024-03-18", 13, 13)], "2024-03-18")));
        var close = DateTimeOffset.FromUnixTimeSeconds(Shapes.Open("2024-03-18") + 23400);
        stage.Time.Pass(close.AddMinutes(minutesAfterTheClose) - stage.Time.GetUtcNow());

        Assert.Equal(isThere ? 2 : 1, stage.Load("yahoo", "A").Dates.Length);
    }

    [Theory]
    [InlineData("stooq")]
    [InlineData("alphavantage")]
    public void ADayThatMayNotBeOverIsLeftOut(string feed)
    {
        using var stage = new WebStage(feed == "stooq"
            ? Reply.Csv(Shapes.Stooq + "2024-03-15,12,12,12,12,100\r\n")
            : Reply.Json(Shapes.Alpha([Shapes.AlphaDay("2024-03-14", "12", "12"), Shapes.AlphaDay("2024-03-15", "13", "13")])));

        Assert.Equal(new DateOnly(2024, 3, 14), stage.Load(feed, "A").Dates[^1]);
    }

    [Fact]
    public void ColumnsOfStooqMayMove()
    {
        using var stage = new WebStage(Reply.Csv("Volume,Close,Date\r\n1,10,2024-03-12\r\n1,11,2024-03-13\r\n"));

        var prices = stage.Load("stooq", "A");

        Assert.Equal([10, 11], prices.Closes.ToArray());
        Assert.True(prices.Opens.IsEmpty);
        Assert.True(prices.UnadjustedCloses.IsEmpty);
    }

    [Fact]
    public void ARenamedColumnOfStooqsIsReported()
    {
        using var stage = new WebStage(Reply.Csv(Shapes.Stooq.Replace("Close", "Last", StringComparison.Ordinal)));

        Assert.StartsWith(
            "stooq:A: The header is 'Date,Open,High,Low,Last,Volume'; it must have",
            stage.Wrong("stooq", "A").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yahoo", "adjclose", "Indicators", "has no \"adjclose\"")]
    [InlineData("yahoo", "gmtoffset", "meta", "has no \"gmtoffset\"")]
    [InlineData("tiingo", "adjClose", "", "has no \"adjClose\"")]
    [InlineData("tiingo", "splitFactor", "", "has no \"splitFactor\"")]
    [InlineData("alphavantage", "5. adjusted close", "", "has no \"5. adjusted close\"")]
    [InlineData("alphavantage", "Time Series (Daily)", "", "has no \"Time Series (Daily)\"")]
    [InlineData("fred", "value", "", "has no \"value\"")]
    [InlineData("fred", "observations", "", "has no \"observations\"")]
    public void ARenamedFieldIsReported(string feed, string field, string within, string what)
    {
        using var stage = new WebStage(Reply.Json(Shapes.Of(feed).Replace($"\"{field}\"", "\"renamed\"", StringComparison.Ordinal)));

        var wrong = stage.Wrong(feed, "A");

        Assert.Contains(within, wrong.Message, StringComparison.OrdinalIgnoreCase);
        Assert.All(wrong.Mistakes, mistake => Assert.Contains(what, mistake.What, StringComparison.Ordinal));
        Assert.Null(wrong.WithoutPrices);
        Assert.Empty(stage.Kept);
    }

    [Theory]
    [InlineData("2024-03-13,10,11,9,eleven,1", "Line 3 has a price that is not a number")]
    [InlineData("13.03.2024,10,11,9,11,1", "Line 3 has the day '13.03.2024', which is not in the form 2007-01-31")]
    [InlineData("2024-03-13,10,11,9", "Line 3 has 4 cells but the header has 6")]
    [InlineData("2024-03-13,10,11,9,-1,1", "2024-03-13 has an open of 10, a close of -1")]
    [InlineData("2024-03-12,10,11,9,11,1", "Duplicate date 2024-03-12.")]
    public void AWrongRowOfStooqsIsNamed(string row, string what)
    {
        using var stage = new WebStage(Reply.Csv($"Date,Open,High,Low,Close,Volume\r\n2024-03-12,10,11,9,10,1\r\n{row}\r\n"));

        Assert.StartsWith($"stooq:A: {what}", stage.Wrong("stooq", "A").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OfManyErrorsTheFirstAreShownAndTheRestCounted()
    {
        using var stage = new WebStage(Reply.Csv("Date,Close\r\n" + string.Concat(Enumerable.Repeat("never,1\r\n", 50))));

        var mistakes = stage.Wrong("stooq", "A").Mistakes;

        Assert.Equal(21, mistakes.Count);
        Assert.Equal("And 30 more errors.", mistakes[^1].What);
    }

    [Fact]
    public void YahoosMonthlyPricesAreRefused()
    {
        var chart = JsonNode.Parse(Shapes.Yahoo)!;
        chart["chart"]!["result"]![0]!["meta"]!["dataGranularity"] = "1mo";
        using var stage = new WebStage(Reply.Json(chart.ToJsonString()));

        Assert.Contains("does not have daily prices of A, only '1mo'.", stage.Wrong("yahoo", "A").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yahoo", "^GSPC", "/v8/finance/chart/%5EGSPC?")]
    [InlineData("stooq", "SPY", "/q/d/l/?s=spy.us&i=d")]
    [InlineData("stooq", "EXS1.DE", "/q/d/l/?s=exs1.de&i=d")]
    [InlineData("tiingo", "SPY", "/tiingo/daily/SPY/prices?startDate=1900-01-01&format=json&resampleFreq=daily")]
    [InlineData("alphavantage", "SPY", "/query?function=TIME_SERIES_DAILY_ADJUSTED&symbol=SPY&outputsize=full&datatype=json")]
    [InlineData("fred", "DTB3", "/fred/series/observations?series_id=DTB3&file_type=json&limit=100000")]
    public void TheWholeHistoryIsRequested(string feed, string asset, string address)
    {
        using var stage = new WebStage(Reply.Of(200, Shapes.Of(feed)));

        stage.Load(feed, asset, range: new(new(2024, 3, 13), new(2024, 3, 13)));

        Assert.StartsWith($"GET {address}", stage.Asked[0], StringComparison.Ordinal);
    }
}
