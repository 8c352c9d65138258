using Rota.Analysis;
using Rota.Host.Runs;
using Rota.Host.Trials;

namespace Rota.Host.Luck;

// A luck grid for the ledger: one entry with the moments of its days, over the days that all share.
internal static class LuckTrials
{
    public static LedgerEntry Of(PreparedRun run, LuckResult luck)
    {
        var trials = luck.Rows.Select(row => row.Run is { } cell
            ? MonthlyExcess.SharpeOf(CommonCurves.From(luck.From, cell))
            : new MonthlySharpe(double.NaN, double.NaN, double.NaN, 0));
        return LedgerEntry.Of(run, TrialKind.Luck, AssetSet.Of(luck.Own), luck.Own.Panel.Hash(), Points(luck), [.. trials]);
    }

    private static string Points(LuckResult luck) =>
        $"luck of {luck.Own.Strategy.Name}, {luck.Grid.Days}, {(luck.Follows ? "lookbacks follow" : "as written")}";
}
