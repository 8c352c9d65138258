using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;

namespace Rota.Host.Plugins;

// A plugin is wrong. It is named, with the call that failed; the user cannot mend it, only its author can.
internal sealed class PluginFault : Exception
{
    public PluginFault(InstalledPlugin plugin, string call, Exception cause)
        : this(plugin, $"{call}: {Thrown(cause).GetType().Name}: {Thrown(cause).Message}{PlaceIn(Thrown(cause))}", "failed", cause) { }

    public PluginFault(InstalledPlugin plugin, string what) : this(plugin, what, "is wrong", null) { }

    // Once more, of a plugin that failed before.
    public PluginFault(PluginFault before) : base(before.Message, before) => (Plugin, Reason) = (before.Plugin, before.Reason);

    private PluginFault(InstalledPlugin plugin, string reason, string verb, Exception? cause)
        : base($"Plugin {plugin.Title} {verb}: {reason}\nIts author can mend it: {plugin.Manifest?.Author}.", cause) =>
        (Plugin, Reason) = (plugin, reason);

    public InstalledPlugin Plugin { get; }

    // What is wrong, without the plugin's name.
    public string Reason { get; }

    // The runtime wraps what is thrown while it looks for a plugin's code; null when it was something else.
    public static PluginFault? In(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is PluginFault fault) return fault;
        }

        return null;
    }

    // Whose code threw, innermost first; null when no plugin had a part in it.
    public static InstalledPlugin? Culprit(Exception exception) =>
        new StackTrace(exception, fNeedFileInfo: false).GetFrames()
            .Select(PluginOf)
            .FirstOrDefault(plugin => plugin is not null);

    // What says why a type or an assembly could not be begun with.
    private static Exception Thrown(Exception cause) =>
        cause is TypeInitializationException or TargetInvocationException && cause.InnerException is { } inner ? Thrown(inner) : cause;

    private static InstalledPlugin? PluginOf(StackFrame frame) =>
        frame.GetMethod() is { } method ? (AssemblyLoadContext.GetLoadContext(method.Module.Assembly) as PluginContext)?.Plugin : null;

    private static string PlaceIn(Exception cause)
    {
        var frames = new StackTrace(cause, fNeedFileInfo: false).GetFrames();
        var method = frames.FirstOrDefault(frame => PluginOf(frame) is not null)?.GetMethod();
        return method is null ? "" : $" (in {method.DeclaringType?.FullName}.{method.Name})";
    }
}
