using System.Reflection;
using System.Runtime.CompilerServices;

namespace Rota.Host.Words;

// Reads the words off types, by reflection, and their documentation off the files.
internal sealed class WordReader(XmlDocs docs)
{
    private static readonly Dictionary<string, string> Operators = new(StringComparer.Ordinal)
    {
        ["op_Addition"] = "+",
        ["op_Subtraction"] = "-",
        ["op_Multiply"] = "*",
        ["op_Division"] = "/",
        ["op_UnaryNegation"] = "-",
        ["op_GreaterThan"] = ">",
        ["op_LessThan"] = "<",
        ["op_GreaterThanOrEqual"] = ">=",
        ["op_LessThanOrEqual"] = "<=",
        ["op_BitwiseAnd"] = "&",
        ["op_BitwiseOr"] = "|",
        ["op_LogicalNot"] = "!",
    };

    // The static members of a class whose members are words: extension members as they are written behind a value.
    public IReadOnlyList<Word> OfClass(Type type)
    {
        const BindingFlags statics = BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var properties = type.GetProperties(statics).Select(property => new Word(property.Name, property.Name, docs.Of(DocId.Of(property))));
        var methods = type.GetMethods(statics)
            .Where(method => !type.GetProperties(statics).Any(property => property.GetMethod == method))
            .Select(OfMethod)
            .GroupBy(word => Operators.ContainsValue(word.Name) ? word.Name : word.Signature)
            .Select(same => same.First() with { Signature = string.Join(", ", same.Select(word => word.Signature)) });
        return [.. properties.Concat(methods)];
    }

    // What can be said to a value: .RankBy(score) of a rotation.
    public IReadOnlyList<Word> OfValue(Type type, string receiver)
    {
        const BindingFlags own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        return
        [
            .. type.GetProperties(own).Where(property => property.GetMethod is { IsPublic: true } && !IsRecordPart(property))
                .Select(property => property.GetIndexParameters() is [var index]
                    ? new Word("this", $"{receiver}[{TypeText.Of(index)}] : {TypeText.Of(property.PropertyType)}", docs.Of(DocId.Of(property)))
                    : new Word(property.Name, $"{receiver}.{property.Name} : {TypeText.Of(property.PropertyType)}", docs.Of(DocId.Of(property)))),
            .. type.GetMethods(own).Where(method => !method.IsSpecialName && method.GetBaseDefinition() == method && !IsRecordPart(method))
                .Select(method => new Word(
                    method.Name, $"{receiver}.{method.Name}({Parameters(method.GetParameters())})", docs.Of(DocId.Of(method)))),
        ];
    }

    private Word OfMethod(MethodInfo method)
    {
        var parameters = method.GetParameters();
        if (Operators.TryGetValue(method.Name, out var sign)) return new(sign, Expression(sign, parameters), docs.Of(DocId.Of(method)));

        var isExtension = method.IsDefined(typeof(ExtensionAttribute)) || method.Name.StartsWith("get_", StringComparison.Ordinal);
        if (!isExtension) return new(method.Name, $"{method.Name}({Parameters(parameters)})", docs.Of(DocId.Of(method)));
        var receiver = Receiver(parameters[0]);
        return method.Name.StartsWith("get_", StringComparison.Ordinal)
            ? new(method.Name[4..], $"{receiver}.{method.Name[4..]}", docs.Of(DocId.Of(method)))
            : new(method.Name, $"{receiver}.{method.Name}({Parameters(parameters[1..])})", docs.Of(DocId.Of(method)));
    }

    private static string Expression(string sign, ParameterInfo[] parameters) => parameters.Length == 1
        ? $"{sign}{Operand(parameters[0])}"
        : $"{Operand(parameters[0])} {sign} {Operand(parameters[1])}";

    private static string Operand(ParameterInfo parameter) => parameter.ParameterType == typeof(double) ? "number" : "score";

    private static string Receiver(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(int) ? "3" : parameter.ParameterType == typeof(double) ? "2.5" : parameter.Name!;

    private static string Parameters(IEnumerable<ParameterInfo> parameters) => string.Join(", ", parameters
        .Where(parameter => !parameter.IsDefined(typeof(CallerArgumentExpressionAttribute)))
        .Select(TypeText.Of));

    private static bool IsRecordPart(MemberInfo member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute)) || member.Name is "EqualityContract" or "Equals" or "GetHashCode" or "ToString";
}
