using System.Runtime.ExceptionServices;
using Rota.Host.Foundation;
using Rota.Host.Problems;
using Rota.Host.Scripting;

namespace Rota.Host.Runs;

// Where the program itself runs a script: one that does not end, takes too much memory, ends the program, or throws on a thread of its own is
// stopped and named, as a worker's is. The program goes on. It costs a look at the clock ten times a second.
internal static class ScriptGuard
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private static readonly Lock Changes = new();
    private static readonly List<GuardedScript> Scripts = [];

    private static Streams? _streams;
    private static Timer? _timer;
    private static bool _isOver;

    // From here on scripts are guarded in this process; a worker is guarded by the program that started it.
    public static void Begin(Streams streams)
    {
        _streams = streams;
        ExceptionHandling.SetUnhandledExceptionHandler(Threw);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Exited();
    }

    // From here on the program ends of itself.
    public static void End() => Claim();

    // Does what runs the script's code.
    public static void Run(string path, LoadedScript script, Action action)
    {
        if (_streams is null)
        {
            action();
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

    // Whether the exception is a script's, and the program goes on.
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
        // The output so far comes first.
        _streams!.Out.Flush();
        _streams.Error.WriteLine(script.Sentence(Termination.Of(new CrashNotice(FailureCause.Exit, null, ""), Environment.ExitCode, "")));
        Environment.ExitCode = ExitCode.UserMistake;
    }

    // The first to find something is the one to say it.
    private static bool Claim()
    {
        lock (Changes)
        {
            if (_isOver) return false;
            return _isOver = true;
        }
    }
}
