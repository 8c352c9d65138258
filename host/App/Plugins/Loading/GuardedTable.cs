namespace Rota.Host.Plugins;

internal sealed class GuardedTable(InstalledPlugin plugin, ITable table) : ITable
{
    public string Name => table.Name;

    public Table Of(BacktestResult run) => PluginCall.Of(plugin, $"table {table.Name}", () =>
        table.Of(run) ?? throw new InvalidOperationException($"The table of {run.Strategy.Name} is null."));
}
