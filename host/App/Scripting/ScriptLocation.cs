namespace Rota.Host.Scripting;

internal sealed record ScriptLocation(string Path, TextPoint At, string SourceLine)
{
    // The earlier word that this one repeats; null if it repeats none or the text does not reveal it.
    public RepeatedWord? Repeats { get; init; }

    public string Format(string message, string currentFolder) =>
        $"{SourceExcerpt.Place(Path, At, currentFolder)}: {message}\n{SourceExcerpt.WithCaret(SourceLine, At.Column)}";
}
