namespace Rota.Host.Tui;

// How it stands with a strategy: never run, in line, at work, run and in line with its script, older than its script, or failed.
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
