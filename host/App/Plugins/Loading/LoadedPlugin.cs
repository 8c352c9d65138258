using System.Globalization;
using System.Reflection;
using Rota.Host.Logging;

namespace Rota.Host.Plugins;

// A loaded plugin with its registrations, which match its manifest.
internal sealed record LoadedPlugin(InstalledPlugin Plugin, Assembly Assembly, Registrations Brings)
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // Loads on a thread of its own, which is abandoned if the plugin does not return.
    public static LoadedPlugin Load(InstalledPlugin plugin)
    {
        var began = Log.Now;
        var loading = Task.Factory.StartNew(
            () => LoadNow(plugin), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        if (!((IAsyncResult)loading).AsyncWaitHandle.WaitOne(Patience))
            throw new PluginFault(plugin, string.Create(CultureInfo.InvariantCulture, $"loading did not finish within {Patience.TotalSeconds} s."));
        var loaded = loading.GetAwaiter().GetResult();
        Log.Say($"plugin {plugin.Title}: loaded from {plugin.Folder} in {Log.Took(began)}");
        return loaded;
    }

    private static LoadedPlugin LoadNow(InstalledPlugin plugin)
    {
        var assembly = PluginCall.Of(plugin, "loading", () => PluginContexts.Load(plugin));
        var entry = PluginCall.Of(plugin, "reading its types", () => assembly.GetExportedTypes())
            .Where(type => type.IsClass && !type.IsAbstract && typeof(IPlugin).IsAssignableFrom(type))
            .ToList();
        if (entry.Count != 1)
            throw new PluginFault(plugin, $"{plugin.Manifest!.Entry} has {entry.Count} public classes that implement IPlugin; exactly one is needed.");

        var brings = PluginCall.Of(plugin, $"{entry[0].Name}.Register", () =>
        {
            var registrations = new Registrations(plugin);
            ((IPlugin)Activator.CreateInstance(entry[0])!).Register(registrations);
            return registrations;
        });
        brings.RequireKept(plugin.Manifest!.Provides);
        return new(plugin, assembly, brings);
    }
}
