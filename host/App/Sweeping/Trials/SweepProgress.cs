using System.Diagnostics;
using System.Globalization;

namespace Rota.Host.Sweeping;

// Reports how many trials are done, and about how long the rest takes, every few seconds.
internal sealed class SweepProgress(IProgress<string> progress, string doing, int all)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Lock _change = new();
    private readonly long _began = Stopwatch.GetTimestamp();
    private long _reported = Stopwatch.GetTimestamp();
    private int _done;

    public void Done(int trials)
    {
        lock (_change)
        {
            _done += trials;
            if (Stopwatch.GetElapsedTime(_reported) < Pause) return;
            _reported = Stopwatch.GetTimestamp();
            progress.Report(string.Create(CultureInfo.InvariantCulture, $"{doing}: {_done:#,0} of {all:#,0} trials, {Left(Stopwatch.GetElapsedTime(_began))} left"));
        }
    }

    private string Left(TimeSpan took)
    {
        var left = took / _done * (all - _done);
        return left < TimeSpan.FromSeconds(90)
            ? string.Create(CultureInfo.InvariantCulture, $"about {Math.Ceiling(left.TotalSeconds):0} s")
            : left < TimeSpan.FromMinutes(90) ? string.Create(CultureInfo.InvariantCulture, $"about {Math.Ceiling(left.TotalMinutes):0} min")
            : string.Create(CultureInfo.InvariantCulture, $"about {left.TotalHours:0.0} h");
    }
}
