using System.Diagnostics;
using System.Globalization;
using Rota.Engine;
using Rota.Host;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Prices;
using Rota.Host.Problems;
using Rota.Host.Runs;
using Rota.Host.Settings;
using Rota.Host.Sweeping;
using Rota.Tests;

namespace Rota.Benchmarks;

/// <summary>
/// Trials of a sweep, from the point to the row with its statistics: wall and CPU time and memory of each, on one thread and on all cores. CPU time
/// counts, because other programs may be busy.
/// </summary>
internal static class SweepSpeed
{
    private const int Days = 3_790;
    private const int Statistics = 20;
    private const int Warm = 1_000;

    // Backtests a second of weekly V1 with 20 statistics on 5 assets and 3,790 days, on the same two cores: vectorbt's portfolios of orders, and a
    // loop written for this one rule in numba. Measured when this goal was set; nothing here runs them.
    private const int Vectorbt = 419;
    private const int Numba = 54_600;

    private const string Weekly = """
        var fast = Param("fast", 20, 5..60);
        var slow = Param("slow", 120, 61..250);
        Rotate("IEF", "IVV", "IJJ", "SCZ", "EEM").RankBy(Sma(fast.Days) / Sma(slow.Days)).Hold(1).Every(Week)
        """;

    private const string Kda = """
        var hold = Param("hold", 5, 2..6);
        var best = Param("best", 6, 3..11);
        var momentum = (12 * Return(1.MonthEnds) + 4 * Return(3.MonthEnds) + 2 * Return(best.MonthEnds) + Return(12.MonthEnds)) / 19;
        Rotate("SPY", "VGK", "EWJ", "EEM", "VNQ", "RWX", "IEF", "TLT", "DBC", "GLD").RankBy(momentum).Hold(hold).Keep(momentum > 0)
            .WeighBy(MinVariance(correlation: momentum, volatility: 1.MonthEnds)).Guard(Canary(momentum, "VWO", "BND"))
            .Refuge("IEF", when: momentum > 0).Every(MonthEnd)
        """;

    public static void Run()
    {
        var folder = Directory.CreateTempSubdirectory("rota-sweeps-").FullName;
        Environment.SetEnvironmentVariable("XDG_CACHE_HOME", folder);
        try
        {
            var home = Path.Combine(Repository.Root, "host", "App", "bin", Repository.Configuration, "net10.0");
            var plugins = new PluginCatalogue(PluginScan.Of([Path.Combine(home, "plugins")], BuildFacts.ApiLevel));
            Console.WriteLine($"Sweeps of {Days} days with {Statistics} statistics; a trial of each on {Environment.ProcessorCount} cores");
            Measure(plugins, folder, "weekly V1, hold 1", Weekly, 10_000);
            Measure(plugins, folder, "weekly V1, hold 3", Weekly.Replace("Hold(1)", "Hold(3)", StringComparison.Ordinal), 5_000);
            Measure(plugins, folder, "monthly KDA", Kda, 40);
            Console.WriteLine($"{"vectorbt, weekly V1",-20} {Vectorbt,8:#,0}/s");
            Console.WriteLine($"{"numba, weekly V1",-20} {Numba,8:#,0}/s");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Measure(PluginCatalogue plugins, string folder, string name, string text, int trials)
    {
        var path = Path.Combine(folder, "swept.csx");
        File.WriteAllText(path, text);
        var run = Prepared(plugins, folder, path);
        var space = new SpaceChoice([], null, null, null, []).Of(run.Built.Parameters, path);
        var measures = new TrialMeasures([.. plugins.Statistics(run.Plan.Profile.StatisticsSet).Take(Statistics)]);
        var script = new TrialScript(run.Built, run.Plan.Parameters, space);
        var threads = new TrialThreads(run.Built.Blame, Environment.ProcessorCount, CancellationToken.None);
        var needs = TrialNeeds.Of(script, threads);
        var series = SeriesLoader.Load(run.Feed, needs.Assets, run.Plan.Range.To, run.Plan.Proxies, CancellationToken.None);
        var runner = new TrialRunner(run, script, PanelBuilder.Build(series, run.Plan.Profile, run.Plan.Range, needs.Allocation), measures);
        var from = CommonStart.Of(runner, script, threads, new Progress<string>()).Day;
        var count = Math.Min(trials, space.Count);
        var rows = new TrialRows(0, count, measures.Columns.Count, 0);
        threads.ForEach(0, Math.Min(count, Warm), trial => runner.Run(trial, from, rows));

        var made = Timed(() =>
        {
            for (var trial = 0; trial < count; trial++) script.Build(trial);
        });
        var alone = Timed(() =>
        {
            for (var trial = 0; trial < count; trial++) runner.Run(trial, from, rows);
        });
        var all = Timed(() => threads.ForEach(0, count, trial => runner.Run(trial, from, rows)));
        if (Array.Find(rows.Failures, failure => failure is not null) is { } failed) throw new InvalidOperationException(failed.Text);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-20} {count / all.Wall,8:#,0}/s wall, {count / all.Processor * Environment.ProcessorCount,8:#,0}/s by CPU time; one thread: {alone.Wall / count * 1e6,7:#,0} µs wall, {alone.Processor / count * 1e6,7:#,0} µs CPU, {alone.Bytes / count,9:#,0} bytes, of which the script {made.Processor / count * 1e6:0.0} µs, {made.Bytes / count:#,0} bytes"));
    }

    private static PreparedRun Prepared(PluginCatalogue plugins, string folder, string path)
    {
        var mistakes = new ProblemList();
        var settings = EffectiveSettings.For(folder, [new(SettingKeys.Benchmark, "none")], mistakes);
        var plan = RunPlan.Of(new("memory", ""), settings, new Dictionary<string, ParameterValue>(), mistakes);
        mistakes.ThrowIfAny();
        var built = new StrategyScripts(plugins, TextWriter.Null).Build(path, plan.Parameters);
        return new(plan, new PricesInMemory(built.Strategy.Needs, Days), built, null);
    }

    private static (double Wall, double Processor, long Bytes) Timed(Action work)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var (before, bytes, began) = (process.TotalProcessorTime, GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
        work();
        var (wall, took) = (Stopwatch.GetElapsedTime(began), GC.GetAllocatedBytesForCurrentThread() - bytes);
        process.Refresh();
        return (wall.TotalSeconds, (process.TotalProcessorTime - before).TotalSeconds, took);
    }
}
