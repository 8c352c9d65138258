using Rota.Host.Foundation;

namespace Rota.Host.Live;

// Watches the files that are wanted at the moment.
internal sealed class FollowedFiles(FileWatch watch, Func<IEnumerable<string>> wanted)
{
    private readonly Lock _lock = new();
    private HashSet<string> _followed = new(FileWatch.Paths);

    // Returns the files that are followed only from now on. Hashing them takes time, so callers should hold no lock.
    public IReadOnlySet<string> Update()
    {
        lock (_lock)
        {
            var now = wanted().ToHashSet(FileWatch.Paths);
            var fresh = now.Except(_followed, FileWatch.Paths).ToHashSet(FileWatch.Paths);
            if (fresh.Count > 0 || now.Count < _followed.Count) watch.Follow(now);
            _followed = now;
            return fresh;
        }
    }
}
