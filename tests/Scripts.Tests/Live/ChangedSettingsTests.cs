using System.Threading.Channels;
using Rota.Host.Live;
using Rota.Host.Settings;
using Rota.Host.Tui;
using Rota.Host.Workers;

namespace Rota.Tests.Live;

// Settings changed on the screens: checked, then used for everything that has run.
public sealed class ChangedSettingsTests : IAsyncDisposable
{
    private const string Hold = "Hold((\"SPY\", 1.0)).Every(MonthEnd)\n";

    private readonly Alive _alive = new();
    private readonly Channel<Msg> _told = Channel.CreateUnbounded<Msg>();
    private readonly SettingsWork _work;

    public ChangedSettingsTests() => _work = new(_alive.Scripts, () => [_alive.Folder], _told.Writer);

    [Fact]
    public async Task AChangeComesBeforeTheCommandLineAndRunsAgainOnlyWhatHasRun()
    {
        var paths = _alive.Open(("one.csx", Hold), ("two.csx", Hold));
        Assert.Equal("10 bps", Of(await _alive.RunAsync(paths[0])).Costs);

        _alive.Scripts.Change([Setting.Change("costBps", "50"), Setting.Change("from", "2015"), Setting.Change("feed", "simulated:")], paths[0]);
        var changed = Of(await _alive.EndOfAsync(paths[0]));
        _alive.Scripts.Change([], paths[0]);
        var back = Of(await _alive.EndOfAsync(paths[0]));

        Assert.Equal(("50 bps", new DateOnly(2015, 1, 1), null), (changed.Costs, changed.From, changed.To));
        Assert.Equal("from 2015, costBps 50", changed.Changed!.Replace("feed simulated:, ", "", StringComparison.Ordinal));
        Assert.Equal(("10 bps", null, null), (back.Costs, back.From, back.Changed));
        Assert.DoesNotContain(_alive.Told, told => told.Path == paths[1]);
    }

    [Theory]
    [InlineData("profile", "huose", "profile names an unknown profile 'huose'. Available: house, ")]
    [InlineData("costBps", "ten", "costs is 'ten'; use basis points per order, each way: 10 is 0.10 %.")]
    [InlineData("from", "soon", "from is 'soon'; use a day such as 2007-01-31 or a year such as 2007.")]
    [InlineData("from", "2030", "from is 2030-01-01, after to 2010-12-31; a range ends on or after its start.")]
    [InlineData("feed", "csv:nowhere", "feed is 'csv:nowhere'. Path not found: nowhere.")]
    [InlineData("benchmark", "nowhere.csx", "benchmark is 'nowhere.csx'. File not found: nowhere.csx.")]
    [InlineData("benchmark", "zzz", "benchmark is 'zzz'. zzz is unknown")]
    [InlineData("feed", "cvs:prices", "feed is cvs:prices. Unknown feed 'cvs'.")]
    [InlineData("capital", "0", "capital is '0'; use an amount above 0 in digits: 100000 or 2500.50.")]
    public async Task AWrongValueIsRefusedBeforeAnythingRuns(string key, string value, string message)
    {
        var paths = _alive.Open(("one.csx", Hold));

        _work.Do(new Effect.CheckSetting(paths[0], [Setting.Change("to", "2010"), Setting.Change(key, value)], key));

        var refused = Assert.IsType<Msg.SettingRefused>(await NextAsync());
        Assert.StartsWith(message, refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWrittenChangeIsInForceFromTheNearestFile()
    {
        var paths = _alive.Open(("one.csx", Hold));
        _work.Do(new Effect.WriteSetting(paths[0], Setting.Change("profile", "kda-parity")));
        var written = Assert.IsType<Msg.SettingWritten>(await NextAsync());

        _work.Do(new Effect.ReadSettings(paths[0]));
        var read = Assert.IsType<Msg.SettingsRead>(await NextAsync()).Settings;

        Assert.Equal(("profile", Path.Combine(_alive.Folder, "rota.json")), (written.Key, written.File));
        var profile = read.Settings.Single(setting => setting.Key == "profile");
        Assert.Equal(("kda-parity", "rota.json"), (profile.Text, profile.Place));
        Assert.Contains(read.Feeds, feed => feed.Name == "csv");
    }

    [Fact]
    public async Task SettingsThatCannotBeReadSayWhy()
    {
        var paths = _alive.Open(("one.csx", Hold));
        _alive.Write("rota.json", "{\"fede\": \"csv:prices\"}");

        _work.Do(new Effect.ReadSettings(paths[0]));

        await _work.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _work.DisposeAsync();
        await _alive.DisposeAsync();
    }

    private async Task<Msg> NextAsync() => await _told.Reader.ReadAsync(TestContext.Current.CancellationToken);

    private static RunSnapshot Of(RunEnded ended) => Assert.IsType<RunSnapshot>(ended.Answer.Answer);
}
