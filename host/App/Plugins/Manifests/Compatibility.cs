using System.Runtime.Versioning;
using NuGet.Versioning;

namespace Rota.Host.Plugins;

// Whether a plugin can run here, by what its files say.
internal static class Compatibility
{
    private static readonly Version Sdk = typeof(IPlugin).Assembly.GetName().Version!;

    private static readonly Version Runtime = new(Environment.Version.Major, Environment.Version.Minor);

    // A level is not a lower bound: what was made for an older one meets an SDK that has changed under it.
    public static InstalledPlugin Of(InstalledPlugin plugin, int apiLevel)
    {
        var manifest = plugin.Manifest!;
        if (manifest.ApiLevel != apiLevel) return Not(plugin, $"made for api level {manifest.ApiLevel}, this is {apiLevel}");
        if (manifest.MinHost is { } host && host > SemanticVersion.Parse(BuildFacts.Version))
            return Not(plugin, $"made for rota {host} and later, this is {BuildFacts.Version}");
        if (!File.Exists(plugin.EntryPath)) return Broken(plugin, $"{manifest.Entry} is missing");
        // Ours were built with the program.
        return plugin.IsBundled ? plugin : OfEntry(plugin);
    }

    private static InstalledPlugin OfEntry(InstalledPlugin plugin)
    {
        try
        {
            var facts = AssemblyFacts.Read(plugin.EntryPath);
            if (facts.Name != plugin.AssemblyName)
                return Broken(plugin, $"{plugin.Manifest!.Entry} is the assembly {facts.Name}; file and assembly have one name");
            if (facts.Sdk > Sdk) return Not(plugin, $"made with Rota.Sdk {facts.Sdk.ToString(3)}, this has {Sdk.ToString(3)}");
            if (facts.Framework is { } framework && !Runs(new FrameworkName(framework)))
                return Not(plugin, $"made for {framework}, this is .NET {Runtime}");
        }
        catch (BadImageFormatException wrong)
        {
            return Broken(plugin, $"{plugin.Manifest!.Entry} is no assembly: {wrong.Message}");
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            return Broken(plugin, $"{plugin.Manifest!.Entry} cannot be read: {unread.Message}");
        }
        catch (ArgumentException wrong)
        {
            return Broken(plugin, $"{plugin.Manifest!.Entry} names no framework: {wrong.Message}");
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
