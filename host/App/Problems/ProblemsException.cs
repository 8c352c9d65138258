namespace Rota.Host.Problems;

// Everything that the user got wrong, as it is shown, and where it is as far as it is in files.
internal sealed class ProblemsException(IReadOnlyList<string> lines, IReadOnlyList<Place>? places = null, Exception? cause = null)
    : Exception(string.Join('\n', lines), cause)
{
    public IReadOnlyList<string> Lines { get; } = lines;

    public IReadOnlyList<Place> Places { get; } = places ?? [];
}
