using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using Rota.Host.Live;
using Rota.Host.Settings;
using Rota.Host.Tui;
using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Benchmarks;

/// <summary>
/// Edits of a strategy's file, from the return of the write to the bytes of the frame that has the result. Target: half of them within
/// 60 ms, 95 of a hundred within 120.
/// Not a BenchmarkDotNet benchmark: it measures the whole program, with its pauses.
/// </summary>
internal static class LiveEdits
{
    private const int Warm = 30;
    private const int Edits = 200;

    // At least as long as somebody needs to look up.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static async Task RunAsync()
    {
        var events = Channel.CreateUnbounded<(LiveEvent, long)>();
        using var painter = new Painter();
        await using var place = new LivePlace(atOnce: 1, told => events.Writer.TryWrite((told, Stopwatch.GetTimestamp())));
        var script = Path.Combine(place.Folder, "edited.csx");
        await File.WriteAllTextAsync(script, Text(0));
        painter.Take(new Msg.Found([script]));
        painter.Take(new Msg.Input(new KeyInput(Key.Enter)));
        painter.Paint();
        place.Live.Open([script]);
        place.Live.Run(script, new Dictionary<string, ParameterValue>());
        await EndAsync(events.Reader, painter, 0);
        List<Edit> edits = [];
        Console.WriteLine(Load());
        for (var i = 1; i <= Warm + Edits; i++)
        {
            await Task.Delay(Pause);
            await File.WriteAllTextAsync(script, Text(i));
            edits.Add(await EndAsync(events.Reader, painter, Stopwatch.GetTimestamp()));
        }

        edits.RemoveRange(0, Warm);
        Console.WriteLine(Load());
        LivePlace.Print("to the sign and quiet", edits.Select(edit => edit.Seen));
        LivePlace.Print("to the result", edits.Select(edit => edit.Ended));
        LivePlace.Print("to the frame", edits.Select(edit => edit.Painted));
        await RestAsync(place.Live, place.Folder);
    }

    // The cost of watching a hundred idle scripts.
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

    // One number differs each time.
    private static string Text(int edit) => string.Create(CultureInfo.InvariantCulture, $"""
        // Each week, all in the asset class with the strongest trend.
        Rotate("IEF", "IVV", "IJJ", "SCZ", "EEM")
            .RankBy(Sma(20.Days) / Sma({100 + edit}.Days))
            .Hold(1)
            .Every(Week)
            .Named("Asset class rotation")

        """);

    private static async Task<Edit> EndAsync(ChannelReader<(LiveEvent Told, long At)> events, Painter painter, long written)
    {
        var seen = 0.0;
        while (true)
        {
            var (told, at) = await events.ReadAsync();
            painter.Take(new Msg.Live(told));
            painter.Paint();
            var passed = Stopwatch.GetElapsedTime(written, at).TotalMilliseconds;
            if (told is RunQueued) seen = passed;
            if (told is not RunEnded { Answer.Answer: var answer }) continue;
            var painted = Stopwatch.GetElapsedTime(written).TotalMilliseconds;
            return answer is RunSnapshot ? new(seen, passed, painted) : throw new InvalidOperationException($"{answer}");
        }
    }

    // The other load of the machine.
    private static string Load() => OperatingSystem.IsLinux()
        ? $"load {File.ReadAllText("/proc/loadavg").Trim()} on {Environment.ProcessorCount} processors"
        : $"{Environment.ProcessorCount} processors";

    private readonly record struct Edit(double Seen, double Ended, double Painted);
}
