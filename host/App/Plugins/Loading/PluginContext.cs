using System.Reflection;
using System.Runtime.Loader;

namespace Rota.Host.Plugins;

// A plugin's own libraries. The SDK is the one that is shared: a second copy of it would be other types.
internal sealed class PluginContext(InstalledPlugin plugin) : AssemblyLoadContext(plugin.Title)
{
    private static readonly string Shared = typeof(IPlugin).Assembly.GetName().Name!;

    // It asks the host that started the program, which takes a while: only for what the plugin may bring itself.
    private readonly Lazy<AssemblyDependencyResolver> _resolver = new(() => new(plugin.EntryPath));

    // Libraries are loaded when they are first called: the plugin's files are needed until the program ends.
    private readonly FileStream? _use = plugin.IsBundled ? null : PluginUse.Begin(plugin);

    public InstalledPlugin Plugin => plugin;

    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name != Shared && MayBring($"{assemblyName.Name}.dll")
        && _resolver.Value.ResolveAssemblyToPath(assemblyName) is { } path
            ? LoadFromAssemblyPath(path)
            : null;

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.Value.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;

    private bool MayBring(string file) =>
        File.Exists(Path.Combine(plugin.Folder, file)) || Directory.Exists(Path.Combine(plugin.Folder, "runtimes"));
}
