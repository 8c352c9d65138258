using NuGet.Common;
using NuGet.Configuration;
using NuGet.Packaging;
using NuGet.Packaging.Core;
using NuGet.Packaging.Signing;
using NuGet.Protocol;
using NuGet.Protocol.Core.Types;
using NuGet.Versioning;
using Rota.Host.Logging;

namespace Rota.Host.Packages;

// The NuGet sources that are set for a folder, with the user's credentials and rules of trust. The user's own packages folder and NuGet's
// caches are left alone: a source is asked each time.
internal sealed class PackageFeeds : IDisposable
{
    private static readonly CancellationToken Never = CancellationToken.None;

    private readonly ISettings _settings;
    private readonly PackageSourceMapping _mapping;
    private readonly IReadOnlyList<SourceRepository> _sources;
    private readonly SourceRepository[] _fetched = [];
    private readonly SourceCacheContext _cache = new() { NoCache = true, DirectDownload = true };

    // With the packages that dotnet has fetched before, a version that is named exactly needs no network.
    public PackageFeeds(string folder, bool usesFetched)
    {
        _settings = NuGet.Configuration.Settings.LoadDefaultSettings(folder);
        _mapping = PackageSourceMapping.GetPackageSourceMapping(_settings);
        _sources = [.. PackageSourceProvider.LoadPackageSources(_settings).Where(source => source.IsEnabled).Select(Repository)];
        if (usesFetched)
        {
            _fetched = [.. SettingsUtility.GetFallbackPackageFolders(_settings).Prepend(SettingsUtility.GetGlobalPackagesFolder(_settings))
                .Where(Directory.Exists).Select(fetched => Repository(new PackageSource(fetched)))];
        }
    }

    // The lowest version in the range, as in a build; the highest where the range says so.
    public async Task<FoundPackage> FindAsync(string id, VersionRange range)
    {
        if (!range.IsFloating && range is { HasLowerBound: true, IsMinInclusive: true })
        {
            foreach (var fetched in _fetched)
                if (await HasAsync(fetched, id, range.MinVersion).ConfigureAwait(false)) return await FoundAsync(fetched, id, range.MinVersion).ConfigureAwait(false);
        }

        var sources = Allowed(id);
        Log.Say($"packages: {id} {range}, asking {string.Join(", ", sources.Select(source => source.PackageSource.Source))}");
        var versions = await Task.WhenAll(sources.Select(source => VersionsAsync(source, id))).ConfigureAwait(false);
        var all = versions.SelectMany(each => each).Distinct().Order().ToList();
        if (range.FindBestMatch(all) is not { } best) throw Missing(id, range, all, sources);
        return await FoundAsync(sources[Array.FindIndex(versions, each => each.Contains(best))], id, best).ConfigureAwait(false);
    }

    // Unpacks it below the folder as NuGet does, once its signature has been found good by the user's rules and its content whole.
    public async Task<string> UnpackAsync(FoundPackage package, string folder)
    {
        var (id, version) = (package.Identity.Id, package.Identity.Version);
        var places = new VersionFolderPathResolver(folder);
        var packages = await ResourceAsync(package.Source).ConfigureAwait(false);
        using var download = await packages.GetPackageDownloaderAsync(package.Identity, _cache, NullLogger.Instance, Never).ConfigureAwait(false)
            ?? throw new InvalidDataException($"{package.Source.PackageSource.Name} lists {package.Title} but does not have its file.");
        var context = new PackageExtractionContext(
            PackageSaveMode.Defaultv3, XmlDocFileSaveMode.Skip, ClientPolicyContext.GetClientPolicy(_settings, NullLogger.Instance), NullLogger.Instance);
        await PackageExtractor.InstallFromSourceAsync(package.Identity, download, places, context, Never).ConfigureAwait(false);
        WholePackage.Require(package, places.GetPackageFilePath(id, version));
        return places.GetInstallPath(id, version);
    }

    public void Dispose() => _cache.Dispose();

    private static SourceRepository Repository(PackageSource source) => NuGet.Protocol.Core.Types.Repository.Factory.GetCoreV3(source);

    private static async Task<FindPackageByIdResource> ResourceAsync(SourceRepository source) =>
        await source.GetResourceAsync<FindPackageByIdResource>(Never).ConfigureAwait(false)
            ?? throw new InvalidDataException($"{source.PackageSource.Name} does not answer like a NuGet source; correct its address in nuget.config.");

    private async Task<bool> HasAsync(SourceRepository source, string id, NuGetVersion version)
    {
        var packages = await ResourceAsync(source).ConfigureAwait(false);
        return await packages.DoesPackageExistAsync(id, version, _cache, NullLogger.Instance, Never).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<NuGetVersion>> VersionsAsync(SourceRepository source, string id)
    {
        var packages = await ResourceAsync(source).ConfigureAwait(false);
        return [.. await packages.GetAllVersionsAsync(id, _cache, NullLogger.Instance, Never).ConfigureAwait(false)];
    }

    private async Task<FoundPackage> FoundAsync(SourceRepository source, string id, NuGetVersion version)
    {
        var packages = await ResourceAsync(source).ConfigureAwait(false);
        var about = await packages.GetDependencyInfoAsync(id, version, _cache, NullLogger.Instance, Never).ConfigureAwait(false)
            ?? throw new InvalidDataException($"{source.PackageSource.Name} lists {id} {version} but does not describe it.");
        var needs = ThisRuntime.Fitting(about.DependencyGroups).SelectMany(group => group.Packages).Where(BringsLibraries);
        return new(about.PackageIdentity, source, [.. needs]);
    }

    private static bool BringsLibraries(PackageDependency need)
    {
        static bool Names(IReadOnlyList<string> assets) => assets.Any(asset => asset.ToLowerInvariant() is "runtime" or "all");
        return !Names(need.Exclude) && (need.Include.Count == 0 || Names(need.Include));
    }

    private List<SourceRepository> Allowed(string id)
    {
        var names = _mapping.IsEnabled ? _mapping.GetConfiguredPackageSources(id) : null;
        var allowed = _sources.Where(source => names is null || names.Contains(source.PackageSource.Name)).ToList();
        if (allowed.Count == 0)
        {
            throw new InvalidDataException(names is null
                ? "Your nuget.config lists no package source; add one."
                : $"Your nuget.config maps no package source to {id}; add a pattern for it to packageSourceMapping.");
        }

        return allowed.Find(IsOpen) is { } open
            ? throw new InvalidDataException(
                $"Packages from {open.PackageSource.Name} could be changed on their way; use https, or set allowInsecureConnections in nuget.config.")
            : allowed;
    }

    private static bool IsOpen(SourceRepository source) => source.PackageSource is { IsHttp: true, IsHttps: false, AllowInsecureConnections: false } plain
        && !plain.SourceUri.IsLoopback;

    private static InvalidDataException Missing(string id, VersionRange range, List<NuGetVersion> versions, List<SourceRepository> sources)
    {
        var where = string.Join(", ", sources.Select(source => source.PackageSource.Name));
        if (versions.Count == 0) return new($"Unknown package '{id}' (asked: {where}); check the id, or add its source to nuget.config.");
        var last = string.Join(", ", versions.TakeLast(5));
        return range.IsFloating
            ? new($"{id} has only pre-releases ({last}); name one, as in {id}@{versions[^1]}.")
            : new($"{where} has {id} {last}, but not {range.PrettyPrint().Trim('(', ')', '=', ' ')}.");
    }
}
