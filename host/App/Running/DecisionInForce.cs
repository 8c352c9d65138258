using Rota.Engine;
using Rota.Host.Output;

namespace Rota.Host.Running;

// The last decision on or before a day of a run, with its reasons.
internal static class DecisionInForce
{
    // Asked is the day as a mistake calls it.
    public static Reasons On(BacktestResult run, DateOnly day, string asked)
    {
        if (day < run.From || day > run.To)
        {
            throw new InputException(new Mistake(
                $"{asked} is not in the run, which goes from {ReasonsText.Day(run.From)} to {ReasonsText.Day(run.To)}."));
        }

        var decision = run.Rebalances.Count - 1;
        while (run.Rebalances[decision].Decided > day) decision--;
        return Simulator.Explain(run, decision);
    }
}
