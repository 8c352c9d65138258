using Rota.Analysis;
using Rota.Host.Runs;

namespace Rota.Host.Trials;

// A run or a sweep in the ledger. Sharpe has the moments of the trials' Sharpe ratios, those that are known: the house's, of one month, over whole
// months. Best is the highest of them, with what its deflation needs.
internal sealed record LedgerEntry(
    string Key, TrialKind Kind, AssetSet On, string Script, string ScriptHash, string PanelHash, long Trials, Moments Sharpe, MonthlySharpe Best)
{
    // Set by the ledger.
    public DateTimeOffset At { get; init; }

    // The probability of backtest overfitting of a sweep that keeps returns; otherwise NaN.
    public double Overfitting { get; init; } = double.NaN;

    public static LedgerEntry Of(PreparedRun run, BacktestResult result, TrialKind kind) => Of(run, result, kind, "", [MonthlyExcess.SharpeOf(result)]);

    // For many trials of a script on the prices of its own run. Points identifies them among all that could be made of it.
    public static LedgerEntry Of(PreparedRun run, BacktestResult own, TrialKind kind, string points, IReadOnlyList<MonthlySharpe> trials) =>
        Of(run, kind, AssetSet.Of(own), own.Panel.Hash(), points, trials);

    public static LedgerEntry Of(
        PreparedRun run, TrialKind kind, AssetSet on, string panelHash, string points, IReadOnlyList<MonthlySharpe> trials) => new(
        TrialKey.Of(run, panelHash, points), kind, on, NameOf(run.Built.Script.Path), TrialKey.ScriptOf(run.Built), panelHash,
        trials.Count, Moments.OfKnown(trials.Select(trial => trial.Ratio)), BestOf(trials));

    // The first of equals.
    public static MonthlySharpe BestOf(IEnumerable<MonthlySharpe> trials) => trials.Aggregate(
        MonthlyExcess.Unknown, (best, trial) => double.IsNaN(best.Ratio) || trial.Ratio > best.Ratio ? trial : best);

    // The script of a link is on no disk.
    private static string NameOf(string path) => File.Exists(path) ? path : $"{Path.GetFileName(path)} (link)";
}
