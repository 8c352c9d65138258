using Rota.Host.Settings;
using Rota.Host.Workers;

namespace Rota.Host.Live;

// What can happen to a listed script.
internal abstract record LiveInput(Moment At)
{
    // A run is asked for; without parameters with those of before.
    internal sealed record Asked(Moment At, Urgency Urgency, IReadOnlyDictionary<string, ParameterValue>? Parameters = null) : LiveInput(At);

    // Files were saved; a save that is not over may still change them.
    internal sealed record Saved(Moment At, IReadOnlyList<string> Files, bool IsOver) : LiveInput(At);

    // Parameters have the script's values again, from the next run on.
    internal sealed record Unset(Moment At, IReadOnlyList<string> Parameters) : LiveInput(At);

    internal sealed record Ended(Moment At, ScriptRun Run, RunEnd End) : LiveInput(At);

    // The program failed at a run, whose end may have been reported already.
    internal sealed record Broke(Moment At, ScriptRun Run, RunEnd End) : LiveInput(At);

    internal sealed record Stopped(Moment At) : LiveInput(At);

    // The script was removed from the list.
    internal sealed record Closed(Moment At) : LiveInput(At);
}
