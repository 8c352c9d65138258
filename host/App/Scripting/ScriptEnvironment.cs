namespace Rota.Host.Scripting;

// What a script sees. The types belong to assemblies that outlive every script; their own assemblies are always referenced.
internal sealed record ScriptEnvironment(
    IReadOnlyList<string> ReferencePaths,
    IReadOnlyList<string> Imports,
    IReadOnlyList<string> StaticImports,
    Type GlobalsType,
    Type ResultType)
{
    // How a script ends, for those whose script does not.
    public string ResultHint { get; init; } =
        $"a script ends with the {ResultType.Name}, without a semicolon";

    // Whether libraries that scripts name are refused.
    public bool IsSafe { get; init; }

    public IEnumerable<string> AllReferencePaths =>
        ReferencePaths.Select(Path.GetFullPath).Concat([GlobalsType.Assembly.Location, ResultType.Assembly.Location]);
}
