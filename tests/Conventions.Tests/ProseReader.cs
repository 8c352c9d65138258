using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rota.Tests;

// Finds the prose of a file: comments and strings of code, paragraphs of a page.
internal static class ProseReader
{
    // Stands for the value of an expression in a string.
    private const string Hole = "…";

    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp14);

    public static IEnumerable<Prose> OfDocument(string text) =>
        Runs(text.Split('\n').Select((line, at) => (Text: line.Trim(), Line: at + 1)).Where(line => line.Text.Length > 0));

    public static IEnumerable<Prose> OfCode(string text)
    {
        var root = CSharpSyntaxTree.ParseText(text, Language).GetRoot();
        return Runs(root.DescendantTrivia().SelectMany(CommentLines)).Concat(Strings(root));
    }

    // Lines that follow one another are one text.
    private static IEnumerable<Prose> Runs(IEnumerable<(string Text, int Line)> lines)
    {
        var run = new List<(string Text, int Line)>();
        foreach (var line in lines)
        {
            if (run.Count > 0 && line.Line > run[^1].Line + 1)
            {
                yield return new(ProseKind.Document, run);
                run = [];
            }

            run.Add(line);
        }

        if (run.Count > 0) yield return new(ProseKind.Document, run);
    }

    private static IEnumerable<(string Text, int Line)> CommentLines(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            ? trivia.ToFullString().TrimEnd('\n').Split('\n').Select((line, at) => (line.Trim().Trim('/', '*', ' '), LineOf(trivia.GetLocation()) + at))
            : [];

    // Strings joined by + are one.
    private static IEnumerable<Prose> Strings(SyntaxNode root) => root.DescendantNodes()
        .Where(node => node.IsKind(SyntaxKind.StringLiteralExpression) || node is InterpolatedStringExpressionSyntax)
        .Select(node => node.AncestorsAndSelf().TakeWhile(each => each == node || each is BinaryExpressionSyntax or ParenthesizedExpressionSyntax).Last())
        .Distinct()
        .Select(whole => new Prose(IsDescription(whole) ? ProseKind.Description : ProseKind.Message, [.. Parts(whole)]));

    private static bool IsDescription(SyntaxNode node) => node.Parent switch
    {
        AssignmentExpressionSyntax assigned => assigned.Left.ToString() == "Description",
        AttributeArgumentSyntax given => given.NameEquals?.Name.ToString() == "Description",
        _ => false,
    };

    private static IEnumerable<(string Text, int Line)> Parts(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText.Split('\n').Select((line, at) => (line.Trim(), LineOf(node.GetLocation()) + at)),
        InterpolatedStringExpressionSyntax text => [(string.Concat(text.Contents.Select(each =>
            each is InterpolatedStringTextSyntax part ? part.TextToken.ValueText : Hole)), LineOf(node.GetLocation()))],
        BinaryExpressionSyntax sum => Parts(sum.Left).Concat(Parts(sum.Right)),
        ParenthesizedExpressionSyntax inner => Parts(inner.Expression),
        _ => [(Hole, LineOf(node.GetLocation()))],
    };

    private static int LineOf(Location location) => location.GetLineSpan().StartLinePosition.Line + 1;
}
