using System.Runtime.ExceptionServices;
using Rota.Host.Foundation;
using Rota.Host.Problems;
using Rota.Host.Scripting;

namespace Rota.Host.Runs;

// Guards scripts that the program itself runs. As in a worker, a script that does not end, takes too much memory, exits, or throws on its
// own thread is stopped and reported, and the program goes on. The cost is ten looks at the clock per second.
internal static class ScriptGuard
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private static readonly Lock Changes = new();
    private static readonly List<GuardedScript> Scripts = [];

    private static Streams? _streams;
    private static Timer? _timer;
    private static bool _isOver;

    // Guards scripts in this process from here on; a worker is guarded by the program that started it.
    public static void Begin(Streams streams)
    {
        _streams = streams;
        ExceptionHandling.SetUnhandledExceptionHandler(Threw);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Exited();
    }

    // From here on, an exit is the program's own.
    public static void End() => Claim();

    // Runs the action that executes the script's code.
    public static void Run(string path, LoadedScript script, Action action)
    {
        if (_streams is null)
        {
            AsyncVoid.Awaited(action);
            return;
        }

        var guarded = new GuardedScript(path, script);
        lock (Changes)
        {
            Scripts.Add(guarded);
            _timer ??= new Timer(_ => Watch(), null, Look, Look);
        }

        try
        {
            guarded.Run(action);
        }
        finally
        {
            lock (Changes) Scripts.Remove(guarded);
            if (guarded.Death is { Cause: FailureCause.MemoryLimit }) MemoryBound.Lift();
        }
    }

    private static void Watch()
    {
        lock (Changes)
        {
            foreach (var script in Scripts) script.StopIfLate();
            if (Scripts is not [.., { IsTooLarge: true } last]) return;
            MemoryBound.Set();
            last.Stop(new Termination(FailureCause.MemoryLimit, null, ""));
        }
    }

    // Whether the exception is a script's, so that the program can go on.
    private static bool Threw(Exception exception)
    {
        lock (Changes)
        {
            if (Scripts is not [.., var script]) return false;
            script.Stop(Termination.Of(CrashNotice.Of(FailureCause.UnhandledException, exception, script.Script), null, ""));
            return true;
        }
    }

    private static void Exited()
    {
        GuardedScript? script;
        lock (Changes) script = Scripts.LastOrDefault();
        if (script is null || !Claim()) return;
        // Print the pending output first.
        _streams!.Out.Flush();
        _streams.Error.WriteLine(script.Sentence(Termination.Of(new CrashNotice(FailureCause.Exit, null, ""), Environment.ExitCode, "")));
        Environment.ExitCode = ExitCode.UserMistake;
    }

    // Only the first finder reports.
    private static bool Claim()
    {
        lock (Changes)
        {
            if (_isOver) return false;
            return _isOver = true;
        }
    }
}
