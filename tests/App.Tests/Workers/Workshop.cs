using System.Collections.Concurrent;
using Rota.Host;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Runs;
using Rota.Host.Scripting;
using Rota.Host.Settings;
using Rota.Host.Workers;
using Place = Rota.Tests.Program.Place;

namespace Rota.Tests.Workers;

// A pool of real workers, and scripts compiled here, as the screens do.
internal sealed class Workshop : IAsyncDisposable
{
    public static readonly PluginCatalogue Plugins = new(PluginScan.Of([Path.Combine(Home, "plugins")], BuildFacts.ApiLevel));

    private readonly StrategyScripts _scripts = new(Plugins, TextWriter.Null);

    // Scripts compiled by a test are not shared.
    static Workshop()
    {
        var cache = Directory.CreateTempSubdirectory("rota-cache-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(cache, recursive: true);
        Environment.SetEnvironmentVariable("XDG_CACHE_HOME", cache);
    }

    public Workshop(double seconds = 60, int megabytes = 1024, int atOnce = 1)
    {
        Limits = new(TimeSpan.FromSeconds(seconds), megabytes);
        Pool = new(ThisProgram.At(Home), Limits, atOnce, Remarks.Add, Printed.Enqueue);
    }

    public static string Home => Path.GetDirectoryName(Place.Executable)!;

    public string Folder { get; } = Directory.CreateTempSubdirectory("rota-workshop-").FullName;

    public ScriptLimits Limits { get; }

    public WorkerPool Pool { get; }

    public List<string> Remarks { get; } = [];

    // The workers' output so far.
    public ConcurrentQueue<WorkerLine> Printed { get; } = new();

    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text + "\n");
        return path;
    }

    public Job Compile(string path, string feed = "simulated", params (string Key, string Text)[] more)
    {
        var mistakes = new ProblemList();
        var given = more.Select(each => new Setting(each.Key, each.Text)).Prepend(new Setting(SettingKeys.Feed, feed));
        var settings = EffectiveSettings.For(Folder, given, mistakes);
        mistakes.ThrowIfAny();
        var choice = settings[SettingKeys.Benchmark].Text;
        var benchmark = choice.EndsWith(".csx", StringComparison.Ordinal) ? _scripts.Compile(choice) : null;
        return Job.Of(path, _scripts.Compile(path), settings, new Dictionary<string, ParameterValue>(), benchmark);
    }

    public Job CompileText(string name, string text) => Compile(Write(name, text));

    public Task<Answer> RunAsync(string name, string text, CancellationToken cancel = default) =>
        Pool.RunAsync(CompileText(name, text), cancel: cancel);

    public async ValueTask DisposeAsync()
    {
        await Pool.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
