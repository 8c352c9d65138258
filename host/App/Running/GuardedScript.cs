using System.Diagnostics;
using System.Runtime.ExceptionServices;
using Rota.Host.Errors;
using Rota.Host.Scripting;
using Rota.Host.Settings;
using Rota.Host.Workers;

namespace Rota.Host.Running;

// A script whose code runs on a thread of its own, so that the program can leave it behind.
internal sealed class GuardedScript(string path, LoadedScript script)
{
    // As much as a main thread has.
    private const int StackBytes = 8 << 20;

    // How long a script that is stopped has to end.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly long _began = Stopwatch.GetTimestamp();
    private readonly object _change = new();

    // Most scripts are done before anybody looks at them.
    private readonly Lazy<Limits> _limits = new(LimitsNow);

    private Thread? _thread;
    private bool _isOver;

    public string Path => path;

    public LoadedScript Script => script;

    public Limits Limits => _limits.Value;

    // Why it was stopped, if it was.
    public Death? Death { get; private set; }

    public TimeSpan Took => Stopwatch.GetElapsedTime(_began);

    // Does what runs the script's code, until it is done or stopped.
    public void Run(Action action)
    {
        ExceptionDispatchInfo? thrown = null;
        _thread = new Thread(() =>
        {
            try
            {
                action();
            }
            catch (Exception exception)
            {
                thrown = ExceptionDispatchInfo.Capture(exception);
            }

            lock (_change)
            {
                _isOver = true;
                Monitor.PulseAll(_change);
            }
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

        thrown?.Throw();
    }

    // Its loops and calls throw from now on, and what it waits for is broken off.
    public void Stop(Death death)
    {
        lock (_change)
        {
            if (_isOver) return;
            Death = death;
            Monitor.PulseAll(_change);
        }

        script.Cancel();
        _thread?.Interrupt();
    }

    public string Sentence(Death death) =>
        death.Sentence(System.IO.Path.GetRelativePath(Environment.CurrentDirectory, path), Limits);

    private MistakesException Stopped(Death death) =>
        new([Sentence(death)], [death.At ?? Errors.Place.At(path, death.Sentence(path, Limits))]);

    private static Limits LimitsNow()
    {
        var mistakes = new Mistakes();
        var limits = Limits.Of(EffectiveSettings.For(Environment.CurrentDirectory, [], mistakes), mistakes);
        mistakes.ThrowIfAny();
        return limits;
    }
}
