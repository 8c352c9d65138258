using System.Text.Json;
using Rota.Host.Runs;
using Rota.Host.Trials;

namespace Rota.Host.Sweeping;

// A sweep as the ledger keeps it: the same script, prices and points are the same trials, whichever statistic was looked at.
internal static class SweepTrials
{
    public static LedgerEntry Of(PreparedRun run, SweepFindings found)
    {
        var (input, facts) = (found.Results.Plan.Input, found.Results.Facts);
        var trials = Enumerable.Range(0, facts.Trials).Select(trial => MonthlyExcess.Known(SweepCertainty.SharpeOf(found.Results, trial)));
        var points = JsonSerializer.Serialize(input.Space, SweepFormats.Plain.PlannedSpace);
        return LedgerEntry.Of(run, TrialKind.Sweep, AssetSet.Of(facts.Assets, facts.IsSimulated), input.PanelHash, points, [.. trials]) with
        {
            Overfitting = found.Certainty?.Overfitting?.Probability ?? double.NaN,
        };
    }
}
