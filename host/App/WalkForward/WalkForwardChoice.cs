using Rota.Analysis;

namespace Rota.Host.WalkForward;

// The windows that the command line asks for, as text: --walk-forward, --anchored and --step.
internal sealed record WalkForwardChoice(string? Spans, bool IsAnchored, string? Step)
{
    // Null without a walk-forward.
    public WalkForwardPlan? Plan()
    {
        if (Spans is null)
        {
            if (!IsAnchored && Step is null) return null;
            throw new InputException(new Mistake($"{(IsAnchored ? "--anchored" : "--step")} belongs to a walk-forward; add --walk-forward 5y/1y, or remove it."));
        }

        var plan = WalkForwardPlan.Parse(Spans, IsAnchored);
        if (Step is not null) plan = plan with { Step = WalkForwardPlan.ParseSpan(Step) };
        // How many months the sweep has is known later.
        return Refusals.OfWindows(int.MaxValue, plan.Train, plan.Test, plan.Step) is { } wrong ? throw new InputException(wrong with { What = $"--walk-forward {Spans}: {wrong.What}" }) : plan;
    }
}
