using Rota.Analysis;

namespace Rota.Host.Trials;

// The entries of a script and a kind. Best is the one with the highest Sharpe ratio; Overfitting is that of the last sweep that has one, otherwise
// NaN.
internal sealed record LedgerRow(
    string Script, TrialKind Kind, long Trials, MonthlySharpe Best, double Overfitting, DateTimeOffset First, DateTimeOffset Last)
{
    public static IReadOnlyList<LedgerRow> Of(IEnumerable<LedgerEntry> entries) =>
    [
        .. entries.GroupBy(entry => (entry.Script, entry.Kind)).OrderBy(group => group.Key.Script, StringComparer.Ordinal).ThenBy(group => group.Key.Kind)
            .Select(group => new LedgerRow(
                group.Key.Script, group.Key.Kind, group.Sum(entry => entry.Trials), Tally.Of(group).Best,
                group.Select(entry => entry.Overfitting).LastOrDefault(value => !double.IsNaN(value), double.NaN),
                group.Min(entry => entry.At), group.Max(entry => entry.At))),
    ];
}
