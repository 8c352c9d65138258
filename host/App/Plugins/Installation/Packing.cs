using Rota.Host.Foundation;
using Rota.Host.Packages;

namespace Rota.Host.Plugins;

// Makes the zip for installation from a plugin's project or its build. The same files give the same bytes.
internal static class Packing
{
    public static (InstalledPlugin Plugin, byte[] Zip) Pack(string folder)
    {
        if (!Directory.Exists(folder)) throw new InputException(new Mistake("Folder not found.", folder));
        if (File.Exists(Path.Combine(folder, ManifestReader.FileName))) return Pack(folder, folder);
        var project = ProjectIn(folder);
        var built = Directory.CreateTempSubdirectory("rota-pack-").FullName;
        try
        {
            DotNet.Run(folder, "publish", project, "-c", "Release", "-o", built, "-v", "q", "--disable-build-servers");
            if (!File.Exists(Path.Combine(built, ManifestReader.FileName)))
                throw new InvalidDataException($"The build created no {ManifestReader.FileName}. Reference the package Rota.Sdk, whose build generates it.");
            return Pack(built, project);
        }
        catch (InvalidDataException wrong)
        {
            throw new InputException(new Mistake($"Not packed. {wrong.Message}", project));
        }
        finally
        {
            Directory.Delete(built, recursive: true);
        }
    }

    // Refuses to pack anything that an installation would refuse.
    private static (InstalledPlugin Plugin, byte[] Zip) Pack(string built, string place)
    {
        try
        {
            var plugin = PluginScan.Look(built, BuildFacts.ApiLevel);
            if (plugin.State != PluginState.Active) throw new InvalidDataException($"The plugin is {plugin.State}: {plugin.Reason}.");
            ManifestAudit.Require(plugin);
            var files = FolderSource.Files(built);
            SizeCaps.Default.Require([.. files.Select(file => (file.Name, new FileInfo(file.Path).Length))]);
            return (plugin, ZipBytes.Of(files.Select(file => (file.Name, (Func<Stream>)(() => File.OpenRead(file.Path))))));
        }
        catch (InvalidDataException wrong)
        {
            throw new InputException(new Mistake($"Not packed. {wrong.Message}", place));
        }
    }

    private static string ProjectIn(string folder)
    {
        var projects = Directory.GetFiles(folder, "*.csproj").Order(StringComparer.Ordinal).ToList();
        return projects is [var one]
            ? Path.GetFullPath(one)
            : throw new InputException(new Mistake(projects.Count == 0
                ? $"No project or {ManifestReader.FileName} found. Name a plugin's folder: 'rota plugin pack DIR'."
                : $"Found {projects.Count} projects ({string.Join(", ", projects.Select(Path.GetFileName))}); a plugin's folder must contain exactly one.", folder));
    }
}
