using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rota.Host.Scripting;

// A compiler error with the syntax node it refers to.
internal sealed partial record Finding(
    Diagnostic Diagnostic, string Text, SyntaxNode Node, CompilationUnitSyntax Root, SemanticModel Model, CancellationToken Cancel)
{
    public static Finding Of(Diagnostic diagnostic, string text, CSharpCompilation compilation, CancellationToken cancel)
    {
        var tree = diagnostic.Location.SourceTree!;
        var root = (CompilationUnitSyntax)tree.GetRoot(cancel);
        var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        return new(diagnostic, text, node, root, compilation.GetSemanticModel(tree), cancel);
    }

    // The two types of a rejected conversion.
    public (string From, string To) Conversion =>
        Types().Match(Text) is { Success: true } types ? (types.Groups[1].Value, types.Groups[2].Value) : ("", "");

    // The call that has the node as an argument, also inside a list or a tuple.
    public (InvocationExpressionSyntax Call, ArgumentSyntax Argument)? Call
    {
        get
        {
            for (var node = Node; node is not null && node is not StatementSyntax; node = node.Parent)
            {
                if (node is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } argument) return (call, argument);
                if (node.Parent is not (ArgumentSyntax or TupleExpressionSyntax or CollectionExpressionSyntax or ExpressionElementSyntax)
                    && node is not (ArgumentSyntax or ExpressionElementSyntax)) return null;
            }

            return null;
        }
    }

    public string Callee => Call is ({ Expression: var called }, _) ? NameOf(called) : "this";

    public static string NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax member => member.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => called.ToString(),
    };

    // The types that the call accepts in this position.
    public IEnumerable<string> Wanted()
    {
        if (Call is not (var call, var argument)) return [];
        var at = call.ArgumentList.Arguments.IndexOf(argument);
        var name = argument.NameColon?.Name.Identifier.ValueText;
        return Methods(call).Where(method => method.Parameters.Length > 0)
            .Select(method => name is null
                ? method.Parameters[Math.Min(at, method.Parameters.Length - 1)]
                : method.Parameters.FirstOrDefault(parameter => parameter.Name == name))
            .OfType<IParameterSymbol>().Select(parameter => parameter.Type.ToDisplayString());
    }

    public IEnumerable<IMethodSymbol> Methods(InvocationExpressionSyntax call) =>
        Model.GetMemberGroup(call.Expression, Cancel).Concat(Model.GetSymbolInfo(call, Cancel).CandidateSymbols).OfType<IMethodSymbol>();

    // Words that return a type in order of declaration, those without arguments first.
    public IReadOnlyList<ISymbol> WordsThatGive(string type) =>
    [
        .. Model.LookupSymbols(Node.SpanStart)
            .Where(symbol => symbol.IsStatic && Given(symbol)?.ToDisplayString() == type)
            .OrderBy(symbol => symbol is IMethodSymbol).ThenBy(symbol => symbol.MetadataToken),
    ];

    private static ITypeSymbol? Given(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => property.Type,
        IMethodSymbol method => method.ReturnType,
        _ => null,
    };

    [GeneratedRegex("(?:from|type) '(.+)' to '(.+?)'")]
    private static partial Regex Types();
}
