using System.Globalization;

namespace Rota.Host.Importing;

// The problems of a file's rows: each kind once, with its first row, the number of further rows, and the last one.
internal sealed class RowProblems(Source source)
{
    private readonly Dictionary<(RowProblem Kind, string Column), (int Line, string What, int Count, int Last)> _kinds = [];

    public bool Any => _kinds.Count > 0;

    // The sentence is built only once.
    public void Add(RowProblem kind, string column, int line, Func<string> what)
    {
        _kinds[(kind, column)] = _kinds.TryGetValue((kind, column), out var same)
            ? same with { Count = same.Count + 1, Last = line }
            : (line, what(), 1, line);
    }

    public void ThrowIfAny()
    {
        if (_kinds.Count > 0) throw new InputException([.. _kinds.Values.OrderBy(each => each.Line).Select(Told)]);
    }

    private Mistake Told((int Line, string What, int Count, int Last) kind)
    {
        var more = kind.Count == 1 ? ""
            : kind.Count == 2 ? string.Create(CultureInfo.InvariantCulture, $" So is {source.LineWord} {kind.Last}.")
            : string.Create(CultureInfo.InvariantCulture, $" So are {kind.Count - 1} more rows, the last on {source.LineWord} {kind.Last}.");
        return new Mistake($"{kind.What}.{more}", source.Path, kind.Line);
    }
}
