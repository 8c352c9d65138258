namespace Rota.Plugins.Statistics;

// A table that one of the functions beside it makes.
internal sealed record Sheet(string Name, Func<BacktestResult, Table> Make) : ITable
{
    public Table Of(BacktestResult run) => Make(run);
}
