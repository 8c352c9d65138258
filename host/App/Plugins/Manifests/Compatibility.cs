using System.Runtime.Versioning;
using NuGet.Versioning;

namespace Rota.Host.Plugins;

// Whether a plugin can run here, judging by its files.
internal static class Compatibility
{
    private static readonly Version Sdk = typeof(IPlugin).Assembly.GetName().Version!;

    private static readonly Version Runtime = new(Environment.Version.Major, Environment.Version.Minor);

    // The API level must be equal: a plugin for an older level may call members that have changed.
    public static InstalledPlugin Of(InstalledPlugin plugin, int apiLevel)
    {
        var manifest = plugin.Manifest!;
        if (manifest.ApiLevel != apiLevel) return Not(plugin, $"built for API level {manifest.ApiLevel}, this rota has {apiLevel}");
        if (manifest.MinHost is { } host && host > SemanticVersion.Parse(BuildFacts.Version))
            return Not(plugin, $"needs rota {host} or later, this is {BuildFacts.Version}");
        if (!File.Exists(plugin.EntryPath)) return Broken(plugin, $"{manifest.Entry} is missing");
        // Bundled plugins were built with the program.
        return plugin.IsBundled ? plugin : OfEntry(plugin);
    }

    private static InstalledPlugin OfEntry(InstalledPlugin plugin)
    {
        try
        {
            var facts = AssemblyFacts.Read(plugin.EntryPath);
            if (facts.Name != plugin.AssemblyName)
                return Broken(plugin, $"{plugin.Manifest!.Entry} contains the assembly {facts.Name}; the names must match");
            if (facts.Sdk > Sdk) return Not(plugin, $"built with Rota.Sdk {facts.Sdk.ToString(3)}, this rota has {Sdk.ToString(3)}");
            if (facts.Framework is { } framework && !Runs(new FrameworkName(framework)))
                return Not(plugin, $"built for {framework}, this is .NET {Runtime}");
        }
        catch (BadImageFormatException wrong)
        {
            return Broken(plugin, $"{plugin.Manifest!.Entry} is not a .NET assembly: {wrong.Message}");
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            return Broken(plugin, $"{plugin.Manifest!.Entry} cannot be read: {unread.Message}");
        }
        catch (ArgumentException wrong)
        {
            return Broken(plugin, $"{plugin.Manifest!.Entry} has no valid target framework: {wrong.Message}");
        }

        return Directory.EnumerateFiles(plugin.Folder, "Rota.Sdk.dll", SearchOption.AllDirectories).FirstOrDefault() is { } stray
            ? plugin with { Note = $"its copy of {Path.GetRelativePath(plugin.Folder, stray)} is ignored: the SDK is the program's" }
            : plugin;
    }

    private static bool Runs(FrameworkName framework) => framework.Identifier switch
    {
        ".NETCoreApp" => framework.Version <= Runtime,
        ".NETStandard" => true,
        _ => false,
    };

    private static InstalledPlugin Not(InstalledPlugin plugin, string reason) =>
        plugin with { State = PluginState.Incompatible, Reason = reason };

    private static InstalledPlugin Broken(InstalledPlugin plugin, string reason) =>
        plugin with { State = PluginState.Broken, Reason = reason };
}
