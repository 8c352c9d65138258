using System.Globalization;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Settings;

namespace Rota.Host.Prices;

// Identifies a stored series by everything that produced it except its source files, whose marks are stored with it.
internal sealed class PriceKey(FeedChoice choice, LoadedPlugin plugin)
{
    private readonly Lazy<string?> _maker = new(() => Directory.Exists(plugin.Plugin.Folder) ? MakerOf(choice, plugin) : null);

    // Null if the plugin was removed after its code was loaded.
    public string? Of(Asset asset, DateRange range) =>
        _maker.Value is { } maker ? TextHash.Of([maker, asset.Name, range.ToString()]) : null;

    private static string MakerOf(FeedChoice choice, LoadedPlugin plugin) => TextHash.Of(
    [
        // This module defines the format and the validity of a series, the runtime defines number parsing.
        typeof(PriceKey).Module.ModuleVersionId.ToString(),
        typeof(PriceSeries).Module.ModuleVersionId.ToString(),
        Environment.Version.ToString(),
        plugin.Plugin.Title,
        plugin.Assembly.ManifestModule.ModuleVersionId.ToString(),
        .. Libraries(plugin.Plugin.Folder),
        // The same text means another folder elsewhere.
        Path.Combine(Environment.CurrentDirectory, choice.Location),
        choice.Name,
        choice.Location,
    ]);

    // The plugin's other files by their visible state: reading them would take longer than the prices.
    private static IEnumerable<string> Libraries(string folder) =>
        new DirectoryInfo(folder).GetFiles("*", SearchOption.AllDirectories)
            .Select(file => string.Create(
                CultureInfo.InvariantCulture,
                $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks} {StatusChange.Of(file.FullName)?.Ticks}"))
            .Order(StringComparer.Ordinal);
}
