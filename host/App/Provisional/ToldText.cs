using Rota.Host.Rendering;

namespace Rota.Host.Provisional;

// Lines of a signal: the provisional one of the same decision, and how often the close changed one.
internal static class ToldText
{
    public static IEnumerable<string> Of(BacktestResult run, IReadOnlyList<ToldOutcome> outcomes)
    {
        // An older one has been followed by a decision at a close.
        if (outcomes is not [.., var last] || last.Told.Day < run.Rebalances[^1].Decided) yield break;
        yield return $"Told      {QuoteTime.Text(last.Told.At)}, provisional: {last.Told.Target}; {(last.IsConfirmed ? "confirmed by the close" : "CHANGED by the close")}";
        if (!last.IsConfirmed) yield return $"Correct   {Correction(run, last)}";
        yield return $"Changed   {outcomes.Count(each => !each.IsConfirmed)} of {outcomes.Count} provisional signals";
    }

    private static string Correction(BacktestResult run, ToldOutcome outcome)
    {
        var changes = string.Join("; ", ReasonsText.Changes(outcome.Told.Target, outcome.Decided ?? run.Rebalances[^1].Target));
        return $"at the next open, or for funds by the next cut-off: {(changes.Length > 0 ? changes : "nothing; the holdings are the same")}";
    }
}
