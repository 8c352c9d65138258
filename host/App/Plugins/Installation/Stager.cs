namespace Rota.Host.Plugins;

// Copies a plugin into a staging folder and checks it without running its code.
internal static class Stager
{
    public static StagedPlugin Of(PluginSource source, StagingArea staging, SizeCaps caps)
    {
        var files = new PluginFiles(staging.Plugin, caps);
        string? archive = null;
        try
        {
            switch (source)
            {
                case PluginSource.Folder folder:
                    FolderSource.Copy(FolderSource.Files(folder.Text), files, caps);
                    break;
                case PluginSource.Archive file:
                    archive = Unpack(file.Text, file.IsPackage);
                    break;
                case PluginSource.Address address:
                    var fetched = Path.Combine(staging.Root, "fetched");
                    AddressSource.Download(address.Uri, fetched, caps);
                    archive = Unpack(fetched, address.IsPackage);
                    break;
                case PluginSource.Package package:
                    PackageSource.Fetch(package, staging.Root, files, caps);
                    break;
                default:
                    throw new NotSupportedException($"{source}");
            }

            return Judged(source, files, archive);
        }
        catch (Exception wrong) when (wrong is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"Not installed. {wrong.Message}", source.Text));
        }

        string Unpack(string path, bool isPackage)
        {
            ArchiveSource.Unpack(path, isPackage, files, caps);
            return PluginFiles.HashOf(path);
        }
    }

    private static StagedPlugin Judged(PluginSource source, PluginFiles files, string? archive)
    {
        var plugin = PluginScan.Look(files.Folder, BuildFacts.ApiLevel);
        if (plugin.State != PluginState.Active)
            throw new InvalidDataException($"{(plugin.Manifest is null ? "The plugin" : plugin.Title)} is {plugin.State}: {plugin.Reason}.");
        ManifestAudit.Require(plugin);
        return new(plugin, source.Text, PluginFiles.HashOf(files.Hashes), archive, files.Hashes, files.Bytes);
    }
}
