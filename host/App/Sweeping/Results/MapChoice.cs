using Rota.Host.Scripting;

namespace Rota.Host.Sweeping;

// Which parameters a heat map shows as rows and columns, null for the first ones that were swept, and how it treats the others.
internal sealed record MapChoice(Fold Fold = Fold.Own, string? Rows = null, string? Columns = null)
{
    // The indices of the two parameters; the second is -1 for a sweep of one parameter.
    public (int Rows, int Columns) In(Space space)
    {
        var mistakes = new List<Mistake>();
        var (rows, columns) = (IndexOf("--rows", Rows), IndexOf("--columns", Columns));
        if (rows >= 0 && rows == columns) mistakes.Add(new($"--rows and --columns both name {Rows}; name two parameters."));
        if (columns >= 0 && space.Axes.Count == 1) mistakes.Add(new($"--columns {Columns}: only {space.Axes[0].Name} is swept; remove it."));
        if (mistakes.Count > 0) throw new InputException(mistakes);
        if (rows < 0) rows = columns == 0 ? 1 : 0;
        if (columns < 0) columns = Enumerable.Range(0, space.Axes.Count).Where(axis => axis != rows).DefaultIfEmpty(-1).First();
        return (rows, columns);

        int IndexOf(string option, string? name)
        {
            if (name is null) return -1;
            var names = space.Axes.Select(axis => axis.Name).ToList();
            if (names.IndexOf(name) is >= 0 and var found) return found;
            var hint = SimilarWord.To(name, names) is { } similar ? $" Did you mean {similar}?" : "";
            mistakes.Add(new($"{option} {name}: not swept. Available: {string.Join(", ", names)}.{hint}"));
            return -1;
        }
    }
}
