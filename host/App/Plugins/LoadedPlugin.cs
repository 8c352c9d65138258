using System.Reflection;

namespace Rota.Host.Plugins;

// A plugin in memory, with what it registered; it brings what its manifest promised.
internal sealed record LoadedPlugin(InstalledPlugin Plugin, Assembly Assembly, Registrations Brings)
{
    public static LoadedPlugin Load(InstalledPlugin plugin)
    {
        var (assembly, entry) = PluginCall.Of(plugin, "loading it", () =>
        {
            var assembly = new PluginContext(plugin).LoadFromAssemblyPath(plugin.EntryPath);
            return (assembly, assembly.GetType(plugin.Manifest!.Class));
        });
        if (entry is not { IsVisible: true, IsAbstract: false } || !typeof(IPlugin).IsAssignableFrom(entry))
            throw new PluginFault(plugin, $"{plugin.Manifest!.Entry} has no public class {plugin.Manifest.Class} that is an IPlugin.");

        var brings = PluginCall.Of(plugin, $"{entry.Name}.Register", () =>
        {
            var registrations = new Registrations(plugin);
            ((IPlugin)Activator.CreateInstance(entry)!).Register(registrations);
            return registrations;
        });
        brings.RequireKept(plugin.Manifest!.Provides);
        return new(plugin, assembly, brings);
    }
}
