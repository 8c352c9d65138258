using System.Reflection;
using System.Runtime.Loader;

namespace Rota.Host.Plugins;

// A plugin's own libraries. The SDK is shared: a second copy would define different types.
internal sealed class PluginContext(InstalledPlugin plugin) : AssemblyLoadContext(plugin.Title)
{
    private static readonly string Shared = typeof(IPlugin).Assembly.GetName().Name!;

    // The resolver consults the host, which is slow: used only for assemblies that the plugin may contain.
    private readonly Lazy<AssemblyDependencyResolver> _resolver = new(() => new(plugin.EntryPath));

    // Libraries are loaded on first call, so the plugin's files stay locked until the program ends.
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
