using System.Text.RegularExpressions;

namespace Rota.Host.Scripting;

// What `#load "target"` says, read without Roslyn: a cached script must be found without loading the compiler.
internal sealed partial record LoadDirective(string Target, string Path, TextPoint At)
{
    // Directives stand before the first word of a file; anything later the compiler refuses. It does load in disabled branches.
    public static IReadOnlyList<LoadDirective> In(ScriptFile file)
    {
        var found = new List<LoadDirective>();
        var depth = 0;
        var next = 0;
        while ((depth > 0 ? DisabledText() : LeadingText()).Match(file.Text, next) is { Success: true, Length: > 0 } piece)
        {
            next += piece.Length;
            if (!piece.Value.TrimStart().StartsWith('#'))
                continue;
            if (Branch().Match(piece.Value) is { Success: true } branch)
                depth += branch.Groups[1].Value == "if" ? 1 : -1;
            if (Loading().Match(piece.Value) is { Success: true } load)
            {
                var target = load.Groups[1].Value;
                var at = file.PointAt(piece.Index + piece.Value.IndexOf('#', StringComparison.Ordinal));
                found.Add(new LoadDirective(target, Resolve(target, file.Path), at));
            }
        }
        return found;
    }

    public static string Resolve(string target, string loader) =>
        System.IO.Path.GetFullPath(target, System.IO.Path.GetDirectoryName(loader)!);

    [GeneratedRegex(@"\G(?:\s+|//[^\r\n]*|/\*.*?\*/|#[^\r\n]*)", RegexOptions.Singleline)]
    private static partial Regex LeadingText();

    [GeneratedRegex(@"\G[^\r\n]*(?:\r\n|\r|\n|\z)")]
    private static partial Regex DisabledText();

    [GeneratedRegex(@"^\s*#\s*(if|endif)\b")]
    private static partial Regex Branch();

    [GeneratedRegex(@"^\s*#\s*load\s+""([^""\r\n]+)""")]
    private static partial Regex Loading();
}
