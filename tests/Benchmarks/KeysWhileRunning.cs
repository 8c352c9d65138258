using System.Diagnostics;
using System.Threading.Channels;
using Rota.Host.Live;
using Rota.Host.Settings;
using Rota.Host.Tui;
using Rota.Terminal;
using Rota.Tests;

namespace Rota.Benchmarks;

/// <summary>From a key to the bytes of its frame, while every strategy that ships runs in workers. Target: at most 50 ms.</summary>
internal static class KeysWhileRunning
{
    // Faster than any key repeat.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    public static async Task RunAsync()
    {
        var scripts = ScriptRoots.Scripts([Path.Combine(Repository.Root, "strategies")]);
        var events = Channel.CreateUnbounded<(Msg Event, long At)>();
        void Tell(Msg happened) => events.Writer.TryWrite((happened, Stopwatch.GetTimestamp()));
        await using var place = new LivePlace(Environment.ProcessorCount, told => Tell(new Msg.Live(told)));
        place.Live.Open(scripts);
        Tell(new Msg.Found(scripts));
        place.Live.RunAll([.. scripts.Select(path => (path, (IReadOnlyDictionary<string, ParameterValue>)ScriptState.NoParameters))]);
        using var end = new CancellationTokenSource();
        var pressing = PressAsync(Tell, end.Token);
        var times = await PaintAsync(events.Reader, scripts.Count);
        await end.CancelAsync();
        await pressing;
        LivePlace.Print("from a key to its frame", times);
    }

    private static async Task<List<double>> PaintAsync(ChannelReader<(Msg Event, long At)> events, int scripts)
    {
        using var painter = new Painter();
        var (times, bytes, ended) = (new List<double>(), 0, 0);
        while (ended < scripts)
        {
            await events.WaitToReadAsync();
            List<long> keys = [];
            while (events.TryRead(out var next))
            {
                painter.Take(next.Event);
                if (next.Event is Msg.Input) keys.Add(next.At);
                if (next.Event is Msg.Live(RunEnded)) ended++;
            }

            var written = painter.Paint();
            if (keys.Count > 0) bytes += written;
            times.AddRange(keys.Select(at => Stopwatch.GetElapsedTime(at).TotalMilliseconds));
        }

        Console.WriteLine(FormattableString.Invariant($"bytes a key: {(double)bytes / times.Count:0}"));
        return times;
    }

    // Moves up and down the list, which shows the chart of the selected strategy.
    private static async Task PressAsync(Action<Msg> tell, CancellationToken end)
    {
        for (var i = 0; !end.IsCancellationRequested; i++)
        {
            tell(new Msg.Input(new KeyInput(i / 40 % 2 == 0 ? Key.Down : Key.Up)));
            await Task.Delay(Pause, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
