using Rota.Analysis;
using Rota.Host.Runs;
using Rota.Host.Trials;

namespace Rota.Host.Luck;

// A luck grid for the ledger: one entry with the moments of its days, over the days that all share.
internal static class LuckTrials
{
    public static LedgerEntry Of(PreparedRun run, LuckResult luck)
    {
        double[] sharpes =
            [.. luck.Rows.Select(row => row.Run is { } own ? MonthlyExcess.SharpeOf(CommonCurves.From(luck.From, own)).Ratio : double.NaN)];
        var known = sharpes.Where(double.IsFinite).ToList();
        return LedgerEntry.Of(
            run, luck.Own, TrialKind.Luck, Points(luck), luck.Rows.Count, Moments.OfKnown(sharpes), known.Count == 0 ? double.NaN : known.Max());
    }

    private static string Points(LuckResult luck) =>
        $"luck of {luck.Own.Strategy.Name}, {luck.Grid.Days}, {(luck.Follows ? "lookbacks follow" : "as written")}";
}
