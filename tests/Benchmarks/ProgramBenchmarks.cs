using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Rota.Tests;

namespace Rota.Benchmarks;

/// <summary>Whole processes, from start to exit. Target: a run of a cached script in at most four times an empty program.</summary>
[SimpleJob(RunStrategy.Monitoring, warmupCount: 3, iterationCount: 20)]
public class ProgramBenchmarks
{
    private static readonly string Cold = Path.Combine(Path.GetTempPath(), $"rota-benchmark-{Environment.ProcessId}");

    /// <summary>An empty .NET console program.</summary>
    [Benchmark(Baseline = true)]
    public int Nothing() => Run("tests/Nothing", "Nothing", null, []);

    /// <summary>The README's main job with its script in the cache.</summary>
    [Benchmark]
    public int RunCached() => Run("host/App", "rota", null, ["run", Script, "--json"]);

    /// <summary>The same for people: the summary alone.</summary>
    [Benchmark]
    public int RunSummary() => Run("host/App", "rota", null, ["run", Script]);

    /// <summary>The same with an empty cache: the C# compiler starts too.</summary>
    [Benchmark]
    public int RunCompiled()
    {
        if (Directory.Exists(Cold)) Directory.Delete(Cold, recursive: true);
        return Run("host/App", "rota", Cold, ["run", Script, "--json"]);
    }

    private static string Script => Path.Combine(Repository.Root, "strategies", "quantopian", "v1-asset-class-rotation.csx");

    private static int Run(string project, string program, string? cache, string[] arguments)
    {
        var path = Path.Combine(Repository.Root, project, "bin", Repository.Configuration, "net10.0", program);
        var start = new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (cache is not null) start.Environment["XDG_CACHE_HOME"] = cache;
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? 0 : throw new InvalidOperationException($"{program} exits with {process.ExitCode}.");
    }
}
