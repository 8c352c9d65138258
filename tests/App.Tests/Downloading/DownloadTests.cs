using Rota.Host.Downloading;

namespace Rota.Tests.Downloading;

// Assets are loaded in sequence, within the provider's limits.
public sealed class DownloadTests
{
    private readonly JumpingTime _time = new(new(2024, 3, 15, 22, 10, 0, TimeSpan.Zero));
    private readonly List<string> _said = [];
    private readonly List<string> _took = [];

    [Fact]
    public async Task ALimitIsReportedAndWaitedForBeforeTheRest()
    {
        var feed = new RationedFeed(_time, 2);

        Assert.Empty(await RunAsync(feed, "A", "B", "C", "D", "E"));

        Assert.Equal(["A", "B", "C", "D", "E"], _took);
        Assert.Equal(
            [
                "5 assets to request, 2 allowed per hour: 2 now, the rest from 2024-03-15 23:00 UTC on, over 2 more hours.",
                "The hour is used up.\nWaiting until 2024-03-15 23:00 UTC for 3 more. Ctrl+C stops; the same command resumes.",
                "The hour is used up.\nWaiting until 2024-03-16 00:00 UTC for 1 more. Ctrl+C stops; the same command resumes.",
            ],
            _said);
        Assert.Equal(new DateTimeOffset(2024, 3, 16, 0, 0, 0, TimeSpan.Zero), _time.GetUtcNow());
    }

    [Fact]
    public async Task WithoutWaitingALimitEndsTheDownload()
    {
        var wrong = await Assert.ThrowsAsync<InputException>(() => new Download(new RationedFeed(_time, 2), _time, _said.Add, _ => { }) { IsWaiting = false }
            .RunAsync(["A", "B", "C"], Take, TestContext.Current.CancellationToken));

        Assert.Equal("The hour is used up.", wrong.Message);
        Assert.Equal(["A", "B"], _took);
    }

    [Fact]
    public async Task AnUnavailableAssetDoesNotStopTheOthers()
    {
        var mistakes = await RunAsync(new RationedFeed(_time, 9), "A", "NOTHING", "B");

        Assert.Equal(["A", "B"], _took);
        Assert.Equal("Unknown asset 'NOTHING'.", Assert.Single(mistakes).What);
    }

    private async Task<IReadOnlyList<Mistake>> RunAsync(RationedFeed feed, params string[] assets) =>
        await new Download(feed, _time, _said.Add, _ => { })
            .RunAsync([.. assets.Select(name => new Asset(name))], Take, TestContext.Current.CancellationToken);

    private string Take(PriceSeries series)
    {
        _took.Add(series.Asset.Name);
        return series.Asset.Name;
    }
}
