using System.Collections;

namespace Rota.Host.Plugins;

// The tables of all plugins, loaded on first use: most reports have no tables.
internal sealed class LazyTables(PluginCatalogue plugins, TextWriter error) : IReadOnlyList<ITable>
{
    private readonly Lazy<IReadOnlyList<ITable>> _tables = new(() =>
    {
        // A broken plugin must not stop a report that did not ask for its tables by name.
        plugins.LeaveOutBroken(plugins.WithTables, error);
        return plugins.Tables();
    });

    public int Count => _tables.Value.Count;

    public ITable this[int index] => _tables.Value[index];

    public IEnumerator<ITable> GetEnumerator() => _tables.Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
