namespace Rota.Host.Scripting;

internal sealed record ScriptLocation(string Path, TextPoint At, string SourceLine)
{
    // Where the word stands that the one here repeats; null when it repeats none, or that is not to be read off the text.
    public RepeatedWord? Repeats { get; init; }

    public string Format(string message, string currentFolder) =>
        $"{SourceExcerpt.Place(Path, At, currentFolder)}: {message}\n{SourceExcerpt.WithCaret(SourceLine, At.Column)}";
}
