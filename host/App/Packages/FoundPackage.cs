using NuGet.Packaging.Core;
using NuGet.Protocol.Core.Types;

namespace Rota.Host.Packages;

// One version of a package, the source that has it, and the packages whose libraries it needs.
internal sealed record FoundPackage(PackageIdentity Identity, SourceRepository Source, IReadOnlyList<PackageDependency> Needs)
{
    public string Title => $"{Identity.Id} {Identity.Version}";
}
