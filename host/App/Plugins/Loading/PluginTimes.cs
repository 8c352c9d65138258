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

// Total time in a plugin: loading, feeds, tables and reports. Its words and statistics count
// towards the run.
internal sealed record PluginTime(string Id, double Milliseconds);
