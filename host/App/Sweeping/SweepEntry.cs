using System.Text.Json;
using Rota.Analysis;
using Rota.Host.Runs;
using Rota.Host.Trials;

namespace Rota.Host.Sweeping;

// A complete sweep as one entry of the ledger, with the moments of all its trials.
internal static class SweepEntry
{
    // The reference is a run on the prices of all trials.
    public static LedgerEntry Of(PreparedRun run, BacktestResult reference, SweepResults results)
    {
        var sharpe = results[results.Column(TrialMeasures.MonthlySharpe)];
        return LedgerEntry.Of(
            run, reference, TrialKind.Sweep, JsonSerializer.Serialize(results.Plan.Input.Space, SweepFormats.Plain.PlannedSpace), results.Facts.Trials,
            Moments.OfKnown(sharpe), Distribution.Of(sharpe).Max);
    }
}
