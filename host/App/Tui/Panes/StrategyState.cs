namespace Rota.Host.Tui;

// The state of a strategy: never run, queued, compiling, running, up to date, older than its script, or failed.
internal enum StrategyState
{
    New,
    Waiting,
    Compiling,
    Running,
    Good,
    Stale,
    Wrong,
}
