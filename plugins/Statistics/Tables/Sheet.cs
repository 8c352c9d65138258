namespace Rota.Plugins.Statistics;

// A table that is computed by a function.
internal sealed record Sheet(string Name, Func<BacktestResult, Table> Make) : ITable
{
    public Table Of(BacktestResult run) => Make(run);
}
