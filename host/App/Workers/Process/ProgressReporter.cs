using System.Diagnostics;

namespace Rota.Host.Workers;

// Reports progress, no more often than a screen can show it.
internal sealed class ProgressReporter(Action<Message> say) : IProgress<string>
{
    // No terminal is wider.
    private const int MostPoints = 500;
    private static readonly long Pause = Stopwatch.Frequency / 20;

    private long _next;
    private string _doing = "";

    public void Report(string value)
    {
        _doing = value;
        if (IsTime()) say(new RunProgress(_doing, null));
    }

    // All days of the run, and the equity up to now.
    public void SoFar(ReadOnlyMemory<DateOnly> days, ReadOnlyMemory<double> values)
    {
        if (IsTime()) say(new RunProgress(_doing, Curve.Thinned(days.Span, values.Span, MostPoints), (double)values.Length / days.Length));
    }

    private bool IsTime()
    {
        var now = Stopwatch.GetTimestamp();
        if (now < _next) return false;
        _next = now + Pause;
        return true;
    }
}
