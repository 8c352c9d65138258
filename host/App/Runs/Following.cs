namespace Rota.Host.Runs;

// What becomes of results before they have a benchmark, because an account follows them: with remarks on the account, or alone. The hash tells one
// account from another.
internal sealed record Following(string Account, string Hash, Func<BacktestResult, BacktestResult> Remarked, Func<BacktestResult, BacktestResult> Alone);
