using Rota.Host.Foundation;

namespace Rota.Host.Provisional;

// Lines of a signal: the provisional one of the same decision, and how often the close changed one.
internal static class ToldText
{
    private const string Digits = "0.##";

    public static IEnumerable<string> Of(BacktestResult run, IReadOnlyList<ToldOutcome> outcomes)
    {
        // An older one has been followed by a decision at a close.
        if (outcomes is not [.., var last] || last.Told.Day < run.Rebalances[^1].Decided) yield break;
        yield return $"Told      {QuoteTime.Text(last.Told.At)}, provisional: {Held(last.Told)}; {(last.IsConfirmed ? "confirmed by the close" : "CHANGED by the close")}";
        if (!last.IsConfirmed) yield return $"Correct   {Correction(run, last)}";
        yield return $"Changed   {outcomes.Count(each => !each.IsConfirmed)} of {outcomes.Count} provisional signals";
    }

    private static string Held(ToldSignal told) =>
        told.Target.Count == 0 ? "cash" : string.Join(", ", told.Target.Select(each => $"{each.Asset} {Format.Percent(each.Share, Digits)}"));

    private static string Correction(BacktestResult run, ToldOutcome outcome)
    {
        var changes = outcome.Told.ChangesTo(outcome.Decided ?? run.Rebalances[^1].Target)
            .Select(each => $"{each.Asset} {Format.Percent(each.From, Digits)} to {Format.Percent(each.To, Digits)}");
        return string.Join("; ", changes) is { Length: > 0 } text
            ? $"at the next open, or for funds by the next cut-off: {text}"
            : "nothing to do: the close brought no decision, and the holdings are the same";
    }
}
