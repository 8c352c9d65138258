namespace Rota.Plugins.Csv;

// What is wrong with a file, each with its place.
internal sealed class MistakeList(string path)
{
    private const int Shown = 20;

    private readonly List<Mistake> _all = [];

    public bool Any => _all.Count > 0;

    public void Add(int line, int place, string what) => _all.Add(new Mistake($"{char.ToUpperInvariant(what[0])}{what[1..]}.", path, line, place));

    public void Add(Mistake mistake) => _all.Add(mistake);

    public void AddRange(MistakeList others) => _all.AddRange(others._all);

    // In the order of lines, whatever was read first.
    public void ThrowIfAny()
    {
        if (_all.Count == 0) return;
        var shown = _all.OrderBy(mistake => mistake.Line).Take(Shown).ToList();
        if (_all.Count > shown.Count) shown.Add(new Mistake($"And {_all.Count - shown.Count} more mistakes.", path));
        throw new InputException(shown);
    }
}
