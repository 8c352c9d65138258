using Rota.Engine;
using Rota.Host.Rendering;

namespace Rota.Host.Runs;

// The last decision on or before a day of a run, with its reasons.
internal static class DecisionInForce
{
    // Asked is the day as a mistake calls it. What the script prints at the decision is heard again.
    public static (Reasons Reasons, IReadOnlyList<PrintedLine> Printed) On(BacktestResult run, DateOnly day, string asked, Prints prints)
    {
        if (day < run.From || day > run.To)
        {
            throw new InputException(new Mistake(
                $"{asked} is not in the run, which goes from {run.From:O} to {run.To:O}."));
        }

        var decision = run.Rebalances.Count - 1;
        while (run.Rebalances[decision].Decided > day) decision--;
        var printed = new List<PrintedLine>();
        using var listening = prints.Listen(run.Rebalances[decision].Decided, printed.Add);
        var reasons = Simulator.Explain(run, decision);
        // To explain them, formulas are asked again, and print the same again.
        return (reasons, [.. printed.Distinct()]);
    }
}
