using Rota.Host.Plugins;

namespace Rota.Host.Bundles;

// The program and plugins in use here, with the hashes of their files.
internal static class Components
{
    public static IReadOnlyList<BundledPart> Engine() =>
    [
        .. new[] { typeof(BuildFacts).Assembly, typeof(Rota.Engine.Simulator).Assembly, typeof(Strategy).Assembly }
            .Select(assembly => new BundledPart(assembly.GetName().Name!, BuildFacts.Version, PluginFiles.HashOf(assembly.Location))),
    ];

    public static IReadOnlyList<BundledPart> Of(IEnumerable<InstalledPlugin> plugins) => [.. plugins.Select(Of)];

    public static BundledPart Of(InstalledPlugin plugin) =>
        new(plugin.Id, plugin.Version, PluginFiles.HashOf(PluginFiles.HashesIn(plugin.Folder)));
}
