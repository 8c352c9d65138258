using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rota.Host.Scripting;

internal sealed class DiagnosticHints(
    CSharpCompilation compilation, SyntaxTree main, ScriptEnvironment environment, CancellationToken cancel)
{
    public string? For(Diagnostic diagnostic)
    {
        var tree = diagnostic.Location.SourceTree!;
        var root = (CompilationUnitSyntax)tree.GetRoot(cancel);
        var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        return diagnostic.Id switch
        {
            "CS0029" or "CS0266" when tree == main && ScriptEnd.IsResult(node, root) => environment.ResultHint,
            "CS0103" => Suggest(node, Visible(node)),
            "CS0246" => Suggest(node, Visible(node, types: true)),
            "CS1061" or "CS0117" => Suggest(node, Members(node)),
            "CS1739" => Suggest(node, Parameters(node)),
            "CS7017" when StartsWithDot(diagnostic.Location) => "a semicolon before it has ended the chain",
            "CS1504" => SimilarLoad(diagnostic.Location),
            _ => null,
        };
    }

    private static string? Suggest(SyntaxNode node, IEnumerable<string> known)
    {
        var word = node switch
        {
            SimpleNameSyntax name => name.Identifier.ValueText,
            MemberBindingExpressionSyntax member => member.Name.Identifier.ValueText,
            _ => node.ToString(),
        };
        return SimilarWord.To(word, known) is { } similar ? $"did you mean '{similar}'?" : null;
    }

    private IEnumerable<string> Visible(SyntaxNode node, bool types = false) =>
        Model(node).LookupSymbols(node.SpanStart)
            .Where(symbol => types || symbol is not INamespaceOrTypeSymbol || IsOurs(symbol))
            .Select(symbol => symbol.Name);

    // The framework has a type near to almost any word.
    private static bool IsOurs(ISymbol symbol) =>
        symbol is ITypeSymbol && symbol.ContainingAssembly?.Name.StartsWith("System.", StringComparison.Ordinal) == false;

    private IEnumerable<string> Members(SyntaxNode node)
    {
        var owner = node switch
        {
            { Parent: MemberAccessExpressionSyntax member } => member.Expression,
            MemberBindingExpressionSyntax => node.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
            _ => null,
        };
        var model = Model(node);
        if (owner is null)
            return [];
        var type = model.GetTypeInfo(owner, cancel).Type ?? model.GetSymbolInfo(owner, cancel).Symbol as ITypeSymbol;
        return type is null
            ? []
            : model.LookupSymbols(node.SpanStart, type, includeReducedExtensionMethods: true).Select(symbol => symbol.Name);
    }

    private IEnumerable<string> Parameters(SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call)
            return [];
        var model = Model(node);
        return model.GetMemberGroup(call.Expression, cancel).Concat(model.GetSymbolInfo(call, cancel).CandidateSymbols)
            .OfType<IMethodSymbol>().SelectMany(method => method.Parameters).Select(parameter => parameter.Name);
    }

    private static string? SimilarLoad(Location location)
    {
        var file = new ScriptFile(location.SourceTree!.FilePath, location.SourceTree.ToString());
        var line = location.GetLineSpan().StartLinePosition.Line + 1;
        var missing = LoadDirective.In(file).FirstOrDefault(load => load.At.Line == line);
        return missing is not null && SimilarFile.To(missing.Path) is { } similar ? $"did you mean '{similar}'?" : null;
    }

    private static bool StartsWithDot(Location location) =>
        location.SourceTree!.ToString()[location.SourceSpan.Start..].StartsWith('.');

    private SemanticModel Model(SyntaxNode node) => compilation.GetSemanticModel(node.SyntaxTree);
}
