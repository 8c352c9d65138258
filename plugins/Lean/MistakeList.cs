namespace Rota.Plugins.Lean;

// The errors in an asset's files. Lines of a file with the same error are reported as one, with their number.
internal sealed class MistakeList
{
    private readonly List<(Mistake First, int Count, int Last)> _all = [];
    private readonly Dictionary<(string File, string Kind), int> _places = [];

    public void Add(Mistake mistake) => _all.Add((mistake, 1, 0));

    public void Add(string kind, Mistake mistake)
    {
        if (_places.TryAdd((mistake.File!, kind), _all.Count)) Add(mistake);
        else if (_places[(mistake.File!, kind)] is var at) _all[at] = (_all[at].First, _all[at].Count + 1, mistake.Line!.Value);
    }

    public void ThrowIfAny()
    {
        if (_all.Count > 0) throw new InputException([.. _all.Select(each => each.First with { What = each.First.What + More(each.Count, each.Last) })]);
    }

    private static string More(int count, int last) => count switch
    {
        1 => "",
        2 => string.Create(System.Globalization.CultureInfo.InvariantCulture, $" Also line {last}."),
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $" Also {count - 1} more lines, the last {last}."),
    };
}
