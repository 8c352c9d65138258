using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using McMaster.NETCore.Plugins;

namespace Rota.Host.Plugins;

// Loads each plugin in a context of its own, with its own libraries. The SDK is shared: a second copy would define different types.
// A build under development is freed once nothing refers to its plugin. Its loader is never disposed, because a run may still use it.
internal static class PluginContexts
{
    private static readonly ConditionalWeakTable<AssemblyLoadContext, Owner> Owners = [];

    // The runtime unloads a context that nobody holds even while its code runs, and then refuses it further libraries.
    private static readonly ConditionalWeakTable<InstalledPlugin, PluginLoader> Held = [];

    public static Assembly Load(InstalledPlugin plugin)
    {
        // Libraries are loaded on first call, so the plugin's files stay in use as long as its context exists.
        var use = plugin.IsBundled ? null : PluginUse.Begin(plugin);
        var loader = PluginLoader.CreateFromAssemblyFile(plugin.EntryPath, plugin.IsBuild, [typeof(IPlugin)]);
        Owners.Add(loader.LoadContext, new(plugin, use));
        Held.AddOrUpdate(plugin, loader);
        return loader.LoadDefaultAssembly();
    }

    // Null for an assembly of the program or of a script.
    public static InstalledPlugin? OwnerOf(Assembly assembly) =>
        AssemblyLoadContext.GetLoadContext(assembly) is { } context && Owners.TryGetValue(context, out var owner) ? owner.Plugin : null;

    private sealed record Owner(InstalledPlugin Plugin, FileStream? Use);
}
