using System.Reflection;

namespace Rota.Host.LanguageReference;

// Member ids in XML documentation files (ECMA-334, annex D).
internal static class DocId
{
    public static string Of(MemberInfo member) => member switch
    {
        Type type => $"T:{Name(type)}",
        PropertyInfo property => $"P:{Name(property.DeclaringType!)}.{property.Name}{Parameters(property.GetIndexParameters())}",
        FieldInfo field => $"F:{Name(field.DeclaringType!)}.{field.Name}",
        ConstructorInfo made => $"M:{Name(made.DeclaringType!)}.#ctor{Parameters(made.GetParameters())}",
        MethodInfo method => $"M:{Name(method.DeclaringType!)}.{method.Name}{Generic(method)}{Parameters(method.GetParameters())}",
        _ => throw new ArgumentException($"{member} has no documentation id.", nameof(member)),
    };

    private static string Generic(MethodInfo method) =>
        method.IsGenericMethodDefinition ? $"``{method.GetGenericArguments().Length}" : "";

    private static string Parameters(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(parameter => Name(parameter.ParameterType)))})";

    private static string Name(Type type)
    {
        if (type.IsByRef) return $"{Name(type.GetElementType()!)}@";
        if (type.IsArray) return $"{Name(type.GetElementType()!)}[]";
        if (type.IsGenericMethodParameter) return $"``{type.GenericParameterPosition}";
        if (type.IsGenericTypeParameter) return $"`{type.GenericParameterPosition}";
        if (!type.IsConstructedGenericType) return (type.FullName ?? type.Name).Replace('+', '.');
        var definition = type.GetGenericTypeDefinition().FullName!.Replace('+', '.');
        return $"{definition[..definition.IndexOf('`', StringComparison.Ordinal)]}{{{string.Join(',', type.GetGenericArguments().Select(Name))}}}";
    }
}
