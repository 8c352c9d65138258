using Rota.Engine;

namespace Rota.Host.Runs;

// The flip prices of a run's last close. The script decides again and again, and is stopped if it does not end.
internal static class CurrentFlips
{
    public static DecisionFlips Of(PreparedRun prepared, BacktestResult run, FlipTerms terms)
    {
        DecisionFlips? flips = null;
        prepared.Built.Blame.Guarded(() => flips = Flips.Now(run, terms));
        return flips!;
    }
}
