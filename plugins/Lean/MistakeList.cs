namespace Rota.Plugins.Lean;

// What is wrong with the files of an asset.
internal sealed class MistakeList
{
    private const int Shown = 20;

    private readonly List<Mistake> _all = [];

    public void Add(Mistake mistake) => _all.Add(mistake);

    public void ThrowIfAny()
    {
        if (_all.Count == 0) return;
        var shown = _all.Take(Shown).ToList();
        if (_all.Count > shown.Count) shown.Add(new Mistake($"And {_all.Count - shown.Count} more mistakes."));
        throw new InputException(shown);
    }
}
