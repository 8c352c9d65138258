using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Rota.Tests;

// A type or member in one line.
internal static class SurfaceText
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static string Head(Type type)
    {
        var kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } =>
                (Has<IsReadOnlyAttribute>(type) ? "readonly " : "") + (IsRecordStruct(type) ? "record struct" : "struct"),
            { IsAbstract: true, IsSealed: true } => "static class",
            _ => (type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "")
                + (type.GetMethod("<Clone>$") is null ? "class" : "record"),
        };
        var parents = Parents(type).ToArray();
        return $"{kind} {type.FullName}{(parents.Length == 0 ? "" : $" : {string.Join(", ", parents)}")}";
    }

    public static string Of(MemberInfo member) => member switch
    {
        FieldInfo { DeclaringType.IsEnum: true } value => $"{value.Name} = {Literal(value.GetRawConstantValue())}",
        FieldInfo { IsLiteral: true } constant =>
            $"const {Name(Nullability.Create(constant))} {constant.Name} = {Literal(constant.GetRawConstantValue())}",
        FieldInfo field => $"{(field.IsStatic ? "static " : "")}{Name(Nullability.Create(field))} {field.Name}",
        ConstructorInfo constructor => $"{Access(constructor)}new({Parameters(constructor.GetParameters())})",
        MethodInfo method =>
            $"{Modifiers(method)}{Name(Nullability.Create(method.ReturnParameter))} "
            + $"{method.Name}({Parameters(method.GetParameters())})",
        PropertyInfo property => $"{Modifiers(property.GetAccessors(nonPublic: true)[0])}{Name(Nullability.Create(property))} "
            + $"{Indexed(property)} {{ {Accessors(property)}}}",
        EventInfo raised => $"event {raised.EventHandlerType!.Name} {raised.Name}",
        _ => throw new ArgumentException($"{member} is no member that a surface has.", nameof(member)),
    };

    // The base and the interfaces that no other of them brings; comparing with itself is what every record does.
    private static IEnumerable<string> Parents(Type type)
    {
        if (type.IsEnum) yield break;
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType)) yield return Name(parent);
        var all = type.GetInterfaces().Where(one => one.IsVisible && one != typeof(IEquatable<>).MakeGenericType(type)).ToArray();
        var brought = all.SelectMany(one => one.GetInterfaces()).Concat(type.BaseType?.GetInterfaces() ?? []).ToHashSet();
        var own = all.Where(one => !brought.Contains(one)).Select(Name);
        foreach (var name in own.Order(StringComparer.Ordinal)) yield return name;
    }

    private static bool IsRecordStruct(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is { } print
        && Has<CompilerGeneratedAttribute>(print);

    private static bool Has<T>(MemberInfo member) => member.IsDefined(typeof(T), inherit: false);

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static string Modifiers(MethodInfo method) => Access(method) + method switch
    {
        { IsStatic: true } => "static ",
        { IsAbstract: true } => "abstract ",
        { IsVirtual: true } when method.GetBaseDefinition() != method => "override ",
        { IsVirtual: true, IsFinal: false } => "virtual ",
        _ => "",
    };

    private static string Indexed(PropertyInfo property) =>
        property.GetIndexParameters() is { Length: > 0 } index ? $"this[{Parameters(index)}]" : property.Name;

    private static string Accessors(PropertyInfo property)
    {
        var get = property.GetMethod is { IsPublic: true } ? "get; " : "";
        if (property.SetMethod is not { IsPublic: true } setter) return get;
        return get + (setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init; " : "set; ");
    }

    private static string Parameters(ParameterInfo[] parameters) => string.Join(", ", parameters.Select(parameter =>
    {
        var isMany = parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute));
        var many = isMany ? "params " : "";
        var way = parameter.IsOut ? "out " : parameter.IsIn ? "in " : "";
        var otherwise = parameter.HasDefaultValue ? $" = {Literal(parameter.DefaultValue)}" : "";
        return $"{many}{way}{Name(Nullability.Create(parameter))} {parameter.Name}{otherwise}";
    }));

    private static string Literal(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Name(NullabilityInfo info)
    {
        var type = info.Type;
        if (Nullable.GetUnderlyingType(type) is { } value) return $"{Name(value)}?";
        var isNullable = NullabilityState.Nullable == info.ReadState || NullabilityState.Nullable == info.WriteState;
        var mark = isNullable && !type.IsValueType ? "?" : "";
        if (info.ElementType is { } element) return $"{Name(element)}[]{mark}";
        return info.GenericTypeArguments.Length == 0
            ? Name(type) + mark
            : $"{Bare(type)}<{string.Join(", ", info.GenericTypeArguments.Select(Name))}>{mark}";
    }

    private static string Name(Type type)
    {
        if (type.IsByRef) return $"ref {Name(type.GetElementType()!)}";
        if (type.IsArray) return $"{Name(type.GetElementType()!)}[]";
        return type.IsGenericType ? $"{Bare(type)}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : type.Name;
    }

    private static string Bare(Type type) => type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)];
}
