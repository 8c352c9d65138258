using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Host.Tui;

// The lists of the run that is looked at, made once: those of a long run have thousands of rows. They follow from the run alone.
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
