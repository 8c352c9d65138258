using Rota.Analysis;
using Rota.Host.Runs;

namespace Rota.Host.Trials;

// A run or a sweep in the ledger. Sharpe has the moments of the trials' Sharpe ratios, those that are known: the house's, of one month, over whole
// months.
internal sealed record LedgerEntry(
    string Key, TrialKind Kind, AssetSet On, string Script, string ScriptHash, string PanelHash, long Trials, Moments Sharpe, double Best)
{
    // Set by the ledger.
    public DateTimeOffset At { get; init; }

    public static LedgerEntry Of(PreparedRun run, BacktestResult result, TrialKind kind)
    {
        var sharpe = MonthlyExcess.SharpeOf(result).Ratio;
        return Of(run, result, kind, "", 1, Moments.OfKnown([sharpe]), sharpe);
    }

    // For a sweep: own is the run of the script as it is, and points identifies the trials among all that could be made of it.
    public static LedgerEntry Of(
        PreparedRun run, BacktestResult own, TrialKind kind, string points, long trials, Moments sharpe, double best) => new(
        TrialKey.Of(run, own, points), kind, AssetSet.Of(own), NameOf(run.Built.Script.Path), TrialKey.ScriptOf(run.Built), own.Panel.Hash(),
        trials, sharpe, best);

    // The script of a link is on no disk.
    private static string NameOf(string path) => File.Exists(path) ? path : $"{Path.GetFileName(path)} (link)";
}
