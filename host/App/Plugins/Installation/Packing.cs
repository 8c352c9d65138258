using Rota.Host.Foundation;
using Rota.Host.Packages;

namespace Rota.Host.Plugins;

// Makes the zip that others install, of a plugin's project or of what was built of it. The same files give the same bytes.
internal static class Packing
{
    public static (InstalledPlugin Plugin, byte[] Zip) Pack(string folder)
    {
        if (!Directory.Exists(folder)) throw new InputException(new Mistake("There is no such folder.", folder));
        if (File.Exists(Path.Combine(folder, ManifestReader.FileName))) return Pack(folder, folder);
        var project = ProjectIn(folder);
        var built = Directory.CreateTempSubdirectory("rota-pack-").FullName;
        try
        {
            DotNet.Run(folder, "publish", project, "-c", "Release", "-o", built, "-v", "q", "--disable-build-servers");
            if (!File.Exists(Path.Combine(built, ManifestReader.FileName)))
                throw new InvalidDataException($"Its build makes no {ManifestReader.FileName}: refer to the package Rota.Sdk, whose build does.");
            return Pack(built, project);
        }
        catch (InvalidDataException wrong)
        {
            throw new InputException(new Mistake($"Nothing was packed. {wrong.Message}", project));
        }
        finally
        {
            Directory.Delete(built, recursive: true);
        }
    }

    // What an installation would refuse is not packed.
    private static (InstalledPlugin Plugin, byte[] Zip) Pack(string built, string place)
    {
        try
        {
            var plugin = PluginScan.Look(built, BuildFacts.ApiLevel);
            if (plugin.State != PluginState.Active) throw new InvalidDataException($"It is {plugin.State}: {plugin.Reason}.");
            ManifestAudit.Require(plugin);
            var files = FolderSource.Files(built);
            SizeCaps.Default.Require([.. files.Select(file => (file.Name, new FileInfo(file.Path).Length))]);
            return (plugin, ZipBytes.Of(files.Select(file => (file.Name, (Func<Stream>)(() => File.OpenRead(file.Path))))));
        }
        catch (InvalidDataException wrong)
        {
            throw new InputException(new Mistake($"Nothing was packed. {wrong.Message}", place));
        }
    }

    private static string ProjectIn(string folder)
    {
        var projects = Directory.GetFiles(folder, "*.csproj").Order(StringComparer.Ordinal).ToList();
        return projects is [var one]
            ? Path.GetFullPath(one)
            : throw new InputException(new Mistake(projects.Count == 0
                ? $"There is no project and no {ManifestReader.FileName}. Name a plugin's folder: 'rota plugin pack DIR'."
                : $"There are {projects.Count} projects ({string.Join(", ", projects.Select(Path.GetFileName))}); a plugin's folder has one.", folder));
    }
}
