namespace Rota.Tests;

// Answers are cached for as long as the user wants.
public sealed class ResponseCacheTests
{
    [Fact]
    public void ACachedAnswerIsNotRefetched()
    {
        using var stage = new WebStage(Reply.Json(Shapes.Yahoo));
        var first = stage.Load("yahoo", "A");
        stage.Begin();
        stage.Time.Pass(TimeSpan.FromHours(23));

        var again = stage.Load("yahoo", "A", range: new(new(2024, 3, 13), new(2024, 3, 13)));

        Assert.Single(stage.Asked);
        Assert.Equal([11], again.Closes.ToArray());
        Assert.Equal(("yahoo:A, of 2024-03-15", "yahoo:A, of 2024-03-15"), (first.Source, again.Source));
    }

    [Theory]
    [InlineData("age=7d", 25, 1)]
    [InlineData("age=7d", 7 * 24 + 1, 2)]
    [InlineData("age=12h", 11, 1)]
    [InlineData("age=12h", 13, 2)]
    [InlineData("age=0h", 0, 2)]
    public void AnOldAnswerIsRefetched(string options, int hours, int asked)
    {
        using var stage = new WebStage(Reply.Json(Shapes.Yahoo));
        stage.Load("yahoo", "A", options);
        stage.Time.Pass(TimeSpan.FromHours(hours));

        stage.Load("yahoo", "A", options);

        Assert.Equal(asked, stage.Asked.Count);
    }

    // The clock was ahead when the answer came, so its age is unknown.
    [Theory]
    [InlineData(-1)]
    [InlineData(-5)]
    public void AnAnswerFromTheFutureIsRefetched(int hours)
    {
        using var stage = new WebStage(Reply.Json(Shapes.Yahoo));
        stage.Load("yahoo", "A", "age=7d");
        stage.Begin();
        stage.Time.Pass(TimeSpan.FromHours(hours));

        stage.Load("yahoo", "A", "age=7d");
        stage.Load("yahoo", "A", "age=7d");

        Assert.Equal(2, stage.Asked.Count);
    }

    [Fact]
    public void APipeAmongTheAnswersDoesNotBlock()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not have named pipes in folders.");
        using var stage = new WebStage(Reply.Json(Shapes.Yahoo));
        stage.Load("yahoo", "A");
        var answer = Assert.Single(Directory.GetFiles(stage.Folder));
        File.Delete(answer);
        using (var made = System.Diagnostics.Process.Start("mkfifo", answer)) made.WaitForExit();
        stage.Begin();

        Assert.Equal(11, stage.Load("yahoo", "A").Closes[1]);
        Assert.Equal(2, stage.Asked.Count);
    }

    [Theory]
    [InlineData("yahoo")]
    [InlineData("stooq")]
    [InlineData("tiingo")]
    [InlineData("alphavantage")]
    [InlineData("fred")]
    public void OfflineUsesACachedAnswerOfAnyAgeAndShowsItsDate(string feed)
    {
        using var stage = new WebStage(Reply.Of(200, Shapes.Of(feed)));
        var first = stage.Load(feed, "A");
        stage.Environment.Clear();
        stage.Begin();
        stage.Time.Pass(TimeSpan.FromDays(4000));

        var offline = stage.Load(feed, "A", "offline");

        Assert.Single(stage.Asked);
        Assert.Equal(first.Closes.ToArray(), offline.Closes.ToArray());
        Assert.Equal($"{feed}:A, of 2024-03-15", offline.Source);
    }

    [Fact]
    public void OfflineWithoutACachedAnswerNamesTheRemedy()
    {
        using var stage = new WebStage(Reply.Json(Shapes.Yahoo));

        var wrong = stage.Wrong("yahoo", "A", "offline");

        Assert.Equal("yahoo:A: No cached answer for A: run it once without yahoo:offline.", wrong.Message);
        Assert.Null(wrong.WithoutPrices);
        Assert.Empty(stage.Asked);
    }

    [Fact]
    public void AnUnreachableProviderPointsToTheCachedAnswer()
    {
        using var stage = new WebStage(Reply.Json(Shapes.Yahoo), Reply.Of(500, ""));
        stage.Load("yahoo", "A");
        stage.Time.Pass(TimeSpan.FromDays(9));

        Assert.EndsWith(
            "Try again later. The cache has an answer of 2024-03-15; use it with yahoo:offline.",
            stage.Wrong("yahoo", "A").Message, StringComparison.Ordinal);
        Assert.Equal(3, stage.Load("yahoo", "A", "offline").Dates.Length);
    }

    [Fact]
    public void AnUnusableAnswerDoesNotReplaceTheCachedOne()
    {
        using var stage = new WebStage(Reply.Json(Shapes.Yahoo), Reply.Json("""{"chart":{}}"""));
        stage.Load("yahoo", "A");
        stage.Time.Pass(TimeSpan.FromDays(9));

        stage.Wrong("yahoo", "A");

        Assert.Equal([10, 11, 12], stage.Load("yahoo", "A", "offline").Closes.ToArray());
    }

    [Fact]
    public void AChangedCachedAnswerIsRefetched()
    {
        using var stage = new WebStage(Reply.Json(Shapes.Yahoo));
        stage.Load("yahoo", "A");
        var file = Assert.Single(Directory.GetFiles(stage.Folder));
        File.WriteAllText(file, File.ReadAllText(file).Replace("12", "13", StringComparison.Ordinal));

        Assert.Equal([10, 11, 12], stage.Load("yahoo", "A").Closes.ToArray());
        Assert.Equal(2, stage.Asked.Count);
    }

    [Fact]
    public async Task ConcurrentWritesLeaveOneWholeAnswer()
    {
        using var stage = new WebStage(Reply.Json(Shapes.Yahoo));
        var feed = stage.Feed("yahoo", "age=0h");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(
            _ => Task.Run(() => feed.LoadAsync("A", WebStage.All, TestContext.Current.CancellationToken))));

        Assert.EndsWith(".answer", Assert.Single(Directory.GetFiles(stage.Folder)), StringComparison.Ordinal);
        Assert.Equal(3, stage.Load("yahoo", "A", "offline").Dates.Length);
    }

    [Fact]
    public void AReadOnlyFolderOnlyCostsTime()
    {
        using var stage = new WebStage(Reply.Json(Shapes.Yahoo));
        File.WriteAllText(stage.Folder, "a file in its place");

        Assert.Equal(3, stage.Load("yahoo", "A").Dates.Length);
        Assert.Equal(3, stage.Load("yahoo", "A").Dates.Length);
        Assert.Equal(2, stage.Asked.Count);
    }

    [Fact]
    public void OnlyTheUserMayWriteToTheCache()
    {
        if (OperatingSystem.IsWindows()) return;
        using var stage = new WebStage(Reply.Json(Shapes.Yahoo));

        stage.Load("yahoo", "A");

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(stage.Folder));
    }
}
