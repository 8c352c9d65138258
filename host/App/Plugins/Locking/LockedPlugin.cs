using NuGet.Versioning;

namespace Rota.Host.Plugins;

internal sealed record LockedPlugin(string Id, bool Enabled, IReadOnlyList<LockedVersion> Versions)
{
    public LockedVersion? Find(SemanticVersion version) => Versions.FirstOrDefault(each => each.Version == version);

    public LockedPlugin With(LockedVersion version) => this with
    {
        Versions = [.. Versions.Where(each => each.Version != version.Version).Append(version).OrderBy(each => each.Version)],
    };

    public LockedPlugin Without(SemanticVersion version) => this with { Versions = [.. Versions.Where(each => each.Version != version)] };
}
