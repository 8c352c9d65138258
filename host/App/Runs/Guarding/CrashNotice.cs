using System.Diagnostics;
using System.Runtime.Loader;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Scripting;

namespace Rota.Host.Runs;

// Facts about a crash, collected while the process still runs. Script is the path of the script at fault, if known; Text is the first line of
// the exception with its place.
internal sealed record CrashNotice(FailureCause Cause, string? Script, string Text, Place? At = null)
{
    public static CrashNotice Of(FailureCause cause, Exception exception, LoadedScript? script)
    {
        var culprit = PathOf(exception);
        var message = $"{exception.GetType().Name}: {exception.Message.Split('\n')[0].TrimEnd()}";
        if (PluginFault.Culprit(exception) is { } plugin) message += $" (plugin {plugin.Title})";
        var place = culprit is null ? null : script?.Locate(exception);
        if (place is null) return new(cause, culprit, message);
        var text = $"{SourceExcerpt.Place(place.Path, place.At, Environment.CurrentDirectory)}: {message}";
        return new(cause, culprit, text, Place.Of(place, message));
    }

    private static string? PathOf(Exception exception) => new StackTrace(exception, fNeedFileInfo: false).GetFrames()
        .Select(frame => frame.GetMethod() is { } method ? AssemblyLoadContext.GetLoadContext(method.Module.Assembly) : null)
        .OfType<ScriptContext>().FirstOrDefault()?.Name;
}
