using Rota.Host.Foundation;

namespace Rota.Host.Accounting;

// What the reading of an account's file collects: its mistakes, and the funds that its rules name.
internal sealed class Findings(string path)
{
    private readonly List<Mistake> _mistakes = [];

    public List<NamedFund> Named { get; } = [];

    // In the order of the file; those of other files follow.
    public IReadOnlyList<Mistake> Mistakes =>
        [.. _mistakes.OrderBy(mistake => mistake.File != path).ThenBy(mistake => mistake.Line).ThenBy(mistake => mistake.Column)];

    public void Add(string what, PlacedJson place) => _mistakes.Add(new(what, path, place.Line, place.Column));

    public void AddOfName(string what, PlacedJson value) => _mistakes.Add(new(what, path, value.NamedAt.Line, value.NamedAt.Column));

    public void Add(IEnumerable<Mistake> mistakes) => _mistakes.AddRange(mistakes);

    // The value, or null if it throws mistakes.
    public T? Try<T>(Func<T> value)
        where T : class
    {
        try
        {
            return value();
        }
        catch (InputException wrong)
        {
            Add(wrong.Mistakes);
            return null;
        }
    }
}
