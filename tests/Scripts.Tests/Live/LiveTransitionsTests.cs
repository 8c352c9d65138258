using Rota.Host.Live;
using Rota.Host.Runs;
using Rota.Host.Settings;
using Rota.Host.Workers;

namespace Rota.Tests.Live;

// The states of a script, without files, threads or clocks.
public sealed class LiveTransitionsTests
{
    private const string Script = "/s/a.csx";
    private const string Prices = "/p/SPY.csv";

    private static readonly Moment Start = new(0, DateTime.UnixEpoch);

    private static readonly LiveScript Settled = new(Script) { Phase = LivePhase.Settled, Prices = [Prices] };

    [Fact]
    public void ASaveBeforeTheFirstRunIsOnlyReported()
    {
        var (script, effects) = After(new(Script), Saved(isOver: true, Script));

        Assert.Equal(LivePhase.Listed, script.Phase);
        Assert.Equal([typeof(LiveEffect.ReadTexts), typeof(LiveEffect.Tell)], effects.Select(effect => effect.GetType()));
        Assert.IsType<ScriptChanged>(Told(effects));
    }

    [Fact]
    public void AnAnswerToAnUnfinishedSaveWaitsUntilTheSaveIsOver()
    {
        var (held, _) = After(Settled, Saved(isOver: false, Script));
        var (answered, silent) = After(held, Ended(held.Run!));
        var (settled, effects) = After(answered, Saved(isOver: true, Script));

        Assert.Equal([LivePhase.Held, LivePhase.Answered, LivePhase.Settled], [held.Phase, answered.Phase, settled.Phase]);
        Assert.Empty(silent);
        Assert.Equal([Script], Assert.IsType<RunEnded>(Told(effects)).Answer.Causes);
    }

    // Neither the queue nor the wait for the end of a save is work.
    [Fact]
    public void TheTimeOfARunExcludesItsWaits()
    {
        var (running, _) = After(Settled, new LiveInput.Asked(Start, Urgency.Now));
        var late = new Moment(1_000_000_000_000, Start.Utc);
        var end = new RunEnd(null, new Failed(FailureCause.Mistake, "wrong"), []) { Took = TimeSpan.FromMilliseconds(31) };

        var (_, effects) = After(running, new LiveInput.Ended(late, running.Run!, end));

        Assert.Equal(end.Took, Assert.IsType<RunEnded>(Told(effects)).Answer.Took);
    }

    [Fact]
    public void ASaveThatChangesMoreDropsTheHeldRunAndStartsAgain()
    {
        var (held, _) = After(Settled, Saved(isOver: false, Script));
        var (running, effects) = After(held, Saved(isOver: true, Script, Prices));

        Assert.Equal(LivePhase.Running, running.Phase);
        Assert.Equal([typeof(LiveEffect.Drop), typeof(LiveEffect.Tell), typeof(LiveEffect.Start)], effects.Select(effect => effect.GetType()));
        Assert.Equal([Script, Prices], running.Run!.Causes);
    }

    [Fact]
    public void AnUnsetParameterHasTheScriptsValueFromTheNextRunOn()
    {
        var set = Settled with { Parameters = new Dictionary<string, ParameterValue> { ["fast"] = 30, ["slow"] = 90 } };

        var (unset, effects) = After(set, new LiveInput.Unset(Start, ["fast"]));
        Assert.Empty(effects);
        Assert.Equal(["slow"], After(unset, Saved(isOver: true, Script)).Script.Run!.Parameters.Keys);
    }

    [Fact]
    public void PricesAreReadOnlyWhenTheirSaveIsOver()
    {
        Assert.Equal(Settled, After(Settled, Saved(isOver: false, Prices)).Script);
        Assert.Equal(Urgency.Stale, After(Settled, Saved(isOver: true, Prices)).Script.Run!.Urgency);
    }

    [Fact]
    public void TheEndOfARunThatWasReplacedChangesNothing()
    {
        var (first, _) = After(Settled, new LiveInput.Asked(Start, Urgency.Now));
        var (second, _) = After(first, new LiveInput.Asked(Start, Urgency.Now));
        var (script, effects) = After(second, Ended(first.Run!));

        Assert.Equal(second, script);
        Assert.Empty(effects);
    }

    [Fact]
    public void AStoppedScriptRunsAgainAfterTheNextSave()
    {
        var (running, _) = After(new(Script), new LiveInput.Asked(Start, Urgency.Now, new Dictionary<string, ParameterValue>()));
        var (stopped, effects) = After(running, new LiveInput.Stopped(Start));

        Assert.IsType<RunStopped>(Told(effects));
        Assert.Equal(LivePhase.Running, After(stopped, Saved(isOver: true, Script)).Script.Phase);
    }

    private static (LiveScript Script, IReadOnlyList<LiveEffect> Effects) After(LiveScript script, LiveInput input) =>
        LiveTransitions.After(script, input);

    private static LiveInput.Saved Saved(bool isOver, params string[] files) => new(Start, files, isOver);

    private static LiveInput.Ended Ended(ScriptRun run) => new(Start, run, new(null, new Failed(FailureCause.Mistake, "wrong"), []));

    private static LiveEvent Told(IEnumerable<LiveEffect> effects) => effects.OfType<LiveEffect.Tell>().Single().Event;
}
