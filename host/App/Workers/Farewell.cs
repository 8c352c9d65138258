using Rota.Host.Scripting;

namespace Rota.Host.Workers;

// Tells the program why its worker ends, where the runtime leaves time for it: on an exception that nobody caught, and on Environment.Exit.
internal sealed class Farewell(MessageChannel channel)
{
    // The one that runs now.
    public LoadedScript? Script { get; set; }

    public void Install()
    {
        AppDomain.CurrentDomain.UnhandledException += (_, end) => Say(Cause.UnhandledException, end.ExceptionObject as Exception);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Say(Cause.Exit, null);
    }

    private void Say(Cause cause, Exception? exception)
    {
        try
        {
            channel.Write(exception is null ? new LastWords(cause, null, "") : LastWords.Of(cause, exception, Script));
        }
        catch (Exception closed) when (closed is IOException or ObjectDisposedException)
        {
            // Nobody listens any more.
        }
    }
}
