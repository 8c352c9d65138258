using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Rota.Host.Scripting;

// A word as it is written: Sma(lookback).
internal static class WordText
{
    public static string Of(ISymbol symbol) => symbol is IMethodSymbol { MethodKind: not MethodKind.DelegateInvoke } method
        ? $"{method.Name}({string.Join(", ", method.Parameters.Where(IsWritten).Select(Of))})"
        : symbol.Name;

    private static string Of(IParameterSymbol parameter) => parameter switch
    {
        { IsParams: true } => $"{parameter.Name}, …",
        { HasExplicitDefaultValue: true } => $"{parameter.Name} = {Value(parameter.ExplicitDefaultValue)}",
        _ => parameter.Name,
    };

    private static string Value(object? value) => value switch
    {
        null => "null",
        bool yes => yes ? "true" : "false",
        string text => $"\"{text}\"",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    // The compiler fills in the other parameters.
    private static bool IsWritten(IParameterSymbol parameter) =>
        parameter.GetAttributes().All(each => each.AttributeClass?.Name != "CallerArgumentExpressionAttribute");
}
