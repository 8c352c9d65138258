using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Rota.Host.LanguageReference;

// Reads words from types by reflection, and their documentation from XML files.
internal sealed class WordReader(XmlDocs docs)
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

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

    // The static members of a class of words; extension members appear behind a value, as in a script.
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

    // The members of a value with their types.
    public IReadOnlyList<Word> OfValue(Type type, string receiver) => [.. Properties(type, receiver, Own), .. Methods(type, receiver, Own)];

    // The words chained to a value: rotation.RankBy(score).
    public IReadOnlyList<Word> Chained(Type type, string receiver) =>
        [.. OwnMethods(type, Own).Select(method => new Word(method.Name, $"{receiver}{Call(method)}", docs.Of(DocId.Of(method))))];

    // A type: its constructors first, then its members.
    public LanguageType OfType(Type type)
    {
        const BindingFlags statics = BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var receiver = type.IsInterface ? type.Name[1..] : type.Name;
        receiver = type == typeof(AssetView) ? "asset" : type == typeof(MarketView) ? "market" : $"{char.ToLowerInvariant(receiver[0])}{receiver[1..]}";
        return new(
            new(type.Name, type.Name, docs.Of(DocId.Of(type))),
            [
                .. type.IsInterface || type.IsEnum || IsPositional(type) ? [] : type.GetConstructors().Where(made => made.GetParameters().Length > 0)
                    .Select(made => new Word(type.Name, $"new {type.Name}({Parameters(made.GetParameters())})", docs.Of(DocId.Of(made)))),
                .. type.GetFields(statics).Select(field => new Word(field.Name, $"{type.Name}.{field.Name}", docs.Of(DocId.Of(field)))),
                .. Properties(type, type.Name, statics),
                .. Methods(type, type.Name, statics),
                .. OfValue(type, receiver),
            ]);
    }

    private IEnumerable<Word> Properties(Type type, string receiver, BindingFlags flags) => type.GetProperties(flags)
        .Where(property => property.GetMethod is { IsPublic: true } && !IsRecordPart(property))
        .Select(property =>
        {
            var (name, written) = property.GetIndexParameters() is [var index] ? ("this", $"[{TypeText.Of(index)}]") : (property.Name, $".{property.Name}");
            return new Word(
                name, $"{receiver}{written} : {TypeText.OfResult(property.PropertyType)}", DocsOf(property), property.PropertyType);
        });

    private IEnumerable<Word> Methods(Type type, string receiver, BindingFlags flags) => OwnMethods(type, flags).Select(method =>
        new Word(method.Name, $"{receiver}{Call(method)} : {TypeText.OfResult(method.ReturnType)}", docs.Of(DocId.Of(method)), method.ReturnType));

    private static IEnumerable<MethodInfo> OwnMethods(Type type, BindingFlags flags) => type.GetMethods(flags)
        .Where(method => !method.IsSpecialName && method.GetBaseDefinition() == method && !IsRecordPart(method));

    private static string Call(MethodInfo method) => $".{method.Name}({Parameters(method.GetParameters())})";

    // A positional record documents its parts itself.
    private XElement? DocsOf(PropertyInfo property)
    {
        if (docs.Of(DocId.Of(property)) is { } own) return own;
        var part = docs.Of(DocId.Of(property.DeclaringType!))?.Elements("param").FirstOrDefault(part => part.Attribute("name")?.Value == property.Name);
        return part is null ? null : new XElement("member", new XElement("summary", part.Nodes()));
    }

    private static bool IsPositional(Type type) => type.GetMethod("Deconstruct") is not null;

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
        member.IsDefined(typeof(CompilerGeneratedAttribute)) || member.Name is "EqualityContract" or "Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "GetEnumerator" or "CompareTo";
}
