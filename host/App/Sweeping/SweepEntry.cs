using System.Text.Json;
using Rota.Host.Runs;
using Rota.Host.Trials;

namespace Rota.Host.Sweeping;

// A complete sweep as one entry of the ledger, with the moments of all its trials.
internal static class SweepEntry
{
    // The reference is a run on the prices of all trials.
    public static LedgerEntry Of(PreparedRun run, BacktestResult reference, SweepFindings found)
    {
        var (results, points) = (found.Results, JsonSerializer.Serialize(found.Results.Plan.Input.Space, SweepFormats.Plain.PlannedSpace));
        var trials = Enumerable.Range(0, results.Facts.Trials).Select(trial => SweepCertainty.SharpeOf(results, trial));
        return LedgerEntry.Of(run, reference, TrialKind.Sweep, points, [.. trials]) with
        {
            Overfitting = found.Certainty?.Overfitting?.Probability ?? double.NaN,
        };
    }
}
