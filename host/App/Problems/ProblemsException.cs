namespace Rota.Host.Problems;

// All of the user's mistakes as shown, and their places in files if known.
internal sealed class ProblemsException(IReadOnlyList<string> lines, IReadOnlyList<Place>? places = null, Exception? cause = null)
    : Exception(string.Join('\n', lines), cause)
{
    public IReadOnlyList<string> Lines { get; } = lines;

    public IReadOnlyList<Place> Places { get; } = places ?? [];
}
