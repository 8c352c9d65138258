using System.Diagnostics;
using System.Runtime.Loader;
using Rota.Host.Errors;
using Rota.Host.Plugins;
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
            channel.Write(exception is null ? new LastWords(cause, null, "") : Of(cause, exception));
        }
        catch (Exception closed) when (closed is IOException or ObjectDisposedException)
        {
            // Nobody listens any more.
        }
    }

    private static string? PathOf(Exception exception) => new StackTrace(exception, fNeedFileInfo: false).GetFrames()
        .Select(frame => frame.GetMethod() is { } method ? AssemblyLoadContext.GetLoadContext(method.Module.Assembly) : null)
        .OfType<ScriptContext>().FirstOrDefault()?.Name;

    private LastWords Of(Cause cause, Exception exception)
    {
        var culprit = PathOf(exception);
        var message = $"{exception.GetType().Name}: {exception.Message.Split('\n')[0].TrimEnd()}";
        if (PluginFault.Culprit(exception) is { } plugin) message += $" (plugin {plugin.Title})";
        var place = culprit is null ? null : Script?.Locate(exception);
        if (place is null) return new(cause, culprit, message);
        var text = $"{SourceExcerpt.Place(place.Path, place.At, Environment.CurrentDirectory)}: {message}";
        return new(cause, culprit, text, Place.Of(place, message));
    }
}
