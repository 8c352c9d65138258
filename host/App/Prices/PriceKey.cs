using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Settings;

namespace Rota.Host.Prices;

// Names a stored series by everything that made it but the files it was read from, whose marks are stored with it.
internal sealed class PriceKey(FeedChoice choice, LoadedPlugin plugin)
{
    private readonly Lazy<string?> _maker = new(() => Directory.Exists(plugin.Plugin.Folder) ? MakerOf(choice, plugin) : null);

    // Null when the plugin was removed after its code was loaded.
    public string? Of(Asset asset, DateRange range) =>
        _maker.Value is { } maker ? Hashed(maker, asset.Name, range.ToString()) : null;

    private static string MakerOf(FeedChoice choice, LoadedPlugin plugin) => Hashed(
    [
        // The format and what a series must be live in these, and how numbers are read in the runtime.
        typeof(PriceKey).Module.ModuleVersionId.ToString(),
        typeof(PriceSeries).Module.ModuleVersionId.ToString(),
        Environment.Version.ToString(),
        plugin.Plugin.Title,
        plugin.Assembly.ManifestModule.ModuleVersionId.ToString(),
        .. Libraries(plugin.Plugin.Folder),
        // The same words mean another folder elsewhere.
        Path.Combine(Environment.CurrentDirectory, choice.Location),
        choice.Name,
        choice.Location,
    ]);

    // What the plugin brings beside its own code, by its looks: to read it would take longer than the prices.
    private static IEnumerable<string> Libraries(string folder) =>
        new DirectoryInfo(folder).GetFiles("*", SearchOption.AllDirectories)
            .Select(file => string.Create(
                CultureInfo.InvariantCulture,
                $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks} {StatusChange.Of(file.FullName)?.Ticks}"))
            .Order(StringComparer.Ordinal);

    private static string Hashed(params IReadOnlyList<string> values)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var value in values)
        {
            var bytes = Encoding.UTF8.GetBytes(value);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
