using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rota.Host.Scripting;

// Missing or misnamed arguments.
internal static partial class ArgumentAdvice
{
    public static Advice? Named(Finding found)
    {
        if (found.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call) return null;
        var parameters = found.Methods(call).SelectMany(method => method.Parameters);
        return new(null, NameAdvice.Suggest(NameAdvice.Similar(found, NameAdvice.Word(found.Node), parameters)));
    }

    public static Advice? Missing(Finding found)
    {
        if (found.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call || Name().Match(found.Text) is not { Success: true } name) return null;
        var parameter = name.Groups[1].Value;
        if (found.Methods(call).FirstOrDefault(method => method.Parameters.Any(each => each.Name == parameter)) is not { } word) return null;
        var type = word.Parameters.First(each => each.Name == parameter).Type.ToDisplayString();
        var hint = type switch
        {
            ScheduleAdvice.Type => ScheduleAdvice.Hint(found, null),
            "Rota.Lookback" => $"such as {word.Name}(6.MonthEnds) or {word.Name}(126.Days)",
            _ => null,
        };
        return new($"{WordText.Of(word)} is missing '{parameter}'", hint);
    }

    [GeneratedRegex("required parameter '([^']+)'")]
    private static partial Regex Name();
}
