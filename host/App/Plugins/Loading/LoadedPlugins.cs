namespace Rota.Host.Plugins;

// Loads each plugin once, for runs that may ask at the same time. One that failed is not tried again.
internal sealed class LoadedPlugins
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LoadedPlugin> _loaded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PluginFault> _faults = new(StringComparer.Ordinal);

    // By id.
    public IReadOnlyList<InstalledPlugin> All
    {
        get
        {
            lock (_lock) return [.. _loaded.Values.Select(each => each.Plugin).OrderBy(plugin => plugin.Id, StringComparer.Ordinal)];
        }
    }

    public LoadedPlugin Load(InstalledPlugin plugin)
    {
        lock (_lock)
        {
            if (_loaded.TryGetValue(plugin.Folder, out var loaded)) return loaded;
            if (_faults.TryGetValue(plugin.Folder, out var known)) throw new PluginFault(known);
            try
            {
                return _loaded[plugin.Folder] = LoadedPlugin.Load(plugin);
            }
            catch (PluginFault fault)
            {
                _faults.Add(plugin.Folder, fault);
                throw;
            }
        }
    }

    // Null of a plugin that was not tried or that loaded.
    public PluginFault? FaultOf(InstalledPlugin plugin)
    {
        lock (_lock) return _faults.GetValueOrDefault(plugin.Folder);
    }
}
