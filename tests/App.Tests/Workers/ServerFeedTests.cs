using System.Globalization;
using Rota.Host.Settings;
using Rota.Host.Workers;
using Rota.Tests.Program;

namespace Rota.Tests.Workers;

// A server's answer may change between runs, and a long-running program must notice.
public sealed class ServerFeedTests : IAsyncDisposable
{
    private readonly Workshop _workshop = new();
    private readonly LoopbackProvider _provider;
    private double _factor = 1;

    public ServerFeedTests() => _provider = new(_ => Reply.Csv(string.Concat(
        Place.Rows(day => (100 + day) * (day > 400 ? _factor : 1)).Prepend("Date,Close").Select(row => row + "\n"))));

    [Theory]
    [InlineData("stooq:age=0h+base={0}")]
    [InlineData("splice:stooq:age=0h+base={0},csv:{1}")]
    public async Task AWorkerSeesAChangedAnswer(string feed)
    {
        var script = _workshop.Write("all.csx", "Hold((\"SPY\", 1.0)).Every(MonthEnd)");
        var job = _workshop.Compile(
            script, string.Format(CultureInfo.InvariantCulture, feed, _provider.Address, _workshop.Folder), (SettingKeys.Benchmark, "none"),
            (SettingKeys.To, "2002-11-30")) with
        { Reports = ["equity.csv"] };

        var first = await RunAsync(job);
        _factor = 2;
        var changed = await RunAsync(job);

        Assert.NotEqual(first, changed);
        Assert.Equal(changed, await RunAsync(job));
    }

    [Theory]
    [InlineData("alphavantage", true)]
    [InlineData("fred", true)]
    [InlineData("sql", true)]
    [InlineData("stooq", true)]
    [InlineData("tiingo", true)]
    [InlineData("yahoo", true)]
    [InlineData("csv", false)]
    [InlineData("lean", false)]
    [InlineData("simulated", false)]
    public void FeedsOfServersAreMarked(string feed, bool asks) => Assert.Equal(asks, Workshop.Plugins.RequireFeed(feed).AsksServer);

    public async ValueTask DisposeAsync()
    {
        await _workshop.DisposeAsync();
        _provider.Dispose();
    }

    private async Task<byte[]> RunAsync(Job job)
    {
        var answer = await _workshop.Pool.RunAsync(job, cancel: TestContext.Current.CancellationToken);
        Assert.True(answer is RunSnapshot, (answer as Failed)?.Text);
        return ((RunSnapshot)answer).Reports[0].Content;
    }
}
