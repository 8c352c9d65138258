using Rota.Analysis;
using Rota.Engine;
using Rota.Host.Sweeping;
using Walk = Rota.Analysis.WalkForward;

namespace Rota.Host.WalkForward;

// Runs the account that follows a walk-forward's choices.
internal sealed class AccountRuns(Sweeper sweeper, SweepFacts facts)
{
    // The run, or why there can be none.
    public (OneAccount? Account, string? Why) Of(Walk walk, string name)
    {
        if (walk.Plan.Overlaps) return (null, "The tests overlap, so that two windows would decide on one day.");
        OneAccount? account = null;
        try
        {
            sweeper.Run.Built.Blame.Guarded(() => account = Run(walk, name));
            return (account, null);
        }
        catch (Exception failed) when (TrialFailure.Of(failed, sweeper.Run.Built.Blame) is { } failure)
        {
            return (null, failure.Text);
        }
    }

    private OneAccount Run(Walk walk, string name)
    {
        var (runner, profile) = (sweeper.Runner, sweeper.Run.Plan.Profile);
        var closes = MonthCloses.Of(runner.Result(facts.Reference, facts.From).Equity).Ends;
        var windows = new DecidingWindows([.. walk.Steps.Select(step => step.Window)], closes);
        var strategy = JoinedStrategy.Of(runner, [.. walk.Steps.Select(step => step.Chosen)], windows, facts.From, profile.DecidesBeforeOpen, name);
        // Decisions are made already; they need no history.
        var joined = RunSpan.Until(runner.Result(strategy, windows.First, profile with { HistoryYears = null }), windows.Last);
        return new(StudyBuilder.Build([joined], sweeper.Statistics));
    }
}
