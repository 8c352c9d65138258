using Rota.Engine;
using Rota.Host.Errors;
using Rota.Host.Plugins;
using Rota.Host.Scripting;

namespace Rota.Host.Running;

// What a script gave, and the script itself, which knows where an error of one of its formulas comes from.
internal sealed record BuiltStrategy(
    Strategy Strategy, IReadOnlyList<Parameter> Parameters, IReadOnlyList<ScriptDiagnostic> Warnings, LoadedScript Script)
{
    // The script's mistake, with its line, or the plugin's; null when neither had a part in it.
    public static Exception? Blame(LoadedScript script, Exception exception)
    {
        var (call, cause) = exception is PluginException { InnerException: { } inner } failed ? (failed.Call, inner) : (null, exception);
        var place = script.Locate(cause);
        // A word that refuses its argument is right to do so; anything else that it throws is its own mistake.
        if (PluginFault.Culprit(cause) is { } plugin && (place is null || cause is not ArgumentException))
            return new PluginFault(plugin, call ?? "a word of the script", cause);
        if (place is null) return cause is InputException or PluginFault ? cause : null;
        var message = cause is ArgumentException ? Reason(cause) : $"{cause.GetType().Name}: {cause.Message}";
        return new MistakesException([place.Format(call is null ? message : $"{call}: {message}", Environment.CurrentDirectory)]);
    }

    // The message without what .NET adds for programmers.
    private static string Reason(Exception exception)
    {
        var message = exception.Message;
        if (exception is ArgumentException { ParamName: { } name })
            message = message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal);
        var end = message.IndexOf("\nActual value was", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd();
    }
}
