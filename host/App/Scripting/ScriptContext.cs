using System.Reflection;
using System.Runtime.Loader;

namespace Rota.Host.Scripting;

// Holds one script and its libraries. The SDK and plugins come from outside: a second copy would define different types.
internal sealed class ScriptContext(string name, IReadOnlyList<ScriptLibrary> libraries, Func<AssemblyName, Assembly?> resolve)
    : AssemblyLoadContext(name, isCollectible: true)
{
    protected override Assembly? Load(AssemblyName assemblyName) =>
        resolve(assemblyName) ?? (libraries.FirstOrDefault(library => library.Name == assemblyName.Name) is { } library ? Load(library) : null);

    // Loads from bytes, so that the file stays replaceable.
    private Assembly Load(ScriptLibrary library)
    {
        using var content = new MemoryStream(File.ReadAllBytes(library.Path));
        var loaded = LoadFromStream(content);
        return loaded.ManifestModule.ModuleVersionId == library.Version
            ? loaded
            : throw new IOException($"'{library.Path}' changed after the script was compiled. Run the script again.");
    }
}
