using System.Diagnostics;
using System.Runtime.ExceptionServices;
using Rota.Host.Problems;
using Rota.Host.Scripting;
using Rota.Host.Settings;

namespace Rota.Host.Runs;

// Runs a script's code on its own thread, so that the program can abandon it.
internal sealed class GuardedScript(string path, LoadedScript script)
{
    // The usual stack of a main thread.
    private const int StackBytes = 8 << 20;

    // Time for a stopped script to end.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly long _began = Stopwatch.GetTimestamp();
    private readonly object _change = new();

    // Most scripts finish before the first check.
    private readonly Lazy<ScriptLimits> _limits = new(LimitsNow);

    private Thread? _thread;
    private ExceptionDispatchInfo? _thrown;
    private bool _isOver;

    public string Path => path;

    public LoadedScript Script => script;

    private ScriptLimits Limits => _limits.Value;

    // Whether the program has exceeded the memory limit, if the limits are known.
    public bool IsTooLarge => Death is null && !_isOver && Environment.WorkingSet > (long)Limits.Megabytes << 20;

    // Why it was stopped, if it was.
    public Termination? Death { get; private set; }

    private TimeSpan Took => Stopwatch.GetElapsedTime(_began);

    // Runs the action that executes the script's code, until it is done or stopped.
    public void Run(Action action)
    {
        _thread = new Thread(() =>
        {
            try
            {
                AsyncVoid.Awaited(action);
            }
            catch (Exception exception)
            {
                _thrown ??= ExceptionDispatchInfo.Capture(exception);
            }

            GoOn();
        }, StackBytes)
        { IsBackground = true };
        _thread.Start();
        lock (_change)
        {
            while (!_isOver && Death is null) Monitor.Wait(_change);
            if (Death is { } death)
            {
                if (!_isOver && !Monitor.Wait(_change, Patience)) _thread.Priority = ThreadPriority.Lowest;
                throw Stopped(death);
            }
        }

        _thrown?.Throw();
    }

    // Stops the script once it has run too long. Invalid limits end the wait like an error of the script itself.
    public void StopIfLate()
    {
        try
        {
            if (Death is null && Took > Limits.Time) Stop(new Termination(FailureCause.TimeLimit, null, ""));
        }
        catch (ProblemsException wrong)
        {
            _thrown ??= ExceptionDispatchInfo.Capture(wrong);
            GoOn();
            BreakOff();
        }
    }

    public void Stop(Termination death)
    {
        lock (_change)
        {
            if (_isOver) return;
            Death = death;
            Monitor.PulseAll(_change);
        }

        BreakOff();
    }

    public string Sentence(Termination death) =>
        death.Sentence(System.IO.Path.GetRelativePath(Environment.CurrentDirectory, path), Limits);

    // From now on its loops and calls throw, and its waits end.
    private void BreakOff()
    {
        script.Cancel();
        _thread?.Interrupt();
    }

    // Lets the program continue without it.
    private void GoOn()
    {
        lock (_change)
        {
            _isOver = true;
            Monitor.PulseAll(_change);
        }
    }

    private ProblemsException Stopped(Termination death) =>
        new([Sentence(death)], [death.At ?? Place.At(path, death.Sentence(path, Limits))]);

    private static ScriptLimits LimitsNow()
    {
        var mistakes = new ProblemList();
        var limits = ScriptLimits.Of(EffectiveSettings.For(Environment.CurrentDirectory, [], mistakes), mistakes);
        mistakes.ThrowIfAny();
        return limits;
    }
}
