namespace Rota.Host.Errors;

// Everything that the user got wrong, as it is shown.
internal sealed class MistakesException(IReadOnlyList<string> lines, Exception? cause = null) : Exception(string.Join('\n', lines), cause)
{
    public IReadOnlyList<string> Lines { get; } = lines;
}
