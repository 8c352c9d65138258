using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Rota.Host.Scripting;

// Divides a script into lines of coloured parts. It needs the compiler's parser alone, so that a wrong script is coloured too.
internal static class CodeColours
{
    public static IReadOnlyList<IReadOnlyList<CodePart>> Of(string text, IReadOnlySet<string> words)
    {
        var kinds = new CodeKind[text.Length];
        foreach (var token in CSharpSyntaxTree.ParseText(text, SubmissionTemplate.Parsing).GetRoot().DescendantTokens())
        {
            foreach (var trivia in token.LeadingTrivia.Concat(token.TrailingTrivia)) Fill(kinds, trivia.FullSpan, KindOf(trivia));
            Fill(kinds, token.Span, KindOf(token, words));
        }

        var lines = SourceText.From(text).Lines;
        // The line break of the last line begins no other.
        var count = lines.Count > 1 && lines[^1].Span.IsEmpty ? lines.Count - 1 : lines.Count;
        return [.. lines.Take(count).Select(line => Parts(text, kinds, line.Start, line.End))];
    }

    private static void Fill(CodeKind[] kinds, TextSpan span, CodeKind kind) => kinds.AsSpan(span.Start, span.Length).Fill(kind);

    private static CodeKind KindOf(SyntaxTrivia trivia) => trivia.Kind() switch
    {
        SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia or SyntaxKind.SkippedTokensTrivia => CodeKind.Plain,
        _ when trivia.IsDirective => CodeKind.Keyword,
        _ => CodeKind.Comment,
    };

    private static CodeKind KindOf(SyntaxToken token, IReadOnlySet<string> words) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedStringTextToken
            or SyntaxKind.InterpolatedStringEndToken => CodeKind.Text,
        SyntaxKind.NumericLiteralToken => CodeKind.Number,
        SyntaxKind.IdentifierToken when token.Parent is IdentifierNameSyntax { IsVar: true } => CodeKind.Keyword,
        SyntaxKind.IdentifierToken when token.Parent is SimpleNameSyntax { Parent: not NameColonSyntax } && words.Contains(token.ValueText) =>
            CodeKind.Word,
        _ when token.IsKeyword() => CodeKind.Keyword,
        _ => CodeKind.Plain,
    };

    private static List<CodePart> Parts(string text, CodeKind[] kinds, int start, int end)
    {
        var parts = new List<CodePart>();
        for (var from = start; from < end;)
        {
            var to = from + 1;
            while (to < end && kinds[to] == kinds[from]) to++;
            parts.Add(new(text[from..to], kinds[from]));
            from = to;
        }

        return parts;
    }
}
