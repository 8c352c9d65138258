using System.IO.Compression;

namespace Rota.Host.Plugins;

// Unpacks a .zip or .nupkg. Checks every name and size before it writes anything.
internal static class ArchiveSource
{
    private const int LinkMode = 0xA000;
    private const int ModeMask = 0xF000;

    public static void Unpack(string path, bool isPackage, PluginFiles into, SizeCaps caps)
    {
        using var archive = new ZipArchive(RegularFile.OpenRead(path));
        var entries = Judged(archive, caps);
        var wanted = isPackage ? PackageLayout.Of(entries) : Plain(entries);
        foreach (var (name, entry) in wanted.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            using var content = new CrcCheckedStream(entry);
            into.Add(name, entry.Length, content);
            content.RequireWhole();
        }
    }

    // The files of an archive, after their names and sizes have been checked.
    public static List<ZipArchiveEntry> Judged(ZipArchive archive, SizeCaps caps)
    {
        var entries = archive.Entries.Where(entry => !entry.FullName.EndsWith('/')).ToList();
        caps.Require([.. entries.Select(entry => (entry.FullName, entry.Length))]);
        foreach (var entry in entries)
        {
            FileName.Required(entry.FullName, caps.Owner);
            if (((entry.ExternalAttributes >> 16) & ModeMask) == LinkMode)
                throw new InvalidDataException($"'{entry.FullName}' is a link; {caps.Owner} may contain only files.");
        }

        return entries;
    }

    // At the top, or all in one folder, as people often zip folders.
    private static IEnumerable<(string Name, ZipArchiveEntry Entry)> Plain(List<ZipArchiveEntry> entries)
    {
        if (entries.Exists(entry => entry.FullName == ManifestReader.FileName)) return entries.Select(entry => (entry.FullName, entry));
        var tops = entries.Select(entry => entry.FullName.Split('/')[0] + "/").Distinct().ToList();
        return tops is [var top] && entries.Exists(entry => entry.FullName == top + ManifestReader.FileName)
            ? entries.Select(entry => (entry.FullName[top.Length..], entry))
            : throw new InvalidDataException($"No {ManifestReader.FileName} at the top or in the only folder.");
    }
}
