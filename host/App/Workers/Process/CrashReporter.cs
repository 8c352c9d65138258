using Rota.Host.Runs;
using Rota.Host.Scripting;

namespace Rota.Host.Workers;

// Tells the program why its worker ends, if the runtime leaves time: after an unhandled exception and after Environment.Exit.
internal sealed class CrashReporter(MessageChannel channel)
{
    // The running script.
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
            // The host has closed the pipe.
        }
    }
}
