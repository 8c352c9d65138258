using Rota.Host.Foundation;
using Rota.Host.Settings;
using Rota.Host.Trials;
using Rota.Host.Workers;

namespace Rota.Host.Live;

// The next state of a script and what is to be done: a pure function of its state and what happened. A run starts as soon as a save is
// seen, before the save is known to be over; its answer is then held back, so that the result of half a file is never shown.
internal static class LiveTransitions
{
    public static (LiveScript Script, IReadOnlyList<LiveEffect> Effects) After(LiveScript script, LiveInput input) => input switch
    {
        LiveInput.Asked asked => Start(script with { Parameters = asked.Parameters ?? script.Parameters }, asked.Urgency, [], asked.At),
        LiveInput.Saved saved => AfterSave(script, saved),
        LiveInput.Unset unset => (script with { Parameters = Without(script, unset.Parameters) }, []),
        LiveInput.Ended ended when script.Run == ended.Run => AfterEnd(script, ended),
        LiveInput.Broke broke when script.Run is null || script.Run == broke.Run => Settle(script, broke.Run, broke.End),
        LiveInput.Stopped => AfterStop(script),
        LiveInput.Closed => (script with { Run = null }, [.. Dropped(script), new LiveEffect.DropQuestions()]),
        _ => (script, []),
    };

    private static (LiveScript, IReadOnlyList<LiveEffect>) Start(
        LiveScript script, Urgency urgency, IReadOnlyList<string> causes, Moment began, bool isHeld = false)
    {
        var run = new ScriptRun(script.Path, script.Parameters, urgency, causes, began);
        var next = script with { Phase = isHeld ? LivePhase.Held : LivePhase.Running, Run = run, Answer = null };
        return (next, [.. Dropped(script), new LiveEffect.Tell(new RunQueued(script.Path)), new LiveEffect.Start(run)]);
    }

    private static (LiveScript, IReadOnlyList<LiveEffect>) AfterSave(LiveScript script, LiveInput.Saved saved)
    {
        var held = script.Phase is LivePhase.Held or LivePhase.Answered ? script.Run!.Causes : [];
        var causes = saved.Files.Intersect(script.Files.Concat(held), FileWatch.Paths).ToList();
        if (causes.Count == 0) return (script, []);
        if (script.Phase == LivePhase.Listed)
            return saved.IsOver ? (script, [new LiveEffect.ReadTexts(), new LiveEffect.Tell(new ScriptChanged(script.Path, causes))]) : (script, []);

        // The save that the run was started for is over, and changed nothing else.
        if (saved.IsOver && held.Count > 0 && !causes.Except(held, FileWatch.Paths).Any())
        {
            return script.Phase == LivePhase.Answered
                ? Settle(script, script.Run!, script.Answer!)
                : (script with { Phase = LivePhase.Running }, []);
        }

        var urgency = causes.Intersect(script.Texts, FileWatch.Paths).Any() ? Urgency.Now : Urgency.Stale;
        return saved.IsOver || urgency == Urgency.Now
            ? Start(script, urgency, [.. causes.Union(script.Run?.Causes ?? [], FileWatch.Paths)], saved.At, isHeld: !saved.IsOver)
            : (script, []);
    }

    private static (LiveScript, IReadOnlyList<LiveEffect>) AfterEnd(LiveScript script, LiveInput.Ended ended)
    {
        var (_, run, end) = ended;
        // A run that failed may not have read all its files.
        if (end.Files.Count > 0) script = script with { Prices = end.Answer is RunSnapshot ? end.Files : [.. script.Prices.Union(end.Files)] };
        return script.Phase == LivePhase.Held
            ? (script with { Phase = LivePhase.Answered, Answer = end }, [])
            : Settle(script, run, end);
    }

    private static (LiveScript, IReadOnlyList<LiveEffect>) AfterStop(LiveScript script)
    {
        var effects = new List<LiveEffect> { new LiveEffect.DropQuestions() };
        if (script.Run is null) return (script, effects);
        effects.AddRange([.. Dropped(script), new LiveEffect.Tell(new RunStopped(script.Path))]);
        return (script with { Phase = LivePhase.Settled, Run = null, Answer = null }, effects);
    }

    private static (LiveScript, IReadOnlyList<LiveEffect>) Settle(LiveScript script, ScriptRun run, RunEnd end)
    {
        var undeclared = end.Undeclared(run.Parameters.Keys);
        var next = script with
        {
            Phase = LivePhase.Settled,
            Run = null,
            Answer = null,
            Last = end.Answer is RunSnapshot ? end.Job : script.Last,
            Parameters = undeclared.Count == 0 ? script.Parameters : Without(script, undeclared),
        };
        var answer = new LiveAnswer(end.Answer, run.Causes, end.Took, end.Errors);
        return (next, [.. Kept(run, end), new LiveEffect.Tell(new RunEnded(script.Path, answer) { DroppedParameters = undeclared })]);
    }

    private static IEnumerable<LiveEffect> Kept(ScriptRun run, RunEnd end) => end.Answer is RunSnapshot { Trial: { } trial }
        ? [new LiveEffect.Keep(trial with { Kind = run.Causes.Count > 0 ? TrialKind.Save : TrialKind.Run })]
        : [];

    private static Dictionary<string, ParameterValue> Without(LiveScript script, IReadOnlyList<string> parameters) =>
        script.Parameters.Where(each => !parameters.Contains(each.Key)).ToDictionary();

    private static IEnumerable<LiveEffect> Dropped(LiveScript script) => script.Run is { } run ? [new LiveEffect.Drop(run)] : [];
}
