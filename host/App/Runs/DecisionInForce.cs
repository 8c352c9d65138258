using Rota.Engine;
using Rota.Host.Rendering;

namespace Rota.Host.Runs;

// The last decision on or before a day of a run, with its reasons.
internal static class DecisionInForce
{
    // Asked is the day as error messages name it. The prints of that decision are collected again.
    public static (Reasons Reasons, IReadOnlyList<PrintedLine> Printed) On(BacktestResult run, DateOnly day, string asked, Prints prints)
    {
        if (day < run.From || day > run.To)
        {
            throw new InputException(new Mistake(
                $"{asked} is outside the run, which covers {run.From:O} to {run.To:O}."));
        }

        var decision = run.Rebalances.Count - 1;
        while (run.Rebalances[decision].Decided > day) decision--;
        var printed = new List<PrintedLine>();
        using var listening = prints.Listen(run.Rebalances[decision].Decided, printed.Add);
        var reasons = Simulator.Explain(run, decision);
        // Explaining evaluates the formulas again, which prints the same lines again.
        return (reasons, [.. printed.Distinct()]);
    }
}
