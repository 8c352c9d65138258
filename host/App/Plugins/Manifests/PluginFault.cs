using System.Diagnostics;
using System.Reflection;

namespace Rota.Host.Plugins;

// A fault in a plugin, with the failed call. Only its author can fix it.
internal sealed class PluginFault : Exception
{
    public PluginFault(InstalledPlugin plugin, string call, Exception cause)
        : this(plugin, $"{call}: {Thrown(cause).GetType().Name}: {Thrown(cause).Message}{PlaceIn(Thrown(cause))}", "failed", cause) { }

    public PluginFault(InstalledPlugin plugin, string what) : this(plugin, what, "is broken", null) { }

    // Repeats an earlier failure of the same plugin.
    public PluginFault(PluginFault before) : base(before.Message, before) => (Plugin, Reason) = (before.Plugin, before.Reason);

    private PluginFault(InstalledPlugin plugin, string reason, string verb, Exception? cause)
        : base($"Plugin {plugin.Title} {verb}: {reason}\nPlease report it to its author: {plugin.Manifest?.Author}.", cause) =>
        (Plugin, Reason) = (plugin, reason);

    public InstalledPlugin Plugin { get; }

    // The fault without the plugin's name.
    public string Reason { get; }

    // The runtime wraps exceptions thrown while it resolves a plugin's code; null for any other cause.
    public static PluginFault? In(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is PluginFault fault) return fault;
        }

        return null;
    }

    // The plugin whose code threw, innermost first; null if none was involved.
    public static InstalledPlugin? Culprit(Exception exception) =>
        new StackTrace(exception, fNeedFileInfo: false).GetFrames()
            .Select(PluginOf)
            .FirstOrDefault(plugin => plugin is not null);

    // Unwraps exceptions from static constructors and reflection.
    private static Exception Thrown(Exception cause) =>
        cause is TypeInitializationException or TargetInvocationException && cause.InnerException is { } inner ? Thrown(inner) : cause;

    private static InstalledPlugin? PluginOf(StackFrame frame) =>
        frame.GetMethod() is { } method ? PluginContexts.OwnerOf(method.Module.Assembly) : null;

    private static string PlaceIn(Exception cause)
    {
        var frames = new StackTrace(cause, fNeedFileInfo: false).GetFrames();
        var method = frames.FirstOrDefault(frame => PluginOf(frame) is not null)?.GetMethod();
        return method is null ? "" : $" (in {method.DeclaringType?.FullName}.{method.Name})";
    }
}
