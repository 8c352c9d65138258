using System.Reflection;
using System.Runtime.Loader;

namespace Rota.Host.Plugins;

// A plugin's own libraries. The SDK is the one that is shared: a second copy of it would be other types.
internal sealed class PluginContext(InstalledPlugin plugin) : AssemblyLoadContext(plugin.Title)
{
    private static readonly string _shared = typeof(IPlugin).Assembly.GetName().Name!;

    private readonly AssemblyDependencyResolver _resolver = new(plugin.EntryPath);

    public InstalledPlugin Plugin => plugin;

    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name != _shared && _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;
}
