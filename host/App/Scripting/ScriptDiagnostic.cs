namespace Rota.Host.Scripting;

internal sealed record ScriptDiagnostic(
    string Path, TextPoint At, bool IsError, string Code, string Message, string SourceLine, string? Hint = null)
{
    public string Format(string currentFolder)
    {
        var head = $"{SourceExcerpt.Place(Path, At, currentFolder)}: {(IsError ? "error" : "warning")} {Code}: {Message}";
        var text = $"{head}\n{SourceExcerpt.WithCaret(SourceLine, At.Column)}";
        return Hint is null ? text : $"{text}\n    {Hint}";
    }

    public static IReadOnlyList<ScriptDiagnostic> Sorted(IEnumerable<ScriptDiagnostic> diagnostics) =>
    [
        .. diagnostics.Distinct()
            .OrderBy(each => each.Path, StringComparer.Ordinal)
            .ThenBy(each => each.At)
            .ThenBy(each => each.Code, StringComparer.Ordinal)
            .ThenBy(each => each.Message, StringComparer.Ordinal),
    ];
}
