using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using McMaster.NETCore.Plugins.Loader;

namespace Rota.Host.Plugins;

// Loads each plugin in a context of its own, with its own libraries. The SDK is shared: a second copy would define different types.
// A build under development is freed once nothing refers to its plugin. Its context is never unloaded, because a run may still use it.
// PluginLoader makes the same context, but first reads runtimeconfig files by reflection, which costs a fifth of a run's time.
internal static class PluginContexts
{
    private static readonly ConditionalWeakTable<AssemblyLoadContext, Owner> Owners = [];

    // The runtime unloads a context that nobody holds even while its code runs, and then refuses it further libraries.
    private static readonly ConditionalWeakTable<InstalledPlugin, AssemblyLoadContext> Held = [];

    public static Assembly Load(InstalledPlugin plugin)
    {
        // Libraries are loaded on first call, so the plugin's files stay in use as long as its context exists.
        var use = plugin.IsBundled ? null : PluginUse.Begin(plugin);
        var builder = new AssemblyLoadContextBuilder()
            .SetMainAssemblyPath(plugin.EntryPath)
            .SetDefaultContext(AssemblyLoadContext.Default)
            .PreferDefaultLoadContextAssembly(typeof(IPlugin).Assembly.GetName());
        if (plugin.IsBuild) builder.EnableUnloading();
        var context = builder.Build();
        Owners.Add(context, new(plugin, use));
        Held.AddOrUpdate(plugin, context);
        return context.LoadFromAssemblyPath(plugin.EntryPath);
    }

    // Null for an assembly of the program or of a script.
    public static InstalledPlugin? OwnerOf(Assembly assembly) =>
        AssemblyLoadContext.GetLoadContext(assembly) is { } context && Owners.TryGetValue(context, out var owner) ? owner.Plugin : null;

    private sealed record Owner(InstalledPlugin Plugin, FileStream? Use);
}
