using Rota.Analysis;
using Rota.Host.Trials;

namespace Rota.Tests.Trials;

// Entries of the ledger with the Sharpe ratios that a test names.
internal static class MadeEntry
{
    public static readonly AssetSet On = new("IEF,SPY", IsSimulated: false);

    public static LedgerEntry Of(string key, params double[] sharpe) => new(
        key, TrialKind.Run, On, "/s/mine.csx", "script", "panel", sharpe.Length, Moments.OfKnown(sharpe),
        sharpe.Where(value => !double.IsNaN(value)).DefaultIfEmpty(double.NaN).Max());
}
