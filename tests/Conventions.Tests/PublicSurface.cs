using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Rota.Tests;

// The public surface of an assembly as text: a line a type, by full name; below it a line a member, constructors first, then by
// name. It shows what a script or plugin can come to depend on: bases, modifiers, nullability, defaults, parameters, enum values.
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var lines = Types(assembly).SelectMany(type => Members(type).Select(member => $"    {SurfaceText.Of(member)}")
            .Prepend(SurfaceText.Head(type)));
        return string.Join('\n', lines) + "\n";
    }

    // The names that the compiler makes for extension blocks cannot be spoken; their members are there again as static methods.
    public static IEnumerable<Type> Types(Assembly assembly) => assembly.GetExportedTypes()
        .Where(type => !type.FullName!.Contains('<', StringComparison.Ordinal))
        .OrderBy(type => type.FullName, StringComparer.Ordinal);

    public static IEnumerable<MemberInfo> Members(Type type) => type.IsEnum
        ? type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .OrderBy(field => Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture))
        : type.GetMembers(Declared).Where(IsVisible)
            .OrderBy(member => member is not ConstructorInfo).ThenBy(member => member.Name, StringComparer.Ordinal)
            .ThenBy(SurfaceText.Of, StringComparer.Ordinal);

    // What a record brings along says nothing of its own, and neither do accessors beside their property. The attributes of what a
    // member overrides are not its own.
    private static bool IsVisible(MemberInfo member) => !member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        && member switch
        {
            MethodInfo method => Visible(method) && !IsAccessor(method),
            ConstructorInfo constructor => Visible(constructor),
            FieldInfo field => field.IsPublic,
            PropertyInfo property => property.GetAccessors(nonPublic: true).Any(Visible),
            EventInfo raised => Visible(raised.AddMethod!),
            _ => false,
        };

    private static bool Visible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && method.DeclaringType!.GetProperties(Declared)
        .Any(property => property.GetAccessors(nonPublic: true).Contains(method));
}
