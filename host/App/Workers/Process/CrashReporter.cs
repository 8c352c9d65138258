using Rota.Host.Runs;
using Rota.Host.Scripting;

namespace Rota.Host.Workers;

// Tells the program why its worker ends, where the runtime leaves time for it: on an exception that nobody caught, and on Environment.Exit.
internal sealed class CrashReporter(MessageChannel channel)
{
    // The one that runs now.
    public LoadedScript? Script { get; set; }

    public void Install()
    {
        AppDomain.CurrentDomain.UnhandledException += (_, end) => Say(FailureCause.UnhandledException, end.ExceptionObject as Exception);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Say(FailureCause.Exit, null);
    }

    private void Say(FailureCause cause, Exception? exception)
    {
        try
        {
            channel.Write(new Crashing(exception is null ? new CrashNotice(cause, null, "") : CrashNotice.Of(cause, exception, Script)));
        }
        catch (Exception closed) when (closed is IOException or ObjectDisposedException)
        {
            // Nobody listens any more.
        }
    }
}
