using NuGet.Versioning;

namespace Rota.Host.Packages;

// A package and the versions of it that one package, or the user, asks for.
internal sealed record PackageNeed(string Owner, string Id, VersionRange Range)
{
    public override string ToString() => $"{Owner} needs {Id} {Range.ToNormalizedString()}";
}
