using System.Threading.Channels;
using Rota.Host.Live;
using Rota.Host.Problems;
using Rota.Host.Settings;
using Rota.Host.Trials;
using Rota.Host.Workers;
using Rota.Tests.Program;
using Rota.Tests.Workers;

namespace Rota.Tests.Live;

// Live scripts on real files and in real workers, with what they tell.
internal sealed class Alive : IAsyncDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly Workshop _workshop;
    private readonly Channel<LiveEvent> _events = Channel.CreateUnbounded<LiveEvent>();
    private readonly List<LiveEvent> _told = [];

    public Alive(int atOnce = 1, Func<string, LiveSettings>? settings = null, string? feed = null)
    {
        _workshop = new(atOnce: atOnce);
        Feed = feed ?? "simulated";
        Scripts = new(
            Workshop.Plugins, settings ?? SettingsOf, _workshop.Pool, live => _events.Writer.TryWrite(live), roots: [Folder], keep: Trials.Add);
    }

    public LiveScripts Scripts { get; }

    // For the ledger.
    public List<LedgerEntry> Trials { get; } = [];

    public string Feed { get; set; }

    public WorkerPool Pool => _workshop.Pool;

    public string Folder => _workshop.Folder;

    // All that was told and taken, in order.
    public IReadOnlyList<LiveEvent> Told => _told;

    public static Dictionary<string, ParameterValue> NoParameters => [];

    // Whole at once: on a busy machine what is written bit by bit may be several changes.
    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.Move(_workshop.Write(name + ".part", text), path, overwrite: true);
        return path;
    }

    // Writes scripts and lists them.
    public IReadOnlyList<string> Open(params (string Name, string Text)[] scripts)
    {
        var paths = scripts.Select(each => Write(each.Name, each.Text)).ToList();
        Scripts.Open(paths);
        return paths;
    }

    public async Task<RunEnded> RunAsync(string path, params (string Name, double Value)[] parameters)
    {
        Scripts.Run(path, parameters.ToDictionary(each => each.Name, each => (ParameterValue)each.Value));
        return await EndOfAsync(path);
    }

    public Task<RunEnded> EndOfAsync(string path) => UntilAsync<RunEnded>(ended => ended.Path == path);

    // The next event of a kind; those before it are taken too.
    public async Task<T> UntilAsync<T>(Func<T, bool> isIt) where T : LiveEvent
    {
        var from = _told.Count;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Deadline);
        try
        {
            while (true)
            {
                _told.Add(await _events.Reader.ReadAsync(deadline.Token));
                if (_told[^1] is T live && isIt(live)) return live;
            }
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"There came no such {typeof(T).Name}, but:\n{string.Join('\n', _told.Skip(from))}");
        }
    }

    public void Forget() => _told.Clear();

    // Runs of it that have ended since.
    public int EndsOf(string path, int since = 0) => _told.Skip(since).OfType<RunEnded>().Count(ended => ended.Path == path);

    public async ValueTask DisposeAsync()
    {
        await Scripts.DisposeAsync();
        await _workshop.DisposeAsync();
    }

    private LiveSettings SettingsOf(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        var mistakes = new ProblemList();
        List<Setting> given = Feed.Length == 0 ? [] : [new(SettingKeys.Feed, Feed, Option: "--feed")];
        var settings = EffectiveSettings.For(folder, given, mistakes);
        mistakes.ThrowIfAny();
        return new(settings, [.. EffectiveSettings.Files(folder)]);
    }
}
