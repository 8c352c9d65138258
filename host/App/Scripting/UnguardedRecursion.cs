using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rota.Host.Scripting;

// Finds recursive functions nested in statements. The compiler guards the stack in top-level functions and their nested ones,
// but not in these: endless recursion would crash the program.
internal sealed class UnguardedRecursion
{
    private readonly CSharpCompilation _compilation;
    private readonly CancellationToken _cancel;
    private readonly Dictionary<ISymbol, List<(ISymbol Called, SyntaxNode At)>> _calls = new(SymbolEqualityComparer.Default);

    private UnguardedRecursion(CSharpCompilation compilation, CancellationToken cancel) => (_compilation, _cancel) = (compilation, cancel);

    // Each recursive function with the position of the recursive call, also through other functions.
    public static IEnumerable<(string Name, Location At)> In(CSharpCompilation compilation, CancellationToken cancel)
    {
        var found = new UnguardedRecursion(compilation, cancel);
        foreach (var tree in compilation.SyntaxTrees) found.Add(tree);
        return found._calls.Keys.Select(symbol => (symbol.Name, At: found.Way(symbol, symbol, [])?.GetLocation()))
            .Where(each => each.At is not null).Select(each => (each.Name, each.At!));
    }

    private void Add(SyntaxTree tree)
    {
        var functions = tree.GetRoot(_cancel).ChildNodes().Where(member => member is GlobalStatementSyntax or FieldDeclarationSyntax)
            .SelectMany(member => member.DescendantNodes()).Where(node => node is LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax).ToList();
        if (functions.Count == 0) return;
        var model = _compilation.GetSemanticModel(tree);
        foreach (var function in functions)
        {
            if (Named(function, model) is not { } name) continue;
            var calls = _calls.TryGetValue(name, out var known) ? known : _calls[name] = [];
            calls.AddRange(function.DescendantNodes().OfType<IdentifierNameSyntax>()
                .Select(called => (Called: model.GetSymbolInfo(called, _cancel).Symbol!, At: (SyntaxNode)called)).Where(each => each.Called is not null));
        }
    }

    // The callable name: its own, or the variable that holds it.
    private ISymbol? Named(SyntaxNode function, SemanticModel model) => function switch
    {
        LocalFunctionStatementSyntax local => model.GetDeclaredSymbol(local, _cancel),
        { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } } => model.GetDeclaredSymbol(variable, _cancel),
        { Parent: AssignmentExpressionSyntax { Left: var left } assignment } when assignment.Right == function => model.GetSymbolInfo(left, _cancel).Symbol,
        _ => null,
    };

    // The call in one function that leads to another.
    private SyntaxNode? Way(ISymbol from, ISymbol to, HashSet<ISymbol> seen)
    {
        if (!_calls.TryGetValue(from, out var calls)) return null;
        foreach (var (called, at) in calls)
        {
            if (SymbolEqualityComparer.Default.Equals(called, to)) return at;
            if (seen.Add(called) && Way(called, to, seen) is not null) return at;
        }

        return null;
    }
}
