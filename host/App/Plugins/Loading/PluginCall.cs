using System.Diagnostics;

namespace Rota.Host.Plugins;

// The one boundary around a plugin's code. User mistakes and cancellation pass through; anything else is a fault of the plugin.
internal static class PluginCall
{
    public static T Of<T>(InstalledPlugin plugin, string call, Func<T> code)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            return code();
        }
        catch (Exception exception) when (IsFault(exception))
        {
            throw new PluginFault(plugin, call, exception);
        }
        finally
        {
            PluginTimes.Add(plugin, began);
        }
    }

    public static bool IsFault(Exception exception) => exception is not (InputException or OperationCanceledException or PluginFault);
}
