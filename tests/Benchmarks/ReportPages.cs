using System.Diagnostics;
using System.Globalization;
using Rota.Engine;
using Rota.Tests;
using static Rota.Dsl;

namespace Rota.Benchmarks;

/// <summary>The time and size of pages of long runs, including tables and reasons of decisions.</summary>
internal static class ReportPages
{
    public static void Run()
    {
        foreach (var (years, assets) in new[] { (20, 10), (40, 30) })
        {
            foreach (var schedule in new[] { MonthEnd, Week, Day })
            {
                var run = Simulated(years, assets, schedule);
                foreach (var report in new[] { "html", "tearsheet" }) Measure(run, report, $"{report}, {years} years, {assets} assets, {schedule}");
            }
        }
    }

    private static BacktestResult Simulated(int years, int count, Schedule schedule)
    {
        Asset[] assets = [.. Enumerable.Range(0, count).Select(i => new Asset($"ASSET{i}"))];
        var panel = SimulatedPrices.Panel(assets, 252 * years);
        var trend = Score(Closes.Trend(100));
        var run = Simulator.Run(Rotate([.. assets]).RankBy(trend).Hold(3).Every(schedule).Named("Trend"), panel, new RunSettings());
        var benchmark = Simulator.Run(Hold((assets[0], 1.0)).Every(Never), panel, new RunSettings { Range = new(run.From, run.To) });
        return run with { Benchmark = benchmark.Equity, BenchmarkName = "ASSET0" };
    }

    // Each time of a run that is not cached.
    private static void Measure(BacktestResult run, string report, string what)
    {
        var (times, bytes) = (new List<double>(), 0L);
        for (var i = 0; i < 12; i++)
        {
            var study = StudyBuilder.Build([run with { }], PluginBox.Shipped.StatisticsOf("house")).WithTables([.. PluginBox.Shipped.Tables]);
            using var output = new MemoryStream();
            var watch = Stopwatch.StartNew();
            PluginBox.Shipped.Report(report).Write(study, output);
            if (i >= 3) times.Add(watch.Elapsed.TotalMilliseconds);
            bytes = output.Length;
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-60} median {times[times.Count / 2]:0} ms, {bytes / 1000.0:0} kB"));
    }
}
