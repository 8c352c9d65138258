using System.Reflection;
using System.Runtime.CompilerServices;

namespace Rota.Tests;

// The public surface of an assembly as text: a line a type, a line a member, ordinal order.
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var lines = Types(assembly).SelectMany(type => Members(type).Order(StringComparer.Ordinal).Prepend(Head(type)));
        return string.Join('\n', lines) + "\n";
    }

    // The names that the compiler makes for extension blocks and records cannot be spoken, and are no surface.
    public static IEnumerable<Type> Types(Assembly assembly) => assembly.GetExportedTypes()
        .Where(type => !type.Name.Contains('<', StringComparison.Ordinal) && !type.FullName!.Contains('<', StringComparison.Ordinal))
        .OrderBy(type => type.FullName, StringComparer.Ordinal);

    private static string Head(Type type)
    {
        var kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        return $"{kind} {type.FullName}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum) return Enum.GetNames(type).Select(name => $"    {name}");
        return type.GetMembers(Declared).Where(IsVisible).Select(Line).OfType<string>().Select(line => $"    {line}");
    }

    private static bool IsVisible(MemberInfo member) => !member.Name.Contains('<', StringComparison.Ordinal) && member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic,
        PropertyInfo property => property.GetAccessors().Length > 0,
        _ => false,
    };

    private static string? Line(MemberInfo member) => member switch
    {
        // What a record or a property brings along says nothing of its own.
        MethodInfo { IsSpecialName: true } method when !method.Name.StartsWith("op_", StringComparison.Ordinal)
            && method.GetCustomAttribute<CompilerGeneratedAttribute>() is null && IsAccessor(method) => null,
        MethodInfo method when method.GetCustomAttribute<CompilerGeneratedAttribute>() is not null => null,
        MethodInfo method => $"{(method.IsStatic ? "static " : "")}{Name(method.ReturnType)} {method.Name}({Parameters(method)})",
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        PropertyInfo property => $"{(property.GetAccessors()[0].IsStatic ? "static " : "")}{Name(property.PropertyType)} {property.Name} {{ {Accessors(property)}}}",
        FieldInfo field => $"{(field.IsStatic ? "static " : "")}{Name(field.FieldType)} {field.Name}",
        _ => null,
    };

    private static bool IsAccessor(MethodInfo method) =>
        method.DeclaringType!.GetProperties(Declared).Any(property => property.GetAccessors(nonPublic: true).Contains(method));

    private static string Accessors(PropertyInfo property) =>
        (property.GetMethod is { IsPublic: true } ? "get; " : "") + (property.SetMethod is { IsPublic: true } ? "init; " : "");

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter =>
            $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "null"}" : "")}"));

    private static string Name(Type type)
    {
        if (type.IsByRef) return $"ref {Name(type.GetElementType()!)}";
        if (type.IsArray) return $"{Name(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (!type.IsGenericType) return type.Name;
        return $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }
}
