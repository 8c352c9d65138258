using System.Collections;

namespace Rota.Host.Plugins;

// The tables of all plugins, which are loaded when a report first asks for tables: most do not.
internal sealed class LazyTables(PluginCatalogue plugins, TextWriter error) : IReadOnlyList<ITable>
{
    private readonly Lazy<IReadOnlyList<ITable>> _tables = new(() =>
    {
        // A fault of a plugin whose tables nobody asked for by name stops no report.
        plugins.LeaveOutBroken(plugins.WithTables, error);
        return plugins.Tables();
    });

    public int Count => _tables.Value.Count;

    public ITable this[int index] => _tables.Value[index];

    public IEnumerator<ITable> GetEnumerator() => _tables.Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
