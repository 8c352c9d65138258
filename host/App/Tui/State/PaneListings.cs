using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Host.Tui;

// Caches the listings of the current run: a long run has thousands of rows, and they depend only on the run.
internal sealed class PaneListings
{
    private readonly Dictionary<PaneKind, (RunSnapshot Run, RunSnapshot? Before, Listing Listing)> _made = [];

    private (EditedText? Text, Failed? Failure, IReadOnlyList<TextRow> Rows) _source = (null, null, []);

    // The rows of a script, made once for each text and its problems.
    public IReadOnlyList<TextRow> Source(EditedText text, Failed? failure, Func<IReadOnlyList<TextRow>> make)
    {
        if (!ReferenceEquals(_source.Text, text) || !ReferenceEquals(_source.Failure, failure)) _source = (text, failure, make());
        return _source.Rows;
    }

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
