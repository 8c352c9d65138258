using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rota.Host.Scripting;

// In a statement with a syntax error only the first error is the author's; the others are guesses of the compiler.
internal static class Consequences
{
    private const string OpenText = "CS1010";

    public static IReadOnlyList<Diagnostic> RemovedFrom(IReadOnlyList<Diagnostic> found, CSharpCompilation compilation, CancellationToken cancel)
    {
        // An unterminated text also makes nonsense of the code before it on its line.
        var unread = compilation.SyntaxTrees.SelectMany(tree => tree.GetDiagnostics(cancel))
            .Where(each => each.Severity == DiagnosticSeverity.Error)
            .OrderByDescending(each => each.Id == OpenText).ThenBy(each => each.Location.SourceSpan.Start).ToList();
        var first = new List<Diagnostic>();
        foreach (var each in unread)
        {
            if (!first.Exists(earlier => IsNear(earlier, each, cancel))) first.Add(each);
        }

        return [.. found.Where(each => first.Contains(each) || !first.Exists(broken => IsNear(broken, each, cancel)))];
    }

    // In the same statement or on the same line.
    private static bool IsNear(Diagnostic broken, Diagnostic other, CancellationToken cancel)
    {
        if (broken.Location.SourceTree is not { } tree || tree != other.Location.SourceTree) return false;
        if (other.Severity != DiagnosticSeverity.Error) return false;
        if (Line(broken) == Line(other) || Next(broken, tree, cancel) == other.Location.SourceSpan.Start) return true;
        return Statement(broken, tree, cancel).Contains(other.Location.SourceSpan.Start);
    }

    // After a missing semicolon or dot the next word stands alone.
    private static int Next(Diagnostic broken, SyntaxTree tree, CancellationToken cancel) => broken.Id == "CS1002"
        ? tree.GetRoot(cancel).FindToken(Math.Max(0, broken.Location.SourceSpan.Start - 1)).GetNextToken().SpanStart
        : -1;

    private static int Line(Diagnostic each) => each.Location.GetLineSpan().StartLinePosition.Line;

    private static Microsoft.CodeAnalysis.Text.TextSpan Statement(Diagnostic broken, SyntaxTree tree, CancellationToken cancel)
    {
        var root = (CompilationUnitSyntax)tree.GetRoot(cancel);
        // The compiler reports a missing token at the end of the previous one.
        var token = root.FindToken(Math.Max(0, broken.Location.SourceSpan.Start - 1));
        return token.Parent?.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().LastOrDefault()?.FullSpan ?? default;
    }
}
