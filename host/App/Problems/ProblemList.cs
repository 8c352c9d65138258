using Rota.Host.Scripting;

namespace Rota.Host.Problems;

// Collects what the user got wrong, so that all of it is said at once.
internal sealed class ProblemList
{
    private readonly List<string> _lines = [];
    private readonly List<Place> _places = [];

    public bool Any => _lines.Count > 0;

    // The value, or its default when there is a mistake in it.
    public T? Try<T>(Func<T> value)
    {
        try
        {
            return value();
        }
        catch (Exception exception) when (Lines(exception) is { } lines)
        {
            _lines.AddRange(lines);
            _places.AddRange(Places(exception));
            return default;
        }
    }

    public void Add(Mistake mistake)
    {
        _lines.Add(mistake.ToString());
        if (Place.Of(mistake) is { } place) _places.Add(place);
    }

    public void ThrowIfAny()
    {
        if (Any) throw new ProblemsException(_lines, _places);
    }

    // What to show for an exception that is the user's to mend; null for any other.
    public static IReadOnlyList<string>? Lines(Exception exception) => exception switch
    {
        ProblemsException many => many.Lines,
        InputException input => [.. input.Mistakes.Select(mistake => mistake.ToString())],
        ScriptDiagnosticsException script => [.. script.Errors.Select(error => error.Format(Environment.CurrentDirectory))],
        _ => null,
    };

    // Where in files the mistakes of an exception are; those that are in none are not among them.
    public static IReadOnlyList<Place> Places(Exception exception) => exception switch
    {
        ProblemsException many => many.Places,
        InputException input => [.. input.Mistakes.Select(Place.Of).OfType<Place>()],
        ScriptDiagnosticsException script => [.. script.Errors.Select(Place.Of)],
        _ => [],
    };
}
