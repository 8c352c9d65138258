using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Rota.Host.Scripting;

// The names of the words that a script may use: members of the imported classes, and all of the assembly that declares strategies. They are
// read from the files, so that no plugin's code runs.
internal static class LanguageNames
{
    private const string Getter = "get_";

    public static IReadOnlySet<string> Of(ScriptEnvironment environment)
    {
        var (ours, imported) = (environment.ResultType.Assembly.Location, environment.StaticImports.ToHashSet(StringComparer.Ordinal));
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in environment.AllReferencePaths.Distinct(StringComparer.Ordinal))
        {
            using var image = new PEReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete));
            var metadata = image.GetMetadataReader();
            foreach (var type in metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Where(type => type.Attributes.HasFlag(TypeAttributes.Public)))
            {
                var name = metadata.GetString(type.Name);
                if (path != ours && !imported.Contains($"{metadata.GetString(type.Namespace)}.{name}")) continue;
                if (path == ours) names.Add(name);
                names.UnionWith(type.GetMethods().Select(metadata.GetMethodDefinition).Where(method => IsOwn(method.Attributes))
                    .Select(method => Word(metadata.GetString(method.Name))));
            }
        }

        return names;
    }

    // ToString and the like override a method of the framework.
    private static bool IsOwn(MethodAttributes method) =>
        method.HasFlag(MethodAttributes.Public) && (!method.HasFlag(MethodAttributes.Virtual) || method.HasFlag(MethodAttributes.NewSlot));

    private static string Word(string method) => method.StartsWith(Getter, StringComparison.Ordinal) ? method[Getter.Length..] : method;
}
