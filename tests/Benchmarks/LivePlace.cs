using System.Globalization;
using Rota.Host;
using Rota.Host.Foundation;
using Rota.Host.Live;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Settings;
using Rota.Host.Workers;
using Rota.Tests;

namespace Rota.Benchmarks;

/// <summary>Live scripts of the program as it is built, with a folder and caches of their own.</summary>
internal sealed class LivePlace : IAsyncDisposable
{
    private static readonly string Home = Path.Combine(Repository.Root, "host", "App", "bin", Repository.Configuration, "net10.0");

    private readonly WorkerPool _pool;

    public LivePlace(int atOnce, Action<LiveEvent> tell)
    {
        Environment.SetEnvironmentVariable("XDG_CACHE_HOME", Folder);
        var plugins = new PluginCatalogue(PluginScan.Of([Path.Combine(Home, "plugins")], BuildFacts.ApiLevel));
        _pool = new WorkerPool(ThisProgram.At(Home), new(TimeSpan.FromSeconds(60), 1024), atOnce);
        Live = new LiveScripts(plugins, Settings, _pool, tell);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("rota-live-").FullName;

    public LiveScripts Live { get; }

    public static void Print(string what, IEnumerable<double> times)
    {
        var sorted = times.Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what,-22} p50 {At(0.5):0.0} ms, p95 {At(0.95):0.0} ms, max {sorted[^1]:0.0} ms"));

        double At(double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
    }

    public async ValueTask DisposeAsync()
    {
        await Live.DisposeAsync();
        await _pool.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static LiveSettings Settings(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        return new(EffectiveSettings.For(folder, [], new ProblemList()), [.. EffectiveSettings.Files(folder)]);
    }
}
