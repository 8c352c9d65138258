using Rota.Analysis;
using Rota.Host.Trials;

namespace Rota.Tests.Trials;

// Entries of the ledger with the Sharpe ratios that a test names.
internal static class MadeEntry
{
    public static readonly AssetSet On = new("IEF,SPY", IsSimulated: false);

    public static LedgerEntry Of(string key, params double[] sharpe) => new(
        key, TrialKind.Run, On, "/s/mine.csx", "script", "panel", sharpe.Length, Moments.OfKnown(sharpe),
        LedgerEntry.BestOf(sharpe.Select(ratio => new MonthlySharpe(ratio, double.IsNaN(ratio) ? ratio : -0.5, double.IsNaN(ratio) ? ratio : 4, 120))));
}
