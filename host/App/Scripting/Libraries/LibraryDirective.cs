using System.Text.RegularExpressions;

namespace Rota.Host.Scripting;

// An `#r "file.dll"` or `#r "nuget: Id, 1.2.3"` directive, in the syntax of dotnet-script.
internal sealed partial record LibraryDirective(string Target, ScriptFile File, TextPoint At)
{
    private const string Scheme = "nuget:";

    public bool IsPackage => Target.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    // The path of a file as written in the script.
    public string Named => LoadDirective.Resolve(Target, File.Path);

    // Null if the directive lacks a package or a single version.
    public (string Id, string Version)? Package =>
        PackageText().Match(Target) is { Success: true } named ? (named.Groups[1].Value, named.Groups[2].Value) : null;

    public static IReadOnlyList<LibraryDirective> In(ScriptFile file) =>
        [.. Of(file).Where(each => !each.IsDisabled).Select(each => new LibraryDirective(each.Target, file, each.At))];

    // The text without #r directives, also in disabled branches, because the compiler gets the libraries directly. Spaces keep all positions.
    public static string Without(ScriptFile file) => Of(file).Aggregate(file.Text, (text, each) =>
        text[..each.Start] + new string(' ', each.Length) + text[(each.Start + each.Length)..]);

    public ScriptDiagnosticsException Wrong(string message, string? hint = null) =>
        new([new ScriptDiagnostic(File.Path, At, true, "ROTA003", message, File.LineAt(At.Line), hint)], []);

    private static IEnumerable<Directive> Of(ScriptFile file) => Directive.In(file).Where(each => each.Word == "r");

    [GeneratedRegex(@"^nuget:\s*([A-Za-z0-9][A-Za-z0-9._-]*)\s*,\s*(\d+(?:\.\d+){1,3}(?:-[0-9A-Za-z.-]+)?)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex PackageText();
}
