using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rota.Host.Scripting;

// Scripts that end with a value of another type.
internal static class EndAdvice
{
    // If a single word turns the value into the result, suggest appending it.
    public static Advice Of(Finding found, ScriptEnvironment environment)
    {
        if (found.Node is not ExpressionSyntax last || found.Model.GetTypeInfo(last, found.Cancel).Type is not { } type) return new(null, environment.ResultHint);
        var message = $"the script ends with {MemberAdvice.Article(type)}, not with a {environment.ResultType.Name}";
        return Completing(found, type, environment) is { } word
            ? new(message, $"add .{word}", last.GetLastToken().GetLocation())
            : new(message, environment.ResultHint);
    }

    // Suggests a last line for a script that ends with a declaration.
    public static string? Ending(CompilationUnitSyntax root, SemanticModel model, ScriptEnvironment environment) =>
        root.Members.LastOrDefault() is FieldDeclarationSyntax { Declaration.Variables: [.., var variable] }
        && model.GetDeclaredSymbol(variable) is IFieldSymbol field && Name(field.Type) == environment.ResultType.FullName
            ? $"add a last line: {variable.Identifier.ValueText}"
            : null;

    private static string? Completing(Finding found, ITypeSymbol type, ScriptEnvironment environment)
    {
        var words = found.Model.LookupSymbols(found.Node.SpanStart, type).OfType<IMethodSymbol>()
            .Where(method => Name(method.ReturnType) == environment.ResultType.FullName && !method.IsStatic);
        return words.Select(method => method.Parameters is [{ Type: var taken }] && taken.ToDisplayString() == ScheduleAdvice.Type
            ? $"{method.Name}(MonthEnd)"
            : null).FirstOrDefault(text => text is not null);
    }

    private static string Name(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
}
