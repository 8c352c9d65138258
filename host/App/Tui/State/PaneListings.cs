using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Host.Tui;

// Caches the listings of the current run: a long run has thousands of rows, and they depend only on the run.
internal sealed class PaneListings
{
    private readonly Dictionary<PaneKind, (RunSnapshot Run, RunSnapshot? Before, Listing Listing)> _made = [];

    public Listing Of(PaneKind pane, ScriptState script, Func<RunSnapshot, RunSnapshot?, Listing> make)
    {
        var (run, before) = (script.Last!, script.Before);
        var made = _made.GetValueOrDefault(pane);
        if (ReferenceEquals(made.Run, run) && ReferenceEquals(made.Before, before)) return made.Listing;
        var listing = make(run, before);
        _made[pane] = (run, before, listing);
        return listing;
    }
}
