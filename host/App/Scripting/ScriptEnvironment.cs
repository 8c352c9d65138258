namespace Rota.Host.Scripting;

// The types and imports visible to a script. The types outlive every script; their assemblies are always referenced.
internal sealed record ScriptEnvironment(
    IReadOnlyList<string> ReferencePaths,
    IReadOnlyList<string> Imports,
    IReadOnlyList<string> StaticImports,
    Type GlobalsType,
    Type ResultType)
{
    // The hint for scripts that do not end correctly.
    public string ResultHint { get; init; } =
        $"a script ends with the {ResultType.Name}, without a semicolon";

    // True if scripts may not use libraries (--safe).
    public bool IsSafe { get; init; }

    public IEnumerable<string> AllReferencePaths =>
        ReferencePaths.Select(Path.GetFullPath).Concat([GlobalsType.Assembly.Location, ResultType.Assembly.Location]);
}
