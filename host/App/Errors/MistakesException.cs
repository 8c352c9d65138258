namespace Rota.Host.Errors;

// Everything that the user got wrong, as it is shown.
internal sealed class MistakesException(IReadOnlyList<string> lines) : Exception(string.Join('\n', lines))
{
    public IReadOnlyList<string> Lines { get; } = lines;
}
