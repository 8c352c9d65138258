using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rota.Host.Scripting;

// In a statement that cannot be read, only the first error is the author's; the compiler guesses the others.
internal static class Consequences
{
    private const string OpenText = "CS1010";

    public static IReadOnlyList<Diagnostic> RemovedFrom(IReadOnlyList<Diagnostic> found, CSharpCompilation compilation, CancellationToken cancel)
    {
        // A text without an end makes nonsense of what stands before it in its line.
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

    // In the same statement, or in the same line.
    private static bool IsNear(Diagnostic broken, Diagnostic other, CancellationToken cancel)
    {
        if (broken.Location.SourceTree is not { } tree || tree != other.Location.SourceTree) return false;
        if (other.Severity != DiagnosticSeverity.Error) return false;
        if (Line(broken) == Line(other) || Next(broken, tree, cancel) == other.Location.SourceSpan.Start) return true;
        return Statement(broken, tree, cancel).Contains(other.Location.SourceSpan.Start);
    }

    // After a missing semicolon, or a dot, the next word stands alone.
    private static int Next(Diagnostic broken, SyntaxTree tree, CancellationToken cancel) => broken.Id == "CS1002"
        ? tree.GetRoot(cancel).FindToken(Math.Max(0, broken.Location.SourceSpan.Start - 1)).GetNextToken().SpanStart
        : -1;

    private static int Line(Diagnostic each) => each.Location.GetLineSpan().StartLinePosition.Line;

    private static Microsoft.CodeAnalysis.Text.TextSpan Statement(Diagnostic broken, SyntaxTree tree, CancellationToken cancel)
    {
        var root = (CompilationUnitSyntax)tree.GetRoot(cancel);
        // The compiler reports a missing token at the end of the one before it.
        var token = root.FindToken(Math.Max(0, broken.Location.SourceSpan.Start - 1));
        return token.Parent?.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().LastOrDefault()?.FullSpan ?? default;
    }
}
