namespace Rota.Host.Scripting;

// All errors of a script together.
internal sealed class ScriptDiagnosticsException(IReadOnlyList<ScriptDiagnostic> errors, IReadOnlyList<ScriptDiagnostic> warnings)
    : Exception(string.Join('\n', errors.Select(error => error.Format(Path.GetDirectoryName(error.Path)!))))
{
    public IReadOnlyList<ScriptDiagnostic> Errors { get; } = errors;

    public IReadOnlyList<ScriptDiagnostic> Warnings { get; } = warnings;

    public string Format(string currentFolder) => string.Join('\n', Errors.Select(error => error.Format(currentFolder)));
}
