using System.Reflection;
using System.Runtime.CompilerServices;
using PublicApiGenerator;

namespace Rota.Tests;

// The public surface of an assembly: all that a script or plugin can depend on.
internal static class Surface
{
    private static readonly ApiGeneratorOptions Options = new()
    {
        IncludeAssemblyAttributes = false,
        TreatRecordsAsClasses = false,
        ExcludeAttributes = [typeof(TupleElementNamesAttribute).FullName!],
    };

    // As C# declarations, ordered by name.
    public static string Of(Assembly assembly) => assembly.GeneratePublicApi(Options).ReplaceLineEndings("\n") + "\n";

    // Without the containers that the compiler makes for extension blocks; their members are also static methods.
    public static IEnumerable<Type> Types(Assembly assembly) => assembly.GetExportedTypes()
        .Where(type => !type.FullName!.Contains('<', StringComparison.Ordinal));

    // As the author wrote them: without a record's generated members and without accessors.
    public static IEnumerable<MemberInfo> Members(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(member => !member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))
        .Where(member => member is not (MethodInfo { IsSpecialName: true } and not { Name: ['o', 'p', '_', ..] }))
        .Where(member => member is not Type && member.Name != "value__");
}
