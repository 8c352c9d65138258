using System.Reflection;
using System.Runtime.Loader;

namespace Rota.Host.Scripting;

// Holds one script. The SDK and the plugins come from outside: a second copy of a type is another type.
internal sealed class ScriptContext(string name, Func<AssemblyName, Assembly?> resolve)
    : AssemblyLoadContext(name, isCollectible: true)
{
    protected override Assembly? Load(AssemblyName assemblyName) => resolve(assemblyName);
}
