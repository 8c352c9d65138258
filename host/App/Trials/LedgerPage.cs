namespace Rota.Host.Trials;

// Entries by their assets, the set last worked on first. CountsAll counts luck grids and variations too; Empty is shown if there are no entries.
internal sealed record LedgerPage(IReadOnlyList<(AssetSet On, Tally Tally, IReadOnlyList<LedgerRow> Rows)> Sets, bool CountsAll, string Empty)
{
    public static LedgerPage Of(IEnumerable<LedgerEntry> entries, bool countsAll, string empty = "No trials.") => new(
        [
            .. entries.GroupBy(entry => entry.On)
                .OrderByDescending(set => set.Max(entry => entry.At)).ThenBy(set => set.Key.Names, StringComparer.Ordinal)
                .Select(set => (set.Key, Tally.Of(set.Where(entry => countsAll || entry.Kind.IsSearch())), LedgerRow.Of(set))),
        ],
        countsAll, empty);

    public bool Counts(TrialKind kind) => CountsAll || kind.IsSearch();
}
