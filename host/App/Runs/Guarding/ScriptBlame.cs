using System.Diagnostics;
using System.Runtime.Loader;
using Rota.Engine;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Scripting;

namespace Rota.Host.Runs;

// Finds whose fault an exception is that a script, or a formula from it, threw.
internal sealed class ScriptBlame(LoadedScript script, string path)
{
    // As other messages name it: the screens and the command line print the same text.
    private string Shown => SourceExcerpt.Shown(Path.GetFullPath(path), Environment.CurrentDirectory);

    // Runs the action that executes the script's code; it is stopped if it does not end.
    public void Guarded(Action action) => ScriptGuard.Run(path, script, action);

    // The script's problem with its line, or the plugin's; null if neither is involved.
    public Exception? Of(Exception exception)
    {
        if (exception is ProblemsException stopped) return stopped;
        if (PluginFault.In(exception) is { } fault) return fault;
        var (call, cause) = exception is PluginException { InnerException: { } inner } failed ? (failed.Call, inner) : (null, exception);
        // Prices that do not allow what is asked of them are nobody's defect, whoever asks.
        if (cause is InputException) return cause;
        var place = script.Locate(cause);
        var isScripts = place is not null || HasPart(cause);
        // A word is right to reject an invalid argument; any other exception from it is the plugin's fault.
        if (PluginFault.Culprit(cause) is { } plugin && (!isScripts || cause is not ArgumentException))
            return new PluginFault(plugin, call ?? "a word of the script", cause);
        if (cause is InvalidOperationException && cause.TargetSite?.DeclaringType == typeof(LoadedScript))
        {
            const string ends = "the script must end with a strategy, but its last expression is null.";
            return new ProblemsException([$"{Shown}: {ends}"], [Place.At(path, ends)]);
        }

        if (!isScripts) return null;

        var message = cause is InsufficientExecutionStackException
            ? new Termination(FailureCause.StackOverflow, null, "").Sentence(Shown, ScriptLimits.None)
            : cause is ArgumentException ? Reason(cause) : $"{cause.GetType().Name}: {cause.Message}";
        if (call is not null) message = $"{call}: {message}";
        if (place?.Repeats is { } repeats) message = $"{message} {repeats.Text(place.Path)}";
        // Optimised code does not know the line of every failure.
        return place is null
            ? new ProblemsException([$"{Shown}: {message}"], [Place.At(path, message)], cause)
            : new ProblemsException([place.Format(message, Environment.CurrentDirectory)], [Place.Of(place, message)], cause);
    }

    // The problem with the line of the word that it is about.
    public Exception Placed(InputException wrong)
    {
        var message = wrong.Mistakes[0].What;
        var calls = script.Compiled.Calls.Where(call => call.Name == wrong.Word).ToList();
        if (calls is not [var first, ..]) return wrong;
        if (calls.Count > 1)
        {
            message = $"{message} {wrong.Word} is used in lines {string.Join(", ", calls.Select(call => call.At.Line).Distinct().Order())}.";
            return new ProblemsException([$"{Shown}: {message}"], [Place.At(path, message)], wrong);
        }

        var line = script.Compiled.Files.Single(file => file.Path == first.Path).LineAt(first.At.Line);
        var place = new ScriptLocation(first.Path, first.At, line);
        return new ProblemsException([place.Format(message, Environment.CurrentDirectory)], [Place.Of(place, message)], wrong);
    }

    private static bool HasPart(Exception exception) => new StackTrace(exception, fNeedFileInfo: false).GetFrames()
        .Any(frame => frame.GetMethod() is { } method && AssemblyLoadContext.GetLoadContext(method.Module.Assembly) is ScriptContext);

    // The message without .NET's additions for programmers.
    private static string Reason(Exception exception)
    {
        var message = exception.Message;
        if (exception is ArgumentException { ParamName: { } name })
            message = message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal);
        var end = message.IndexOf("\nActual value was", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd();
    }
}
