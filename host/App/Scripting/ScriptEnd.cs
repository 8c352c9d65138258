using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rota.Host.Scripting;

internal static class ScriptEnd
{
    // The compiler accepts a script without a final value and returns null; we require one.
    public static Location? GivesNothing(CSharpCompilation compilation, SyntaxTree main, CancellationToken cancel)
    {
        var root = (CompilationUnitSyntax)main.GetRoot(cancel);
        if (LastExpression(root) is { } last)
            return compilation.GetSemanticModel(main).GetTypeInfo(last, cancel).Type?.SpecialType == SpecialType.System_Void
                ? last.GetLocation()
                : null;
        if (root.DescendantNodes(node => !IsFunction(node)).Any(node => node is ReturnStatementSyntax { Expression: not null }))
            return null;
        var end = root.Members.LastOrDefault()?.GetLastToken() ?? root.EndOfFileToken;
        return end.GetLocation();
    }

    public static ExpressionSyntax? LastExpression(CompilationUnitSyntax root) =>
        root.Members.LastOrDefault() is GlobalStatementSyntax
        {
            Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last,
        }
            ? last.Expression
            : null;

    public static bool IsResult(SyntaxNode node, CompilationUnitSyntax root) =>
        node == LastExpression(root)
        || (node.Parent is ReturnStatementSyntax && !node.Ancestors().Any(IsFunction));

    private static bool IsFunction(SyntaxNode node) =>
        node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax
            and not GlobalStatementSyntax;
}
