using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rota.Host.Scripting;

// Undeclared names: misspelt words, assets without quotes, .NET types without their using.
internal static partial class NameAdvice
{
    public static Advice OfValue(Finding found)
    {
        var name = Word(found.Node);
        var message = $"unknown word '{name}'";
        if (found.Wanted().Contains(ScheduleAdvice.Type)) return new(message, ScheduleAdvice.Hint(found, name));
        if (found.Node.Parent is AssignmentExpressionSyntax { Left: var left } && left == found.Node)
            return new(message, $"write var {name} = …");
        if (name.Equals("cash", StringComparison.OrdinalIgnoreCase)) return new(message, Cash(found));
        if (LooksLikeAsset().IsMatch(name) && found.Node.Parent is not (InvocationExpressionSyntax or MemberAccessExpressionSyntax))
            return new(message, $"write an asset in quotes: \"{name}\"");
        return found.Node.Parent is not InvocationExpressionSyntax && FrameworkTypes.Hint(found, name) is { } type
            ? new(message, type)
            : new(message, Suggest(Similar(found, name, Visible(found, types: false))));
    }

    private static string Cash(Finding found) => found.Callee switch
    {
        "Filter" => "remove otherwise: a failed place is then cash",
        "Refuge" => "remove .Refuge(…): the share of the guard is then cash",
        _ => "write Hold() for cash",
    };

    public static Advice OfType(Finding found)
    {
        var name = Word(found.Node);
        return FrameworkTypes.Hint(found, name) is { } type
            ? new($"unknown type '{name}'", type)
            : new(null, Suggest(Similar(found, name, Visible(found, types: true))));
    }

    public static string? Suggest(ISymbol? similar) => similar switch
    {
        null => null,
        IMethodSymbol method => $"did you mean {WordText.Of(method)}?",
        _ => $"did you mean '{similar.Name}'?",
    };

    public static ISymbol? Similar(Finding found, string name, IEnumerable<ISymbol> known)
    {
        var all = known.ToList();
        if (SimilarWord.To(name, all.Select(symbol => symbol.Name)) is not { } similar) return null;
        var named = all.Where(symbol => symbol.Name == similar).OrderBy(symbol => symbol.MetadataToken).ToList();
        // The number of arguments selects the overload of a word.
        var count = found.Node.Parent is InvocationExpressionSyntax call ? call.ArgumentList.Arguments.Count : -1;
        return named.Find(symbol => symbol is IMethodSymbol method && method.Parameters.Length == count) ?? named[0];
    }

    public static string Word(SyntaxNode node) => node switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberBindingExpressionSyntax member => member.Name.Identifier.ValueText,
        _ => node.ToString(),
    };

    private static IEnumerable<ISymbol> Visible(Finding found, bool types) =>
        found.Model.LookupSymbols(found.Node.SpanStart).Where(symbol => types || symbol is not INamespaceOrTypeSymbol || IsOurs(symbol));

    // Only our own types: the framework has a type similar to almost any word.
    private static bool IsOurs(ISymbol symbol) =>
        symbol is ITypeSymbol && symbol.ContainingAssembly?.Name.StartsWith("System.", StringComparison.Ordinal) == false;

    [GeneratedRegex("^[A-Z][A-Z0-9]{1,5}$")]
    private static partial Regex LooksLikeAsset();
}
