using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Rota.Host.Scripting;

// Missing or misplaced characters.
internal static class SyntaxAdvice
{
    public static Advice? Of(Finding found) => found.Diagnostic.Id switch
    {
        "CS1003" when found.Text.Contains("','", StringComparison.Ordinal) => Comma(found),
        "CS1003" when found.Text.Contains("']'", StringComparison.Ordinal) => Unclosed(found, SyntaxKind.CloseBracketToken, SyntaxKind.OpenBracketToken),
        "CS1026" => Unclosed(found, SyntaxKind.CloseParenToken, SyntaxKind.OpenParenToken),
        "CS1513" => Unclosed(found, SyntaxKind.CloseBraceToken, SyntaxKind.OpenBraceToken),
        "CS1002" => Semicolon(found),
        "CS0839" => new("an argument is missing here", null),
        "CS1525" => Term(found),
        "CS1010" => Quote(found),
        "CS1012" => new("a text needs double quotes", "write \"SPY\", not 'SPY'"),
        "CS1056" => Sign(found),
        "CS7017" when Sign(found, '.') => new("a statement cannot begin with a dot", "the semicolon before it ends the chain"),
        _ => null,
    };

    private static Advice Comma(Finding found)
    {
        var next = found.Root.FindToken(found.Diagnostic.Location.SourceSpan.Start, findInsideTrivia: true);
        if (Closing(next) is { } alone) return alone;
        return new("a comma is missing here", next.IsKind(SyntaxKind.StringLiteralToken) ? $"write , before {next}" : null);
    }

    // The position of the missing bracket is unknown; the position of the opening one is not.
    private static Advice? Unclosed(Finding found, SyntaxKind close, SyntaxKind open)
    {
        var at = found.Diagnostic.Location.SourceSpan.Start;
        var missing = found.Root.DescendantTokens().Where(token => token.IsMissing && token.IsKind(close))
            .OrderBy(token => Math.Abs(token.SpanStart - at)).FirstOrDefault();
        var opening = missing.Parent?.ChildTokens().FirstOrDefault(token => token.IsKind(open)) ?? default;
        if (opening.IsKind(SyntaxKind.None)) return null;
        var of = opening.Parent?.Parent is InvocationExpressionSyntax call ? $" after {Finding.NameOf(call.Expression)}" : "";
        return new($"the {opening.Text}{of} is not closed", $"add {SyntaxFacts.GetText(close)}", opening.GetLocation());
    }

    // The first text on a line that is followed directly by another token has lost its closing quote.
    private static Advice Quote(Finding found)
    {
        var text = found.Root.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(found.Diagnostic.Location.SourceSpan.Start);
        var texts = found.Root.DescendantTokens(line.Span).Where(token => token.IsKind(SyntaxKind.StringLiteralToken) && token.SpanStart >= line.Start).ToList();
        var cut = texts.FirstOrDefault(token => token.Span.End < line.End && char.IsLetterOrDigit(text[token.Span.End]));
        var start = cut.IsKind(SyntaxKind.None) ? found.Diagnostic.Location.SourceSpan : cut.Span;
        return new("a quotation mark is missing in this text", null, Location.Create(found.Root.SyntaxTree, new TextSpan(start.Start, 1)));
    }

    private static Advice? Sign(Finding found)
    {
        var sign = found.Root.SyntaxTree.GetText()[found.Diagnostic.Location.SourceSpan.Start];
        return char.GetUnicodeCategory(sign) is UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OpenPunctuation
            ? new($"{sign} is a typographic quotation mark", "write the straight one: \"")
            : null;
    }

    // The next token may be a word of the chain without its dot, or an extra bracket.
    private static Advice Semicolon(Finding found)
    {
        var last = found.Root.FindToken(Math.Max(0, found.Diagnostic.Location.SourceSpan.Start - 1));
        var next = last.GetNextToken(includeSkipped: true);
        if (Closing(next) is { } alone) return alone;
        var before = last.Parent?.FirstAncestorOrSelf<StatementSyntax>() is ExpressionStatementSyntax statement
            ? found.Model.GetTypeInfo(statement.Expression, found.Cancel).Type
            : null;
        if (before?.ToDisplayString() == typeof(Strategy).FullName && found.Model.LookupSymbols(last.SpanStart, before, next.ValueText).IsEmpty)
            return new("the strategy must be the last line", "move what follows it to a line above", next.GetLocation());
        return before is not null && found.Model.LookupSymbols(last.SpanStart, before, next.ValueText, includeReducedExtensionMethods: true).Any()
            ? new($"a dot is missing before {next.ValueText}", $"write .{next.ValueText}", next.GetLocation())
            : new("a semicolon is missing here", null);
    }

    private static Advice? Closing(SyntaxToken next)
    {
        var opening = next.Kind() switch
        {
            SyntaxKind.CloseParenToken => "(",
            SyntaxKind.CloseBracketToken => "[",
            SyntaxKind.CloseBraceToken => "{",
            _ => null,
        };
        return opening is null ? null : new($"this {next} has no matching {opening}", $"remove it or add the {opening}", next.GetLocation());
    }

    private static Advice Term(Finding found)
    {
        var at = found.Root.FindToken(found.Diagnostic.Location.SourceSpan.Start);
        var before = at.GetPreviousToken();
        var isPercent = before.IsKind(SyntaxKind.PercentToken) || before.GetPreviousToken().IsKind(SyntaxKind.PercentToken);
        var sign = found.Text[found.Text.IndexOf('\'', StringComparison.Ordinal)..];
        return new($"{sign} is not valid here", isPercent ? "write a share as a fraction: 0.6" : null);
    }

    private static bool Sign(Finding found, char sign) =>
        found.Root.SyntaxTree.ToString()[found.Diagnostic.Location.SourceSpan.Start..].StartsWith(sign);
}
