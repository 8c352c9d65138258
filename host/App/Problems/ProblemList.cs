using Rota.Host.Scripting;

namespace Rota.Host.Problems;

// Collects the user's mistakes, to report them all at once.
internal sealed class ProblemList
{
    private readonly List<string> _lines = [];
    private readonly List<Place> _places = [];

    public bool Any => _lines.Count > 0;

    // The value, or its default if it throws a mistake.
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

    // The lines of a user's mistake; null for any other exception.
    public static IReadOnlyList<string>? Lines(Exception exception) => exception switch
    {
        ProblemsException many => many.Lines,
        InputException input => [.. input.Mistakes.Select(mistake => mistake.ToString())],
        ScriptDiagnosticsException script => [.. script.Errors.Select(error => error.Format(Environment.CurrentDirectory))],
        _ => null,
    };

    // The places of an exception's mistakes, without those that are not in a file.
    public static IReadOnlyList<Place> Places(Exception exception) => exception switch
    {
        ProblemsException many => many.Places,
        InputException input => [.. input.Mistakes.Select(Place.Of).OfType<Place>()],
        ScriptDiagnosticsException script => [.. script.Errors.Select(Place.Of)],
        _ => [],
    };
}
