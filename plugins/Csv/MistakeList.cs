using System.Globalization;

namespace Rota.Plugins.Csv;

// The errors of a file. Rows with the same error are reported as one: the first, the count of the others, and the last.
internal sealed class MistakeList(string path)
{
    private readonly List<Mistake> _ofFile = [];
    private readonly Dictionary<(Mistaken Kind, string Column), Rows> _ofRows = [];

    public bool Any => _ofFile.Count > 0 || _ofRows.Count > 0;

    public void Add(Mistake mistake) => _ofFile.Add(mistake);

    // The column is part of the kind; the sentence is made once.
    public void Add(Mistaken kind, string column, int line, int place, Func<string> what)
    {
        if (_ofRows.TryGetValue((kind, column), out var rows)) _ofRows[(kind, column)] = rows with { Count = rows.Count + 1, Last = line };
        else _ofRows.Add((kind, column), new(line, place, what(), 1, line));
    }

    // Ordered by line; includes errors of the whole file if this list is of an asset in it.
    public void ThrowIfAny(MistakeList? ofFile = null)
    {
        MistakeList[] lists = ofFile is null ? [this] : [ofFile, this];
        var all = lists.SelectMany(list => list._ofFile)
            .Concat(lists.SelectMany(list => list._ofRows.Values).Select(rows => rows.Told(path)))
            .OrderBy(mistake => mistake.Line).ToList();
        if (all.Count > 0) throw new InputException(all);
    }

    private sealed record Rows(int Line, int Place, string What, int Count, int Last)
    {
        public Mistake Told(string path)
        {
            var more = Count == 1 ? ""
                : Count == 2 ? string.Create(CultureInfo.InvariantCulture, $" Also line {Last}.")
                : string.Create(CultureInfo.InvariantCulture, $" Also {Count - 1} more rows, the last on line {Last}.");
            return new Mistake($"{char.ToUpperInvariant(What[0])}{What[1..]}.{more}", path, Line, Place);
        }
    }
}
