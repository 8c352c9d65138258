using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using Rota.Host;
using Rota.Host.Errors;
using Rota.Host.Live;
using Rota.Host.Plugins;
using Rota.Host.Settings;
using Rota.Host.Workers;
using Rota.Tests;

namespace Rota.Benchmarks;

/// <summary>
/// Edits of a strategy's file, from the return of the write to the event that has the result. Target: half of them within 50 ms.
/// No benchmark of the library's: it is the whole program that is measured, with its pauses.
/// </summary>
internal static class LiveEdits
{
    private const int Warm = 30;
    private const int Edits = 200;

    // As long as somebody needs to look up, at least.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static async Task RunAsync()
    {
        var home = Path.Combine(Repository.Root, "host", "App", "bin", Repository.Configuration, "net10.0");
        var folder = Directory.CreateTempSubdirectory("rota-live-").FullName;
        Environment.SetEnvironmentVariable("XDG_CACHE_HOME", folder);
        var script = Path.Combine(folder, "edited.csx");
        var events = Channel.CreateUnbounded<(LiveEvent, long)>();
        var plugins = new PluginCatalogue(PluginScan.Of([Path.Combine(home, "plugins")], BuildFacts.ApiLevel));
        await using (var pool = new WorkerPool(WorkerProgram.At(home), new(TimeSpan.FromSeconds(60), 1024)))
        await using (var live = new LiveScripts(
            plugins, Settings, pool, told => events.Writer.TryWrite((told, Stopwatch.GetTimestamp()))))
        {
            await File.WriteAllTextAsync(script, Text(0));
            live.Open([script]);
            live.Run(script, new Dictionary<string, double>());
            await EndAsync(events.Reader, 0);
            List<Edit> edits = [];
            Console.WriteLine(Load());
            for (var i = 1; i <= Warm + Edits; i++)
            {
                await Task.Delay(Pause);
                await File.WriteAllTextAsync(script, Text(i));
                edits.Add(await EndAsync(events.Reader, Stopwatch.GetTimestamp()));
            }

            edits.RemoveRange(0, Warm);
            Console.WriteLine(Load());
            Print("to the sign and quiet", edits.Select(edit => edit.Seen));
            Print("to the result", edits.Select(edit => edit.Ended));
            await RestAsync(live, folder);
        }

        Directory.Delete(folder, recursive: true);
    }

    // What it costs to watch a hundred scripts while nothing happens.
    private static async Task RestAsync(LiveScripts live, string folder)
    {
        List<string> scripts = [.. Enumerable.Range(0, 100).Select(at => Path.Combine(folder, $"idle{at}.csx"))];
        foreach (var path in scripts) await File.WriteAllTextAsync(path, Text(0));
        live.Open(scripts);
        await Task.Delay(TimeSpan.FromSeconds(5));
        var before = Environment.CpuUsage.TotalTime;
        await Task.Delay(TimeSpan.FromSeconds(10));
        var share = (Environment.CpuUsage.TotalTime - before) / TimeSpan.FromSeconds(10);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"at rest, 100 scripts    {share:0.00%} of a processor"));
    }

    // One number is another each time.
    private static string Text(int edit) => string.Create(CultureInfo.InvariantCulture, $"""
        // Each week, all in the asset class with the strongest trend.
        Rotate("IEF", "IVV", "IJJ", "SCZ", "EEM")
            .RankBy(Sma(20.Days) / Sma({100 + edit}.Days))
            .Hold(1)
            .Every(Week)
            .Named("Asset class rotation")

        """);

    private static LiveSettings Settings(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        return new(EffectiveSettings.For(folder, [], new Mistakes()), [.. EffectiveSettings.Files(folder)]);
    }

    private static async Task<Edit> EndAsync(ChannelReader<(LiveEvent Told, long At)> events, long written)
    {
        var seen = 0.0;
        while (true)
        {
            var (told, at) = await events.ReadAsync();
            var passed = Stopwatch.GetElapsedTime(written, at).TotalMilliseconds;
            if (told is Waiting) seen = passed;
            if (told is not Ended { Answer.Answer: var answer }) continue;
            return answer is Finished ? new(seen, passed) : throw new InvalidOperationException($"{answer}");
        }
    }

    private static void Print(string what, IEnumerable<double> times)
    {
        var sorted = times.Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what,-22} p50 {At(0.5):0.0} ms, p95 {At(0.95):0.0} ms, max {sorted[^1]:0.0} ms"));

        double At(double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
    }

    // What else the machine is at.
    private static string Load() => OperatingSystem.IsLinux()
        ? $"load {File.ReadAllText("/proc/loadavg").Trim()} on {Environment.ProcessorCount} processors"
        : $"{Environment.ProcessorCount} processors";

    private readonly record struct Edit(double Seen, double Ended);
}
