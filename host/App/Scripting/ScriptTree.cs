using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Rota.Host.Scripting;

// The text of a script for the compiler. C# scripts must not end their result with a semicolon; here they may.
internal static class ScriptTree
{
    public static SyntaxTree Parse(ScriptSource source, CancellationToken cancel)
    {
        var text = SourceText.From(LibraryDirective.Without(new(source.Path, source.Text)), Encoding.UTF8);
        var tree = CSharpSyntaxTree.ParseText(text, SubmissionTemplate.Parsing, source.Path, cancel);
        // A space in its place keeps all positions.
        return LastSemicolon((CompilationUnitSyntax)tree.GetRoot(cancel)) is { } semicolon
            ? tree.WithChangedText(text.WithChanges(new TextChange(semicolon, " ")))
            : tree;
    }

    private static TextSpan? LastSemicolon(CompilationUnitSyntax root) =>
        root.Members.LastOrDefault() is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken: { IsMissing: false } last } }
            ? last.Span
            : null;
}
