using System.Text;

namespace Rota.Tests;

// What a network and a provider can do, and what the user is told then.
public sealed class WebFaultTests
{
    [Fact]
    public void APassingFaultIsTriedAgainAfterAWaitThatDoubles()
    {
        using var stage = new WebStage(Reply.Of(503, ""), Reply.Of(500, ""), Reply.Of(502, ""), Reply.Json(Shapes.Yahoo));

        Assert.Equal([10, 11, 12], stage.Load("yahoo", "A").Closes.ToArray());
        Assert.Equal([2, 4, 8], stage.Time.Waits);
    }

    [Fact]
    public void AWaitIsDrawnFromNothingToItsLongest()
    {
        using var stage = new WebStage(Reply.Of(500, ""), Reply.Of(500, ""), Reply.Json(Shapes.Yahoo)) { Draw = 0.25 };

        stage.Load("yahoo", "A");

        Assert.Equal([0.5, 1], stage.Time.Waits);
    }

    [Fact]
    public void WhatDoesNotPassIsGivenUpAfterFourTries()
    {
        using var stage = new WebStage(Reply.Of(500, ""));

        var wrong = stage.Wrong("yahoo", "A");

        Assert.Equal("yahoo:A: yahoo is in trouble (500). Try again later.", wrong.Message);
        Assert.Null(wrong.WithoutPrices);
        Assert.Equal(4, stage.Asked.Count);
    }

    [Fact]
    public void AProviderThatAsksToWaitIsLeftAloneThatLong()
    {
        using var stage = new WebStage(Reply.Of(429, "", "text/plain", "Retry-After: 7"), Reply.Json(Shapes.Yahoo));

        stage.Load("yahoo", "A");

        Assert.Equal([7], stage.Time.Waits);
    }

    [Fact]
    public void AProviderMayAskToWaitUntilATime()
    {
        using var stage = new WebStage(
            Reply.Of(503, "", "text/plain", "Retry-After: Fri, 15 Mar 2024 22:00:11 GMT"), Reply.Json(Shapes.Yahoo));

        stage.Load("yahoo", "A");

        Assert.Equal([11], stage.Time.Waits);
    }

    [Fact]
    public void WhoAsksToWaitLongIsNotWaitedFor()
    {
        using var stage = new WebStage(Reply.Of(429, "", "text/plain", "Retry-After: 3600"));

        Assert.Contains("Wait 3600 seconds, as it asks.", stage.Wrong("yahoo", "A").Message, StringComparison.Ordinal);
        Assert.Single(stage.Asked);
        Assert.Empty(stage.Time.Waits);
    }

    [Fact]
    public void WhoAsksToWaitAgainAndAgainIsSaid()
    {
        using var stage = new WebStage(Reply.Of(429, "", "text/plain", "Retry-After: 25"));

        Assert.Contains("asked too often (429). Wait 25 seconds, as it asks.", stage.Wrong("yahoo", "A").Message, StringComparison.Ordinal);
        Assert.Equal(2, stage.Asked.Count);
    }

    [Fact]
    public void ASilentProviderIsGivenUpAfterAWhile()
    {
        WebStage? stage = null;
        using var server = new LoopbackProvider(Reply.Silence(() => stage!.Time.Pass(TimeSpan.FromSeconds(15))));
        using (stage = new WebStage(server))
        {
            Assert.Equal("yahoo:A: yahoo gave no answer in time, tried 3 times. Try again later.", stage.Wrong("yahoo", "A").Message);
        }
    }

    [Fact]
    public void HalfAnAnswerIsAskedForAgain()
    {
        using var stage = new WebStage(Reply.Half(Shapes.Yahoo), Reply.Json(Shapes.Yahoo));

        Assert.Equal(3, stage.Load("yahoo", "A").Dates.Length);
        Assert.Equal(2, stage.Asked.Count);
    }

    [Fact]
    public void AnAnswerThatStaysHalfIsNoAnswer()
    {
        using var stage = new WebStage(Reply.Half(Shapes.Yahoo));

        Assert.Contains("Cannot reach yahoo, tried 4 times", stage.Wrong("yahoo", "A").Message, StringComparison.Ordinal);
        Assert.Empty(stage.Kept);
    }

    [Theory]
    [InlineData("yahoo", "The answer is cut off or not JSON")]
    [InlineData("tiingo", "The answer is cut off or not JSON")]
    [InlineData("alphavantage", "The answer is cut off or not JSON")]
    [InlineData("fred", "The answer is cut off or not JSON")]
    [InlineData("stooq", "Line 3 has 4 cells but the header has 6")]
    public void AnAnswerThatIsCutOffUnseenIsFoundByItsText(string feed, string what)
    {
        var text = Shapes.Of(feed);
        using var stage = new WebStage(Reply.CutOff(text, feed == "stooq" ? 85 : text.Length / 2));

        var wrong = stage.Wrong(feed, "A");

        Assert.StartsWith($"{feed}:A: {what}", wrong.Message, StringComparison.Ordinal);
        Assert.Null(wrong.WithoutPrices);
    }

    [Theory]
    [InlineData("yahoo")]
    [InlineData("tiingo")]
    [InlineData("alphavantage")]
    [InlineData("fred")]
    public void APageInPlaceOfPricesIsSaid(string feed)
    {
        using var stage = new WebStage(Reply.Page());

        Assert.Contains(
            $"{feed}:A: {feed} answered with a web page (text/html) in place of prices",
            stage.Wrong(feed, "A").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnAddressThatHasMovedMakesNoAssetUnknown()
    {
        using var stage = new WebStage(Reply.Page(404));

        var wrong = stage.Wrong("yahoo", "A");

        Assert.Contains("has a web page in place of prices (404)", wrong.Message, StringComparison.Ordinal);
        Assert.Null(wrong.WithoutPrices);
    }

    [Theory]
    [InlineData("yahoo")]
    [InlineData("stooq")]
    [InlineData("fred")]
    public void NothingAtAllIsSaid(string feed)
    {
        using var stage = new WebStage(Reply.Csv(" \r\n"));

        var wrong = stage.Wrong(feed, "A");

        Assert.Equal($"{feed}:A: {feed} answered with nothing at all. Try again later.", wrong.Message);
        Assert.Null(wrong.WithoutPrices);
    }

    [Theory]
    [InlineData("yahoo")]
    [InlineData("stooq")]
    public void BytesThatAreNoTextAreSaid(string feed)
    {
        using var stage = new WebStage(Reply.Of(200, [.. Encoding.UTF8.GetBytes(Shapes.Of(feed)), 0xC3, 0x28], "text/plain"));

        Assert.Contains("bytes that are no text in UTF-8", stage.Wrong(feed, "A").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yahoo")]
    [InlineData("stooq")]
    [InlineData("tiingo")]
    [InlineData("alphavantage")]
    [InlineData("fred")]
    public void AZippedAnswerIsRead(string feed)
    {
        using var stage = new WebStage(Reply.Gzip(Encoding.UTF8.GetBytes(Shapes.Of(feed))));

        Assert.True(stage.Load(feed, "A").Dates.Length >= 3);
        Assert.Contains("Accept-Encoding: gzip", stage.Asked[0], StringComparison.Ordinal);
    }

    [Fact]
    public void AnAnswerThatCannotBeUnpackedIsTriedAgainAndNobodysFaultButItsSenders()
    {
        var broken = Reply.Of(200, [31, 139, 8, .. "no gzip, and long enough to be looked at"u8], "application/json", "Content-Encoding: gzip");
        using var stage = new WebStage(broken, Reply.Json(Shapes.Yahoo));
        using var never = new WebStage(broken);

        Assert.Equal(3, stage.Load("yahoo", "A").Dates.Length);
        Assert.Contains("yahoo answered something that cannot be unpacked, tried 4 times.", never.Wrong("yahoo", "A").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AHugeAnswerIsRefusedThoughItWasSmallWhenZipped()
    {
        using var stage = new WebStage(Reply.Gzip(new byte[(64 << 20) + 1]));

        Assert.Equal("yahoo:A: yahoo answered with more than 64 MB; no asset has so many prices.", stage.Wrong("yahoo", "A").Message);
        Assert.Single(stage.Asked);
    }

    [Fact]
    public void AServerThatIsNotThereIsSaid()
    {
        var server = new LoopbackProvider(Reply.Page());
        using var stage = new WebStage(server);
        server.Dispose();

        Assert.Contains("yahoo:A: Cannot reach yahoo, tried 4 times", stage.Wrong("yahoo", "A").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RequestsOfOneProviderKeepTheirDistance()
    {
        using var stage = new WebStage(Reply.Json(Shapes.Yahoo));

        foreach (var asset in new[] { "A", "B", "C" }) stage.Load("yahoo", asset);

        Assert.Equal([0.5, 0.5], stage.Time.Waits);
    }

    [Fact]
    public async Task AWaitIsCancelled()
    {
        using var stage = new WebStage(Reply.Of(500, ""));
        stage.Time.StandsStill = true;
        using var stop = new CancellationTokenSource();

        var load = stage.Feed("yahoo").LoadAsync("A", WebStage.All, stop.Token);
        await stage.Time.Waiting.Task;
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => load);
    }

    [Fact]
    public async Task ATurnIsCancelled()
    {
        using var stage = new WebStage(Reply.Json(Shapes.Yahoo));
        stage.Load("yahoo", "A");
        stage.Time.StandsStill = true;
        using var stop = new CancellationTokenSource();

        var load = stage.Feed("yahoo").LoadAsync("B", WebStage.All, stop.Token);
        await stage.Time.Waiting.Task;
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => load);
        Assert.Single(stage.Asked);
    }

    [Fact]
    public async Task ARequestThatNobodyAnswersIsCancelled()
    {
        using var stop = new CancellationTokenSource();
        using var stage = new WebStage(Reply.Silence(stop.Cancel));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stage.Feed("yahoo").LoadAsync("A", WebStage.All, stop.Token));
    }
}
