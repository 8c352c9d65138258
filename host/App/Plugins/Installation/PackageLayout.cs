using System.IO.Compression;

namespace Rota.Host.Plugins;

// The plugin in a NuGet package: the files of lib/<framework>, with plugin.json there or at the top. The package does not contain
// its dependencies.
internal static class PackageLayout
{
    public static IEnumerable<(string Name, ZipArchiveEntry Entry)> Of(List<ZipArchiveEntry> entries)
    {
        var specification = entries.Find(entry =>
                !entry.FullName.Contains('/') && entry.FullName.EndsWith(".nuspec", StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidDataException("No .nuspec found: this is not a NuGet package.");
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
            ?? throw new InvalidDataException($"No {ManifestReader.FileName} in {folder} or at the top: this is not a rota plugin.");
    }

    // The newest framework that this runtime supports, with a trailing slash.
    public static string Folder(IEnumerable<string> names) => names
        .Select(name => name.Split('/'))
        .Where(parts => parts is ["lib", _, _, ..])
        .Select(parts => (Framework: parts[1], Rank: Rank(parts[1])))
        .Where(each => each.Rank is { } rank && rank <= new Version(Environment.Version.Major, Environment.Version.Minor))
        .OrderByDescending(each => each.Rank)
        .Select(each => $"lib/{each.Framework}/")
        .FirstOrDefault() ?? throw new InvalidDataException($"No lib/<framework> for .NET {Environment.Version.Major} or earlier.");

    // net10.0 ranks as 10.0; netstandard2.0 ranks below all of them.
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
