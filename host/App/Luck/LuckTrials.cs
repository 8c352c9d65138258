using Rota.Host.Runs;
using Rota.Host.Trials;

namespace Rota.Host.Luck;

// A luck grid for the ledger: one entry with the moments of its days, over the days that all share.
internal static class LuckTrials
{
    public static LedgerEntry Of(PreparedRun run, LuckResult luck)
    {
        var trials = luck.Rows.Select(row => row.Run is { } cell ? MonthlyExcess.SharpeOf(CommonCurves.From(luck.From, cell)) : MonthlyExcess.Unknown);
        return LedgerEntry.Of(run, luck.Own, TrialKind.Luck, Points(luck), [.. trials]);
    }

    private static string Points(LuckResult luck) =>
        $"luck of {luck.Own.Strategy.Name}, {luck.Grid.Days}, {(luck.Follows ? "lookbacks follow" : "as written")}";
}
