using System.Collections.Concurrent;
using System.Diagnostics;

namespace Rota.Host.Plugins;

// Adds up the time spent in plugins in this process.
internal static class PluginTimes
{
    private static readonly ConcurrentDictionary<string, long> Ticks = new(StringComparer.Ordinal);

    public static void Add(InstalledPlugin plugin, long began)
    {
        var took = Stopwatch.GetTimestamp() - began;
        Ticks.AddOrUpdate(plugin.Id, took, (_, before) => before + took);
    }

    // Since the previous call.
    public static IReadOnlyList<PluginTime> Take() =>
    [
        .. Ticks.Keys.Order(StringComparer.Ordinal)
            .Select(id => Ticks.TryRemove(id, out var ticks) ? new PluginTime(id, ticks * 1000.0 / Stopwatch.Frequency) : null)
            .OfType<PluginTime>(),
    ];
}
