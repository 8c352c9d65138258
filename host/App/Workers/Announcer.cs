using System.Diagnostics;

namespace Rota.Host.Workers;

// Says what a job is at, no more often than a screen can show.
internal sealed class Announcer(Action<Message> say) : IProgress<string>
{
    private static readonly long Pause = Stopwatch.Frequency / 20;

    private long _next;
    private string _doing = "";

    public void Report(string value)
    {
        _doing = value;
        if (IsTime()) say(new Advance(_doing, null));
    }

    public void SoFar(ReadOnlyMemory<DateOnly> days, ReadOnlyMemory<double> values)
    {
        if (IsTime()) say(new Advance(_doing, new Curve(days.ToArray(), values.ToArray())));
    }

    private bool IsTime()
    {
        var now = Stopwatch.GetTimestamp();
        if (now < _next) return false;
        _next = now + Pause;
        return true;
    }
}
