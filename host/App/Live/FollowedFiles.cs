using Rota.Host.Foundation;

namespace Rota.Host.Live;

// Keeps a watch on the files that are wanted at any time.
internal sealed class FollowedFiles(FileWatch watch, Func<IEnumerable<string>> wanted)
{
    private readonly Lock _lock = new();
    private HashSet<string> _followed = new(FileWatch.Paths);

    // Gives those that are followed only from now on. To read them takes time: wanted may lock, who calls should not.
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
