namespace Rota.Host.Scripting;

internal sealed record ScriptLocation(string Path, TextPoint At, string SourceLine)
{
    public string Format(string message, string currentFolder) =>
        $"{SourceExcerpt.Place(Path, At, currentFolder)}: {message}\n{SourceExcerpt.WithCaret(SourceLine, At.Column)}";
}
