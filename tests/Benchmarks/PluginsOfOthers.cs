using System.Diagnostics;
using System.Globalization;
using Rota.Tests;
using Rota.Tests.Plugins;

namespace Rota.Benchmarks;

/// <summary>
/// Whole warm runs of a small script, alternately without and with twenty third-party plugins. Target: medians less than 150 ms apart.
/// Not a BenchmarkDotNet benchmark: other load of the machine should affect both alike.
/// </summary>
internal static class PluginsOfOthers
{
    private const int Plugins = 20;
    private const int Warm = 3;
    private const int Runs = 30;

    public static void Run()
    {
        var folder = Directory.CreateTempSubdirectory("rota-plugins-").FullName;
        try
        {
            Write(folder);
            string[] plain = ["run", "plain.csx", "--feed", "csv:prices"];
            string[] used = ["run", "used.csx", "--feed", "csv:prices"];
            Compare(folder, "the summary", "without", plain, "with", plain);
            Compare(folder, "tables of all, as json", "without", [.. plain, "--json"], "with", [.. plain, "--json"]);
            Compare(folder, "a word of one of them", "without", plain, "with", used);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Half of them have a table in addition to their word, half a report.
    private static void Write(string folder)
    {
        for (var i = 0; i < Plugins; i++)
        {
            var plugin = new MadePlugin(string.Create(CultureInfo.InvariantCulture, $"other{i}")) { Initialiser = "" };
            plugin = i % 2 == 0 ? plugin with { Table = $"table{i}" } : plugin with { Report = $"report{i}" };
            plugin.WriteTo(Path.Combine(folder, "with", "rota", "plugins", plugin.Id, plugin.Version));
        }

        var random = new Random(1);
        foreach (var asset in new[] { "AAA", "BBB" })
        {
            var days = Closes.Weekdays(2600);
            var rows = days.Zip(Closes.Walk(random, days.Length), (day, close) =>
                string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd},{close}\n"));
            Directory.CreateDirectory(Path.Combine(folder, "prices"));
            File.WriteAllText(Path.Combine(folder, "prices", $"{asset}.csv"), "Date,Close\n" + string.Concat(rows));
        }

        const string rotation = """Rotate("AAA", "BBB").RankBy(Return(60.Days)).Hold(1)""";
        File.WriteAllText(Path.Combine(folder, "plain.csx"), rotation + ".Every(Week)\n");
        File.WriteAllText(Path.Combine(folder, "used.csx"), $"Blend((ThriceOfother0(0.1), {rotation})).Every(Week)\n");
    }

    private static void Compare(string folder, string what, string first, string[] ofFirst, string second, string[] ofSecond)
    {
        var (without, with) = (new List<double>(), new List<double>());
        for (var i = 0; i < Warm + Runs; i++)
        {
            without.Add(Time(folder, first, ofFirst));
            with.Add(Time(folder, second, ofSecond));
        }

        var (before, after) = (Median(without.Skip(Warm)), Median(with.Skip(Warm)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what,-24} {before:0.0} ms without, {after:0.0} ms with {Plugins} plugins: {after - before:+0.0;-0.0} ms"));
    }

    private static double Time(string folder, string data, string[] arguments)
    {
        var path = Path.Combine(Repository.Root, "host", "App", "bin", Repository.Configuration, "net10.0", "rota");
        var start = new ProcessStartInfo(path, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["XDG_CACHE_HOME"] = Path.Combine(folder, "cache");
        start.Environment["XDG_CONFIG_HOME"] = Path.Combine(folder, "config");
        start.Environment["XDG_DATA_HOME"] = Path.Combine(folder, data);
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        return process.ExitCode == 0 ? took : throw new InvalidOperationException(error.GetAwaiter().GetResult());
    }

    private static double Median(IEnumerable<double> times)
    {
        var sorted = times.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
