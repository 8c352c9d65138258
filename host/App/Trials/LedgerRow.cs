namespace Rota.Host.Trials;

// The entries of a script and a kind. Best is a month's Sharpe ratio, NaN if none is known.
internal sealed record LedgerRow(string Script, TrialKind Kind, long Trials, double Best, DateTimeOffset First, DateTimeOffset Last)
{
    public static IReadOnlyList<LedgerRow> Of(IEnumerable<LedgerEntry> entries) =>
    [
        .. entries.GroupBy(entry => (entry.Script, entry.Kind)).OrderBy(group => group.Key.Script, StringComparer.Ordinal).ThenBy(group => group.Key.Kind)
            .Select(group => new LedgerRow(
                group.Key.Script, group.Key.Kind, group.Sum(entry => entry.Trials), Tally.Of(group).Best,
                group.Min(entry => entry.At), group.Max(entry => entry.At))),
    ];
}
