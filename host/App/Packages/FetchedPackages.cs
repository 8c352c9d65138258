using NuGet.Configuration;
using NuGet.Packaging.Core;
using NuGet.Protocol.Core.Types;
using NuGet.Versioning;

namespace Rota.Host.Packages;

// A package and all that it needs, unpacked: where the package's own archive is, and the files that go beside a program. Fetching
// runs no code of a package.
internal sealed record FetchedPackages(string Archive, IReadOnlyList<string> Files)
{
    // The newest release when no version is named.
    public static FetchedPackages Fetch(string id, string? version, string folder, bool usesFetched)
    {
        try
        {
            return Task.Run(() => FetchAsync(id, version, folder, usesFetched)).GetAwaiter().GetResult();
        }
        catch (Exception failed) when (failed is NuGetProtocolException or PackagingException or NuGetConfigurationException)
        {
            throw new InvalidDataException(Reason(failed), failed);
        }
    }

    private static async Task<FetchedPackages> FetchAsync(string id, string? version, string folder, bool usesFetched)
    {
        var range = version is null ? VersionRange.Parse("*")
            : NuGetVersion.TryParse(version, out var one) ? new VersionRange(one, includeMinVersion: true, one, includeMaxVersion: true)
            : throw new InvalidDataException($"'{version}' is not a version of a package; use one like 1.2.3.");
        Directory.CreateDirectory(folder);
        using var feeds = new PackageFeeds(folder, usesFetched);
        var graph = new PackageGraph(feeds, typeof(IPlugin).Assembly.GetName().Name!, NuGetVersion.Parse(BuildFacts.Version));
        var packages = await graph.OfAsync(id, range).ConfigureAwait(false);
        var folders = new List<string>();
        foreach (var package in packages) folders.Add(await feeds.UnpackAsync(package, folder).ConfigureAwait(false));
        return new(
            Directory.GetFiles(folders[0], "*.nupkg").Single(),
            [.. packages.Zip(folders).SelectMany(each => PackageAssets.Of(each.First, each.Second)).GroupBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase).SelectMany(Newest)]);
    }

    // Nothing where the framework has it.
    private static IEnumerable<string> Newest(IEnumerable<string> same)
    {
        var (file, version) = same.Select(file => (File: file, Version: ThisRuntime.VersionOf(file))).MaxBy(each => each.Version);
        if (!ThisRuntime.Brings(file, version)) yield return file;
    }

    // NuGet's messages name the source; the reason is in the innermost.
    private static string Reason(Exception failed)
    {
        var inmost = failed.GetBaseException();
        return inmost == failed ? failed.Message : $"{failed.Message} {inmost.Message}";
    }
}
