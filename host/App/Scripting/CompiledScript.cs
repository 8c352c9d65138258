namespace Rota.Host.Scripting;

// A value: can be stored on disk, sent to another process, and loaded many times. Key identifies it (see ScriptKey).
internal sealed record CompiledScript(
    string Key,
    byte[] Assembly,
    byte[] Symbols,
    string EntryType,
    string EntryMethod,
    IReadOnlyList<ScriptFile> Files,
    IReadOnlyList<CallSite> Calls,
    IReadOnlyList<ScriptDiagnostic> Warnings)
{
    public IReadOnlyList<ScriptLibrary> Libraries { get; init; } = [];

    public string Path => Files[0].Path;
}
