using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rota.Host.Scripting;

internal static class CallSiteReader
{
    public static IReadOnlyList<CallSite> Read(CSharpCompilation compilation) =>
        [.. compilation.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes().SelectMany(Calls))];

    private static IEnumerable<CallSite> Calls(SyntaxNode node)
    {
        var (name, at) = node switch
        {
            InvocationExpressionSyntax call => Called(call.Expression),
            MemberAccessExpressionSyntax { Parent: not InvocationExpressionSyntax } read =>
                ("get_" + read.Name.Identifier.ValueText, read.Name),
            ElementAccessExpressionSyntax element => ("get_Item", element.ArgumentList),
            BaseObjectCreationExpressionSyntax creation => (".ctor", creation),
            _ => (null, null),
        };
        if (name is not null && at is not null)
            yield return new CallSite(node.SyntaxTree.FilePath, name, Point(at.SpanStart, node.SyntaxTree), Function(node));
    }

    private static (string?, SyntaxNode?) Called(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => (name.Identifier.ValueText, name),
        MemberAccessExpressionSyntax member => (member.Name.Identifier.ValueText, member.Name),
        MemberBindingExpressionSyntax member => (member.Name.Identifier.ValueText, member.Name),
        _ => (null, null),
    };

    private static TextPoint Function(SyntaxNode node)
    {
        var function = node.Ancestors().FirstOrDefault(
            each => each is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax);
        return function is null ? default : Point(function.SpanStart, node.SyntaxTree);
    }

    private static TextPoint Point(int position, SyntaxTree tree)
    {
        var at = tree.GetText().Lines.GetLinePosition(position);
        return new TextPoint(at.Line + 1, at.Character + 1);
    }
}

// A call in a script. A statement of many lines is one step to the debugger; this finds the line of the call within it.
// Name is the metadata name (`Hold`, `get_Days`, `.ctor`); Function is the start of the nearest enclosing lambda, or 0,0.
internal readonly record struct CallSite(string Path, string Name, TextPoint At, TextPoint Function);
