using System.Reflection;

namespace Rota.Host.LanguageReference;

// Types in short notation: double, Asset?, (Asset, double)[], AssetView => double.
internal static class TypeText
{
    private static readonly Dictionary<Type, string> Plain = new()
    {
        [typeof(int)] = "int",
        [typeof(double)] = "double",
        [typeof(bool)] = "bool",
        [typeof(string)] = "string",
        [typeof(void)] = "void",
    };

    public static string Of(Type type)
    {
        if (Plain.TryGetValue(type, out var plain)) return plain;
        if (Nullable.GetUnderlyingType(type) is { } inner) return $"{Of(inner)}?";
        if (type.IsArray) return $"{Of(type.GetElementType()!)}[]";
        if (!type.IsGenericType) return type.Name;

        var arguments = type.GetGenericArguments().Select(Of).ToList();
        var name = type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)];
        return name switch
        {
            "ValueTuple" => $"({string.Join(", ", arguments)})",
            "IReadOnlyList" or "ReadOnlySpan" or "IReadOnlyCollection" => $"{arguments[0]}[]",
            "Func" when arguments.Count == 2 => $"{arguments[0]} => {arguments[1]}",
            "Func" => $"({string.Join(", ", arguments[..^1])}) => {arguments[^1]}",
            _ => $"{name}<{string.Join(", ", arguments)}>",
        };
    }

    // The type of a formula's value: an array and a span are both a list of double.
    public static string OfResult(Type type) => ElementOf(type) is { } element ? $"list of {OfResult(element)}" : Of(type);

    // Null if the type is not a list.
    public static Type? ElementOf(Type type)
    {
        if (type.IsArray) return type.GetElementType();
        return type.IsGenericType && type.Name is "ReadOnlySpan`1" or "IReadOnlyList`1" or "IReadOnlyCollection`1" ? type.GetGenericArguments()[0] : null;
    }

    public static string Of(ParameterInfo parameter)
    {
        var isMany = parameter.IsDefined(typeof(System.Runtime.CompilerServices.ParamCollectionAttribute))
            || parameter.IsDefined(typeof(ParamArrayAttribute));
        var isNullable = parameter.ParameterType.IsClass || parameter.ParameterType.IsInterface;
        var hasNull = parameter.HasDefaultValue && parameter.DefaultValue is null && isNullable;
        return $"{(isMany ? "params " : "")}{Of(parameter.ParameterType)}{(hasNull ? "?" : "")} {parameter.Name}{Default(parameter)}";
    }

    private static string Default(ParameterInfo parameter) => !parameter.HasDefaultValue ? "" : parameter.DefaultValue switch
    {
        null => parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? " = default" : " = null",
        bool yes => yes ? " = true" : " = false",
        string text => $" = \"{text}\"",
        var value when parameter.ParameterType.IsEnum => $" = {Enum.ToObject(parameter.ParameterType, value)}",
        IFormattable value => $" = {value.ToString(null, System.Globalization.CultureInfo.InvariantCulture)}",
        var value => $" = {value}",
    };
}
