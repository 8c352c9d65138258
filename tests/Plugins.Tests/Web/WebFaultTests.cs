using System.Text;

namespace Rota.Tests;

// Faults of networks and providers, and their messages.
public sealed class WebFaultTests
{
    [Fact]
    public void ATemporaryFaultIsRetriedAfterWaitsThatDouble()
    {
        using var stage = new WebStage(Reply.Of(503, ""), Reply.Of(500, ""), Reply.Of(502, ""), Reply.Json(Shapes.Yahoo));

        Assert.Equal([10, 11, 12], stage.Load("yahoo", "A").Closes.ToArray());
        Assert.Equal([2, 4, 8], stage.Time.Waits);
    }

    [Fact]
    public void AWaitIsRandomUpToItsMaximum()
    {
        using var stage = new WebStage(Reply.Of(500, ""), Reply.Of(500, ""), Reply.Json(Shapes.Yahoo)) { Draw = 0.25 };

        stage.Load("yahoo", "A");

        Assert.Equal([0.5, 1], stage.Time.Waits);
    }

    [Fact]
    public void APersistentFaultIsGivenUpAfterFourTries()
    {
        using var stage = new WebStage(Reply.Of(500, ""));

        var wrong = stage.Wrong("yahoo", "A");

        Assert.Equal("yahoo:A: yahoo has a server error (500). Try again later.", wrong.Message);
        Assert.Null(wrong.WithoutPrices);
        Assert.Equal(4, stage.Asked.Count);
    }

    [Fact]
    public void ARequestedPauseIsRespected()
    {
        using var stage = new WebStage(Reply.Of(429, "", "text/plain", "Retry-After: 7"), Reply.Json(Shapes.Yahoo));

        stage.Load("yahoo", "A");

        Assert.Equal([7], stage.Time.Waits);
    }

    [Fact]
    public void AProviderMayRequestAPauseUntilATime()
    {
        using var stage = new WebStage(
            Reply.Of(503, "", "text/plain", "Retry-After: Fri, 15 Mar 2024 22:00:11 GMT"), Reply.Json(Shapes.Yahoo));

        stage.Load("yahoo", "A");

        Assert.Equal([11], stage.Time.Waits);
    }

    [Fact]
    public void ALongPauseIsReportedInsteadOfWaitedFor()
    {
        using var stage = new WebStage(Reply.Of(429, "", "text/plain", "Retry-After: 3600"));

        Assert.Contains("Wait 3600 seconds.", stage.Wrong("yahoo", "A").Message, StringComparison.Ordinal);
        Assert.Single(stage.Asked);
        Assert.Empty(stage.Time.Waits);
    }

    [Fact]
    public void RepeatedPausesAreReported()
    {
        using var stage = new WebStage(Reply.Of(429, "", "text/plain", "Retry-After: 25"));

        Assert.Contains("received too many requests (429). Wait 25 seconds.", stage.Wrong("yahoo", "A").Message, StringComparison.Ordinal);
        Assert.Equal(2, stage.Asked.Count);
    }

    [Fact]
    public void ASilentProviderTimesOut()
    {
        WebStage? stage = null;
        using var server = new LoopbackProvider(Reply.Silence(() => stage!.Time.Pass(TimeSpan.FromSeconds(15))));
        using (stage = new WebStage(server))
        {
            Assert.Equal("yahoo:A: yahoo did not answer in time, tried 3 times. Try again later.", stage.Wrong("yahoo", "A").Message);
        }
    }

    [Fact]
    public void AnIncompleteAnswerIsRetried()
    {
        using var stage = new WebStage(Reply.Half(Shapes.Yahoo), Reply.Json(Shapes.Yahoo));

        Assert.Equal(3, stage.Load("yahoo", "A").Dates.Length);
        Assert.Equal(2, stage.Asked.Count);
    }

    [Fact]
    public void AnAnswerThatStaysIncompleteIsRefused()
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
    public void ATruncatedAnswerIsFoundByItsText(string feed, string what)
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
    public void AWebPageInsteadOfPricesIsReported(string feed)
    {
        using var stage = new WebStage(Reply.Page());

        Assert.Contains(
            $"{feed}:A: {feed} answered with a web page (text/html) instead of prices",
            stage.Wrong(feed, "A").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AMovedAddressDoesNotMakeTheAssetUnknown()
    {
        using var stage = new WebStage(Reply.Page(404));

        var wrong = stage.Wrong("yahoo", "A");

        Assert.Contains("answered with a web page instead of prices (404)", wrong.Message, StringComparison.Ordinal);
        Assert.Null(wrong.WithoutPrices);
    }

    [Theory]
    [InlineData("yahoo")]
    [InlineData("stooq")]
    [InlineData("fred")]
    public void AnEmptyAnswerIsReported(string feed)
    {
        using var stage = new WebStage(Reply.Csv(" \r\n"));

        var wrong = stage.Wrong(feed, "A");

        Assert.Equal($"{feed}:A: The answer of {feed} is empty. Try again later.", wrong.Message);
        Assert.Null(wrong.WithoutPrices);
    }

    [Theory]
    [InlineData("yahoo")]
    [InlineData("stooq")]
    public void AnAnswerThatIsNotTextIsReported(string feed)
    {
        using var stage = new WebStage(Reply.Of(200, [.. Encoding.UTF8.GetBytes(Shapes.Of(feed)), 0xC3, 0x28], "text/plain"));

        Assert.Contains("is not UTF-8 text", stage.Wrong(feed, "A").Message, StringComparison.Ordinal);
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
    public void AnAnswerThatCannotBeDecompressedIsRetried()
    {
        var broken = Reply.Of(200, [31, 139, 8, .. "no gzip, and long enough to be looked at"u8], "application/json", "Content-Encoding: gzip");
        using var stage = new WebStage(broken, Reply.Json(Shapes.Yahoo));
        using var never = new WebStage(broken);

        Assert.Equal(3, stage.Load("yahoo", "A").Dates.Length);
        Assert.Contains("Cannot decompress the answer of yahoo, tried 4 times.", never.Wrong("yahoo", "A").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AHugeAnswerIsRefusedEvenIfItsZipIsSmall()
    {
        using var stage = new WebStage(Reply.Gzip(new byte[(64 << 20) + 1]));

        Assert.Equal("yahoo:A: The answer of yahoo is larger than 64 MB, too large for prices.", stage.Wrong("yahoo", "A").Message);
        Assert.Single(stage.Asked);
    }

    [Fact]
    public void AnUnreachableServerIsReported()
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
    public async Task AWaitForTheProvidersPaceIsCancelled()
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
    public async Task AnUnansweredRequestIsCancelled()
    {
        using var stop = new CancellationTokenSource();
        using var stage = new WebStage(Reply.Silence(stop.Cancel));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stage.Feed("yahoo").LoadAsync("A", WebStage.All, stop.Token));
    }
}
