using System.Diagnostics;
using Rota.Host.Errors;
using Rota.Host.Output;
using Rota.Host.Scripting;
using Rota.Host.Settings;
using Rota.Host.Workers;

namespace Rota.Host.Running;

// Where the program itself runs a script: one that does not end, takes too much memory, ends the program, or throws where nobody can catch it is
// stopped and named, as a worker's is. It costs nothing until something goes wrong but a look at the clock ten times a second.
internal static class ScriptGuard
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private static readonly Lock Changes = new();
    private static readonly List<Running> Scripts = [];

    private static Streams? _streams;
    private static Timer? _timer;
    private static bool _isOver;

    // From here on scripts are guarded in this process; a worker is guarded by the program that started it.
    public static void Begin(Streams streams)
    {
        _streams = streams;
        AppDomain.CurrentDomain.UnhandledException += (_, end) => Threw(end.ExceptionObject as Exception);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Exited();
    }

    // From here on the program ends of itself.
    public static void End() => Claim();

    // While the script's code may run.
    public static IDisposable? Enter(string path, LoadedScript script)
    {
        if (_streams is null) return null;
        var running = new Running(path, script, LimitsNow());
        lock (Changes)
        {
            // A newer run takes the place of one that was dropped and cannot be stopped.
            Scripts.RemoveAll(script => script.Path == path);
            Scripts.Add(running);
            _timer ??= new Timer(_ => Watch(), null, Look, Look);
        }

        return running;
    }

    private static Limits LimitsNow()
    {
        var mistakes = new Mistakes();
        var limits = Limits.Of(EffectiveSettings.For(Environment.CurrentDirectory, [], mistakes), mistakes);
        mistakes.ThrowIfAny();
        return limits;
    }

    private static void Watch()
    {
        Running? late, last;
        lock (Changes)
        {
            late = Scripts.Find(script => script.Took > script.Limits.Time);
            last = Scripts.LastOrDefault();
        }

        if (late is not null) Stop(late, new Death(Cause.TimeLimit, null, ""));
        else if (last is not null && Environment.WorkingSet > (long)last.Limits.Megabytes << 20) Stop(last, new Death(Cause.MemoryLimit, null, ""));
    }

    private static void Threw(Exception? exception)
    {
        if (exception is null || Last() is not { } script) return;
        var words = LastWords.Of(Cause.UnhandledException, exception, script.Script);
        Stop(script, Death.Of(words, null, ""));
    }

    private static void Exited()
    {
        if (Last() is not { } script || !Claim()) return;
        Say(script, Death.Of(new LastWords(Cause.Exit, null, ""), Environment.ExitCode, ""));
        Environment.ExitCode = ExitCode.UserMistake;
    }

    private static void Stop(Running script, Death death)
    {
        if (!Claim()) return;
        Say(script, death);
        Environment.Exit(ExitCode.UserMistake);
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

    private static Running? Last()
    {
        lock (Changes) return Scripts.LastOrDefault();
    }

    private static void Say(Running script, Death death)
    {
        // What was said before stands.
        _streams!.Out.Flush();
        _streams.Error.WriteLine(death.Sentence(Path.GetRelativePath(Environment.CurrentDirectory, script.Path), script.Limits));
    }

    private sealed class Running(string path, LoadedScript script, Limits limits) : IDisposable
    {
        public string Path => path;

        public LoadedScript Script => script;

        public Limits Limits => limits;

        private readonly long _began = Stopwatch.GetTimestamp();

        public TimeSpan Took => Stopwatch.GetElapsedTime(_began);

        public void Dispose()
        {
            lock (Changes) Scripts.Remove(this);
        }
    }
}
