using Rota.Host.Runs;
using Rota.Host.Trials;

namespace Rota.Host.Varying;

// A table of variations for the ledger: one entry with the moments of its rows.
internal static class VaryTrials
{
    public static LedgerEntry Of(PreparedRun run, VaryResult vary)
    {
        var made = vary.Rows.Where(row => row is { Run: not null, IsAsItIs: false }).ToList();
        return LedgerEntry.Of(
            run, vary.Own, TrialKind.Vary, string.Join('\n', made.Select(row => row.Variation.Case)), [.. made.Select(row => MonthlyExcess.SharpeOf(row.Run!))]);
    }
}
