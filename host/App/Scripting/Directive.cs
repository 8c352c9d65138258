using System.Text.RegularExpressions;

namespace Rota.Host.Scripting;

// A directive at the top of a script, such as #load "target", read without Roslyn so that a cached script starts without loading the compiler.
// Directives precede the first word of a file; the compiler rejects later ones.
internal sealed partial record Directive(string Word, string Target, int Start, int Length, bool IsDisabled, TextPoint At)
{
    public static IEnumerable<Directive> In(ScriptFile file)
    {
        var depth = 0;
        var next = 0;
        while ((depth > 0 ? DisabledText() : LeadingText()).Match(file.Text, next) is { Success: true, Length: > 0 } piece)
        {
            next += piece.Length;
            if (!piece.Value.TrimStart().StartsWith('#'))
                continue;
            if (Branch().Match(piece.Value) is { Success: true } branch)
                depth += branch.Groups[1].Value == "if" ? 1 : -1;
            if (Naming().Match(piece.Value) is not { Success: true } naming)
                continue;
            var start = piece.Index + piece.Value.IndexOf('#', StringComparison.Ordinal);
            var length = piece.Index + naming.Length - start;
            yield return new(naming.Groups[1].Value, naming.Groups[2].Value, start, length, depth > 0, file.PointAt(start));
        }
    }

    [GeneratedRegex(@"\G(?:\s+|//[^\r\n]*|/\*.*?\*/|#[^\r\n]*)", RegexOptions.Singleline)]
    private static partial Regex LeadingText();

    [GeneratedRegex(@"\G[^\r\n]*(?:\r\n|\r|\n|\z)")]
    private static partial Regex DisabledText();

    [GeneratedRegex(@"^\s*#\s*(if|endif)\b")]
    private static partial Regex Branch();

    [GeneratedRegex(@"^\s*#\s*(load|r)\s+""([^""\r\n]+)""")]
    private static partial Regex Naming();
}
