using System.IO.Compression;

namespace Rota.Host.Plugins;

// What of a NuGet package is the plugin: the files of lib/<framework>, with plugin.json there or at the top. The packages that it
// needs are not in it.
internal static class PackageLayout
{
    public static IEnumerable<(string Name, ZipArchiveEntry Entry)> Of(List<ZipArchiveEntry> entries)
    {
        var specification = entries.Find(entry =>
                !entry.FullName.Contains('/') && entry.FullName.EndsWith(".nuspec", StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidDataException("It has no .nuspec: it is no NuGet package.");
        PackageSpecification.Read(specification).RequireAlone();
        var folder = Folder(entries.Select(entry => entry.FullName));
        var files = entries.Where(entry => entry.FullName.StartsWith(folder, StringComparison.Ordinal))
            .Select(entry => (Name: entry.FullName[folder.Length..], Entry: entry)).ToList();
        return files.Exists(file => file.Name == ManifestReader.FileName) ? files : files.Append((ManifestReader.FileName, ManifestOf(entries)));
    }

    public static ZipArchiveEntry ManifestOf(List<ZipArchiveEntry> entries)
    {
        var folder = Folder(entries.Select(entry => entry.FullName));
        return entries.Find(entry => entry.FullName == folder + ManifestReader.FileName)
            ?? entries.Find(entry => entry.FullName == ManifestReader.FileName)
            ?? throw new InvalidDataException($"There is no {ManifestReader.FileName} in {folder} or at its top: it is no plugin for rota.");
    }

    // The newest framework that runs here, with its slash.
    public static string Folder(IEnumerable<string> names) => names
        .Select(name => name.Split('/'))
        .Where(parts => parts is ["lib", _, _, ..])
        .Select(parts => (Framework: parts[1], Rank: Rank(parts[1])))
        .Where(each => each.Rank is { } rank && rank <= new Version(Environment.Version.Major, Environment.Version.Minor))
        .OrderByDescending(each => each.Rank)
        .Select(each => $"lib/{each.Framework}/")
        .FirstOrDefault() ?? throw new InvalidDataException("It has no lib/<framework> that runs here.");

    // net10.0 is 10.0; netstandard2.0 comes before all of them.
    private static Version? Rank(string framework)
    {
        const string standard = "netstandard";
        if (framework.StartsWith(standard, StringComparison.Ordinal))
            return Version.TryParse(framework[standard.Length..], out var level) ? new(0, level.Major * 10 + level.Minor) : null;
        return framework.StartsWith("net", StringComparison.Ordinal) && framework.Contains('.')
            && Version.TryParse(framework["net".Length..].Split('-')[0], out var version)
                ? version
                : null;
    }
}
