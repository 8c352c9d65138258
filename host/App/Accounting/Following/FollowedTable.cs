namespace Rota.Host.Accounting;

// A table of a followed run; without rows for a run that no account followed.
internal sealed class FollowedTable(string name, string title, IReadOnlyList<string> columns, Func<FollowedRun, IEnumerable<IReadOnlyList<Cell>>> rows, Func<BacktestResult, FollowedRun?> find)
    : ITable
{
    public string Name => name;

    public Table Of(BacktestResult run) => new(title, columns, find(run) is { } followed ? [.. rows(followed)] : []);
}
