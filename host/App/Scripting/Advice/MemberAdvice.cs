using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rota.Host.Scripting;

// Words applied to a value that does not have them.
internal static partial class MemberAdvice
{
    // A word that belongs to another type: to a weighting, where the value is a rotation.
    public static Advice? OfOther(Finding found)
    {
        if (Receiver().Match(found.Text) is not { Success: true } words) return null;
        var (owner, word, type) = (words.Groups[1].Value, words.Groups[2].Value, words.Groups[3].Value);
        if (owner.Contains("Span<", StringComparison.Ordinal) && type.Contains("IEnumerable<", StringComparison.Ordinal))
            return new($"{Article(owner)} has no '{word}'", $"write .ToArray().{word}(){Score(found, word)}");
        var hint = type == "Rota.IWeighter"
            ? $"give it to the weighter: .WeighBy(InverseVolatility(63.Days).{word}(…))"
            : $"{word} is a word of {Article(type[(type.LastIndexOf('.') + 1)..])}";
        return new($"{Article(owner)} has no '{word}'", hint);
    }

    public static Advice Of(Finding found)
    {
        var name = NameAdvice.Word(found.Node);
        var (owner, type) = Owner(found);
        if (owner is null || type is null) return new(null, null);
        var message = $"{Article(type)} has no '{name}'";
        if (Earlier(found, owner, name) is { } word) return new(message, $"put .{name}(…) before .{word}(…)");
        if (IsOfStrategies(found, type, name)) return new(message, $"put .Every(…) before .{name}(…)");
        if (Lookback(owner.ToString(), type, name) is { } lookback) return new(message, lookback);
        var members = found.Model.LookupSymbols(found.Node.SpanStart, type, includeReducedExtensionMethods: true);
        return new(message, NameAdvice.Suggest(NameAdvice.Similar(found, name, members)));
    }

    // The word that gives the same of a window.
    private static string Score(Finding found, string word)
    {
        var score = word switch { "Max" => "Highest", "Min" => "Lowest", "Average" => "Sma", _ => null };
        return score is not null && found.Node is InvocationExpressionSyntax { ArgumentList.Arguments: [var window] } ? $", or {score}({window})" : "";
    }

    // 12.Months: month ends are what most rules mean.
    private static string? Lookback(string number, ITypeSymbol type, string name)
    {
        if (type.SpecialType is not (SpecialType.System_Int32 or SpecialType.System_Double)) return null;
        return name switch
        {
            "Month" or "Months" => $"write {number}.MonthEnds, {number}.CalendarMonths or {number}.MonthsOf(21)",
            "Year" or "Years" when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var years) => string.Create(CultureInfo.InvariantCulture, $"write {12 * years}.MonthEnds"),
            "Week" or "Weeks" when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var weeks) => string.Create(CultureInfo.InvariantCulture, $"write {5 * weeks}.Days"),
            _ => null,
        };
    }

    private static (ExpressionSyntax?, ITypeSymbol?) Owner(Finding found)
    {
        var owner = found.Node switch
        {
            { Parent: MemberAccessExpressionSyntax member } => member.Expression,
            MemberBindingExpressionSyntax => found.Node.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
            _ => null,
        };
        if (owner is null) return (null, null);
        var type = found.Model.GetTypeInfo(owner, found.Cancel).Type ?? found.Model.GetSymbolInfo(owner, found.Cancel).Symbol as ITypeSymbol;
        return (owner, type);
    }

    // The word of the chain that the missing word must precede.
    private static string? Earlier(Finding found, ExpressionSyntax owner, string name)
    {
        while (owner is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member })
        {
            var type = found.Model.GetTypeInfo(member.Expression, found.Cancel).Type;
            if (type is not null && found.Model.LookupSymbols(found.Node.SpanStart, type, name).Any()) return member.Name.Identifier.ValueText;
            owner = member.Expression;
        }

        return null;
    }

    // True if a word of strategies is applied to an allocation.
    private static bool IsOfStrategies(Finding found, ITypeSymbol type, string name)
    {
        var compilation = found.Model.Compilation;
        if (compilation.GetTypeByMetadataName(typeof(Allocation).FullName!) is not { } allocation
            || !compilation.ClassifyConversion(type, allocation).IsReference) return false;
        return compilation.GetTypeByMetadataName(typeof(Strategy).FullName!)?.GetMembers(name).OfType<IMethodSymbol>().Any() == true;
    }

    public static string Article(ITypeSymbol type) => Article(type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));

    public static string Article(string name)
    {
        var isVowel = "AEIOUaeiou".Contains(name[0], StringComparison.Ordinal) && !name.StartsWith("Un", StringComparison.Ordinal);
        return $"{(isVowel ? "an" : "a")} {name}";
    }

    [GeneratedRegex("^'([^']+)' does not contain a definition for '([^']+)' .* receiver of type '([^']+)'")]
    private static partial Regex Receiver();
}
