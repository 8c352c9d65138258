using BenchmarkDotNet.Attributes;
using Rota.Host;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Runs;
using Rota.Host.Settings;
using Rota.Host.Workers;
using Rota.Tests;

namespace Rota.Benchmarks;

/// <summary>Scripts in worker processes. Target: a warm run of an edit in a few milliseconds, a killed worker replaced in 20.</summary>
[Config(typeof(InThisProcess))]
public class WorkerBenchmarks : IDisposable
{
    private const string Endless = "while (true) { }\n";

    private static readonly ScriptLimits Generous = new(TimeSpan.FromSeconds(60), 1024);

    private readonly PluginCatalogue _plugins = new(PluginScan.Of([Path.Combine(Home, "plugins")], BuildFacts.ApiLevel));
    private readonly string _folder = Directory.CreateTempSubdirectory("rota-workers-").FullName;
    private StrategyScripts _scripts = null!;
    private WorkerPool _pool = null!;
    private string _text = "";
    private Job _job = null!;
    private Job _endless = null!;
    private int _edits;

    /// <summary>Starts the pool and compiles the scripts.</summary>
    [GlobalSetup]
    public void Start()
    {
        Environment.SetEnvironmentVariable("XDG_CACHE_HOME", _folder);
        _scripts = new(_plugins, TextWriter.Null);
        _pool = new(ThisProgram.At(Home), Generous);
        _text = File.ReadAllText(Path.Combine(Repository.Root, "strategies", "quantopian", "v1-asset-class-rotation.csx"));
        (_job, _endless) = (Compile(_text), Compile(Endless + _text));
    }

    /// <summary>Ends the pool.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _pool.DisposeAsync().AsTask().GetAwaiter().GetResult();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>A compiled script through a warm worker: load, run, statistics, answer.</summary>
    [Benchmark(Baseline = true)]
    public object RunWarm() => Finished(_job);

    /// <summary>An edit: compiled, then through a warm worker.</summary>
    [Benchmark]
    public object RunEdit() => Finished(Compile($"{_text}// {_edits++}\n"));

    /// <summary>A worker from its start to its first word.</summary>
    [Benchmark]
    public void Spawn()
    {
        var worker = WorkerProcess.StartAsync(ThisProgram.At(Home), Generous).GetAwaiter().GetResult();
        worker.Kill();
        worker.Ended.GetAwaiter().GetResult();
    }

    /// <summary>An endless loop, stopped after it has begun, until the next run's answer: kill, and a first run in the spare.</summary>
    [Benchmark]
    public object CancelAndRun()
    {
        using var cancel = new CancellationTokenSource(5);
        try
        {
            _pool.RunAsync(_endless, cancel: cancel.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            // Intended.
        }

        return Finished(_job);
    }

    private static string Home => Path.Combine(Repository.Root, "host", "App", "bin", Repository.Configuration, "net10.0");

    private RunSnapshot Finished(Job job) => (RunSnapshot)_pool.RunAsync(job).GetAwaiter().GetResult();

    private Job Compile(string text)
    {
        var path = Path.Combine(_folder, "edited.csx");
        File.WriteAllText(path, text);
        return Job.Of(path, _scripts.Compile(path), EffectiveSettings.For(_folder, [], new ProblemList()), new Dictionary<string, ParameterValue>());
    }
}
