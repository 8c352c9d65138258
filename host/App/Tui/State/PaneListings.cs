using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Host.Tui;

// Caches listings and their order: a long run has thousands of rows, a folder hundreds of strategies, and a picture asks for them many times.
internal sealed class PaneListings
{
    private readonly Dictionary<PaneKind, (RunSnapshot Run, RunSnapshot? Before, string? Note, Listing Listing)> _made = [];
    private readonly Dictionary<PaneKind, (Listing All, string? Filter, TableChoice Choice, PaneRows Rows)> _arranged = [];
    private (IReadOnlyList<ScriptState>? Scripts, string Filter, Listing Listing) _strategies = (null, "", new([], []));
    private (EditedText? Text, Failed? Failure, IReadOnlyList<TextRow> Rows) _source = (null, null, []);

    // The strategies that pass the filter.
    public Listing Of(IReadOnlyList<ScriptState> scripts, string filter, Func<Listing> make)
    {
        if (!ReferenceEquals(_strategies.Scripts, scripts) || _strategies.Filter != filter) _strategies = (scripts, filter, make());
        return _strategies.Listing;
    }

    // The rows of a script, made once for each text and its problems.
    public IReadOnlyList<TextRow> Source(EditedText text, Failed? failure, Func<IReadOnlyList<TextRow>> make)
    {
        if (!ReferenceEquals(_source.Text, text) || !ReferenceEquals(_source.Failure, failure)) _source = (text, failure, make());
        return _source.Rows;
    }

    // A note replaces that of the listing.
    public Listing Of(PaneKind pane, ScriptState script, Func<RunSnapshot, RunSnapshot?, Listing> make, string? note = null)
    {
        var (run, before) = (script.Last!, script.Before);
        var made = _made.GetValueOrDefault(pane);
        if (ReferenceEquals(made.Run, run) && ReferenceEquals(made.Before, before) && made.Note == note) return made.Listing;
        var listing = make(run, before);
        if (note is not null) listing = listing with { Note = note };
        _made[pane] = (run, before, note, listing);
        return listing;
    }

    public PaneRows Arranged(PaneKind pane, Listing all, string? filter, TableChoice choice)
    {
        var made = _arranged.GetValueOrDefault(pane);
        if (ReferenceEquals(made.All, all) && made.Filter == filter && ReferenceEquals(made.Choice, choice)) return made.Rows;
        var rows = PaneRows.Of(all, filter, choice);
        _arranged[pane] = (all, filter, choice, rows);
        return rows;
    }
}
