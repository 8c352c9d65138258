using Rota.Plugins.Web;

namespace Rota.Tests;

// A long-running program parses a cached answer once.
public sealed class ReadAnswerTests : IDisposable
{
    private readonly WebStage _stage = new(Reply.Json(Shapes.Yahoo), Reply.Json(Shapes.Yahoo.Replace("12", "13", StringComparison.Ordinal)));
    private readonly CountingFormat _format = new();
    private readonly Messenger _messenger;

    // The answer is cached, and its file is old enough that a change would be visible.
    public ReadAnswerTests()
    {
        _messenger = _stage.Messenger();
        Load();
        Written(_stage.Time.GetUtcNow() - TimeSpan.FromHours(1));
    }

    [Fact]
    public void ACachedAnswerIsParsedOnceWhileItIsFresh()
    {
        Load();
        _stage.Time.Pass(TimeSpan.FromHours(23));
        var last = Load(range: new(new(2024, 3, 13), new(2024, 3, 13)));

        // As received, and as cached.
        Assert.Equal(2, _format.Reads);
        Assert.Equal([11], last.Closes.ToArray());
        Assert.Equal("yahoo:A, of 2024-03-15", last.Source);
        Assert.Single(_stage.Asked);
    }

    [Fact]
    public void AnAnswerThatIsTooOldIsRefetchedThoughItWasParsed()
    {
        Load();
        _stage.Time.Pass(TimeSpan.FromDays(3));

        Assert.Equal([10, 11, 13], Load().Closes.ToArray());
        Assert.Equal(2, _stage.Asked.Count);
    }

    [Fact]
    public void TheAgeOptionOfEachRequestApplies()
    {
        Load();
        _stage.Time.Pass(TimeSpan.FromHours(2));

        Assert.Equal([10, 11, 13], Load("age=1h").Closes.ToArray());
    }

    // By another program.
    [Fact]
    public void AnAnswerCachedMeanwhileIsRead()
    {
        Load();
        _stage.Load("yahoo", "A", "age=0h");

        Assert.Equal([10, 11, 13], Load().Closes.ToArray());
        Assert.Equal(2, _stage.Asked.Count);
    }

    [Fact]
    public void AFileThatMayHaveChangedUnseenIsReread()
    {
        Written(_stage.Time.GetUtcNow() - TimeSpan.FromSeconds(1));
        Load();
        Load();

        Assert.Equal(3, _format.Reads);
    }

    [Fact]
    public void AnAnswerReadWithOtherOptionsIsParsedAgain()
    {
        Load();

        Assert.Equal("yahoo:A, unchecked, of 2024-03-15", Load("unchecked").Source);
        Assert.Equal(3, _format.Reads);
    }

    [Fact]
    public void ARemovedAnswerIsRefetched()
    {
        Load();
        Directory.Delete(_stage.Folder, recursive: true);

        Assert.Equal([10, 11, 13], Load().Closes.ToArray());
    }

    public void Dispose() => _stage.Dispose();

    private PriceSeries Load(string options = "", DateRange? range = null) => _stage.Feed(_format, _messenger, options)
        .LoadAsync("A", range ?? WebStage.All, TestContext.Current.CancellationToken).GetAwaiter().GetResult();

    private void Written(DateTimeOffset time) => File.SetLastWriteTimeUtc(Assert.Single(Directory.GetFiles(_stage.Folder)), time.UtcDateTime);
}
