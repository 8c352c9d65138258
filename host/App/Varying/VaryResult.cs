namespace Rota.Host.Varying;

// A script with one thing changed at a time.
internal sealed record VaryResult(BacktestResult Own, VariedRow AsItIs, IReadOnlyList<VariedGroup> Groups, BreakEven BreakEven)
{
    public IEnumerable<VariedRow> Rows => Groups.SelectMany(group => group.Rows);
}
