using NuGet.Versioning;

namespace Rota.Host.Packages;

// A package with all that it needs, each in one version: the lowest that every one of them accepts. The host's own package counts as there.
internal sealed class PackageGraph(PackageFeeds feeds, string host, NuGetVersion hostVersion)
{
    private readonly Dictionary<string, FoundPackage> _least = new(StringComparer.OrdinalIgnoreCase);

    // The package itself comes first.
    public async Task<IReadOnlyList<FoundPackage>> OfAsync(string id, VersionRange range)
    {
        for (; ; )
        {
            var (all, needs, isSettled) = await WalkAsync(new("you", id, range)).ConfigureAwait(false);
            if (!isSettled) continue;
            var broken = needs.Find(need => !need.Range.IsFloating && !need.Range.Satisfies(_least[need.Id].Identity.Version));
            return broken is null ? all : throw Conflict(broken, needs);
        }
    }

    // A need that asks for more than was chosen so far raises the choice; what the former choice needed may then be gone, so all is walked again.
    private async Task<(List<FoundPackage> All, List<PackageNeed> Needs, bool IsSettled)> WalkAsync(PackageNeed root)
    {
        var (all, needs, isSettled) = (new List<FoundPackage>(), new List<PackageNeed>(), true);
        var open = new Queue<PackageNeed>([root]);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (open.TryDequeue(out var need))
        {
            if (need.Id.Equals(host, StringComparison.OrdinalIgnoreCase))
            {
                RequireHost(need);
                continue;
            }

            needs.Add(need);
            if (!_least.TryGetValue(need.Id, out var least) || IsAbove(need.Range, least.Identity.Version))
            {
                isSettled &= least is null;
                least = _least[need.Id] = await feeds.FindAsync(need.Id, need.Range).ConfigureAwait(false);
            }

            if (!seen.Add(need.Id)) continue;
            all.Add(least);
            foreach (var further in least.Needs) open.Enqueue(new(least.Title, further.Id, further.VersionRange));
        }

        return (all, needs, isSettled);
    }

    private static bool IsAbove(VersionRange range, NuGetVersion version) => range.HasLowerBound && !range.IsFloating
        && (range.IsMinInclusive ? range.MinVersion > version : range.MinVersion >= version);

    private void RequireHost(PackageNeed need)
    {
        if (need.Range.HasLowerBound && need.Range.MinVersion > hostVersion)
            throw new InvalidDataException($"{need.Owner} needs {host} {need.Range.MinVersion}, this rota has {hostVersion}; install a newer rota or an older version of the package.");
    }

    private InvalidDataException Conflict(PackageNeed broken, List<PackageNeed> needs)
    {
        var chosen = _least[broken.Id].Identity.Version;
        var other = needs.Find(need => need != broken && need.Id.Equals(broken.Id, StringComparison.OrdinalIgnoreCase) && need.Range.MinVersion == chosen);
        return new($"Two packages exclude each other: {broken}, and {other}.");
    }
}

// A package and the versions of it that one package, or the user, asks for.
internal sealed record PackageNeed(string Owner, string Id, VersionRange Range)
{
    public override string ToString() => $"{Owner} needs {Id} {Range.ToNormalizedString()}";
}
