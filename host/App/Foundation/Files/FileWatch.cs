using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Rota.Host.Logging;

namespace Rota.Host.Foundation;

// Reports watched files whose content has changed: once per save, whatever the editor does, and never without a change.
// Files may be missing. Follow sets the watched files and records their current content as the baseline,
// so follow before you read.
internal sealed class FileWatch : IDisposable
{
    // Quiet time after the last event; a save in several steps settles within it.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(15);

    // How long a missing or empty file counts as a save in progress.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    // Compares paths as the file system does.
    public static readonly StringComparer Paths =
        OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    private readonly Lock _lock = new();
    private readonly Channel<string> _signs = Channel.CreateUnbounded<string>();
    private readonly Dictionary<string, FileStamp> _stamps = new(Paths);
    private readonly Dictionary<string, PolledFile> _seen = new(Paths);
    private readonly Dictionary<string, FileSystemWatcher> _watchers = new(Paths);
    private readonly Timer _poll;
    private readonly string? _foretoldEnd;
    private readonly Action<IReadOnlyList<string>>? _foretell;
    // Announced early and not yet reported.
    private readonly Dictionary<string, FileStamp> _foretold = new(Paths);

    public FileWatch() => _poll = new Timer(_ => Poll(), null, PollEvery, PollEvery);

    // Foretell reports changed files with this ending at once, even in the middle of a save. Changes later reports the content
    // that Foretell saw last.
    public FileWatch(string foretoldEnd, Action<IReadOnlyList<string>> foretell)
        : this() => (_foretoldEnd, _foretell) = (foretoldEnd, foretell);

    // Polling interval: links and network drives send no notifications, and the OS drops some.
    public static TimeSpan PollEvery { get; } = TimeSpan.FromMilliseconds(500);

    public IReadOnlyList<string> Followed
    {
        get
        {
            lock (_lock) return [.. _stamps.Keys.Order(Paths)];
        }
    }

    // Files whose changes the OS does not report.
    public IReadOnlyList<string> Polled
    {
        get
        {
            lock (_lock) return [.. _stamps.Keys.Where(path => !IsTold(path)).Order(Paths)];
        }
    }

    public void Follow(IEnumerable<string> paths)
    {
        var wanted = paths.Select(Path.GetFullPath).ToHashSet(Paths);
        lock (_lock)
        {
            foreach (var path in _stamps.Keys.Where(path => !wanted.Contains(path)).ToList())
            {
                _stamps.Remove(path);
                _seen.Remove(path);
                _foretold.Remove(path);
            }

            var folders = wanted.Select(path => Path.GetDirectoryName(path)!).ToHashSet(Paths);
            foreach (var folder in _watchers.Keys.Where(folder => !folders.Contains(folder)).ToList()) Forget(folder);
            foreach (var folder in folders.Where(folder => !_watchers.ContainsKey(folder)).Order(Paths)) Watch(folder);
            // Watch before reading: a change in between is seen twice rather than never.
            foreach (var path in wanted.Where(path => !_stamps.ContainsKey(path)))
            {
                _seen[path] = PolledFile.Of(path);
                _stamps[path] = FileStamp.Of(path);
            }
        }
    }

    // Batches of changed files, sorted. For a single reader.
    public async IAsyncEnumerable<IReadOnlyList<string>> Changes([EnumeratorCancellation] CancellationToken cancel = default)
    {
        while (await _signs.Reader.WaitToReadAsync(cancel).ConfigureAwait(false))
        {
            var touched = await SettleAsync(cancel).ConfigureAwait(false);
            Foretell(touched, isLast: true);
            if (Changed(touched) is not { Count: > 0 } changed) continue;
            Log.Say($"changed: {string.Join(", ", changed)}");
            yield return changed;
        }
    }

    public void Dispose()
    {
        _poll.Dispose();
        lock (_lock)
        {
            foreach (var folder in _watchers.Keys.ToList()) Forget(folder);
        }

        _signs.Writer.TryComplete();
    }

    private async Task<HashSet<string>> SettleAsync(CancellationToken cancel)
    {
        var touched = new HashSet<string>(Paths);
        var began = Environment.TickCount64;
        do
        {
            do
            {
                while (_signs.Reader.TryRead(out var path)) touched.Add(path);
                Foretell(touched, isLast: false);
            }
            while (await IsMoreComingAsync(cancel).ConfigureAwait(false));
        }
        while (Environment.TickCount64 - began < Patience.TotalMilliseconds && touched.Any(HasBecomeUnfinished));

        return touched;
    }

    private async Task<bool> IsMoreComingAsync(CancellationToken cancel)
    {
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        quiet.CancelAfter(Quiet);
        try
        {
            return await _signs.Reader.WaitToReadAsync(quiet.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
    }

    // A missing or empty file is announced only if it stays so.
    private void Foretell(HashSet<string> touched, bool isLast)
    {
        if (_foretell is null) return;
        var fresh = new List<string>();
        foreach (var path in touched.Where(path => path.EndsWith(_foretoldEnd!, StringComparison.OrdinalIgnoreCase)).Order(Paths))
        {
            var now = FileStamp.Of(path);
            lock (_lock)
            {
                if (!_stamps.TryGetValue(path, out var before)) continue;
                if (now == _foretold.GetValueOrDefault(path, before) || (now.IsUnfinished && !isLast)) continue;
                _foretold[path] = now;
            }

            fresh.Add(path);
        }

        if (fresh.Count > 0) _foretell(fresh);
    }

    private bool HasBecomeUnfinished(string path)
    {
        var now = FileStamp.Of(path);
        lock (_lock) return now.IsUnfinished && _stamps.TryGetValue(path, out var before) && now != before;
    }

    private List<string> Changed(HashSet<string> touched)
    {
        var changed = new List<string>();
        lock (_lock)
        {
            foreach (var path in touched.Order(Paths))
            {
                if (!_stamps.TryGetValue(path, out var before)) continue;
                // Anything announced early is reported, even if it has been reverted.
                var wasForetold = _foretold.Remove(path, out var foretold);
                var now = wasForetold ? foretold : FileStamp.Of(path);
                if (now == before && !wasForetold) continue;
                _stamps[path] = now;
                changed.Add(path);
            }
        }

        return changed;
    }

    private bool IsTold(string path) => _watchers.ContainsKey(Path.GetDirectoryName(path)!) && !FileLinks.IsLinked(path);

    // A missing folder may appear later.
    private void Watch(string folder)
    {
        if (!Directory.Exists(folder) || FileLinks.IsRemote(folder)) return;
        var watcher = default(FileSystemWatcher);
        try
        {
            watcher = new FileSystemWatcher(folder)
            {
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.Size | NotifyFilters.CreationTime,
            };
            watcher.Created += (_, seen) => Sign(seen.FullPath);
            watcher.Changed += (_, seen) => Sign(seen.FullPath);
            watcher.Deleted += (_, seen) => Sign(seen.FullPath);
            watcher.Renamed += (_, seen) =>
            {
                Sign(seen.OldFullPath);
                Sign(seen.FullPath);
            };
            // The event buffer overflowed or the folder is gone: polling finds the lost changes.
            watcher.Error += (_, _) => Poll();
            watcher.EnableRaisingEvents = true;
            _watchers[folder] = watcher;
        }
        catch (Exception refused) when (refused is IOException or ArgumentException or UnauthorizedAccessException)
        {
            watcher?.Dispose();
        }
    }

    private void Forget(string folder)
    {
        if (_watchers.Remove(folder, out var watcher)) watcher.Dispose();
    }

    private void Sign(string path)
    {
        lock (_lock)
        {
            if (_stamps.ContainsKey(path)) _signs.Writer.TryWrite(path);
        }
    }

    private void Poll()
    {
        lock (_lock)
        {
            // A removed folder invalidates its watcher.
            foreach (var folder in _watchers.Keys.Where(folder => !Directory.Exists(folder)).ToList()) Forget(folder);
            foreach (var path in _seen.Keys.ToList())
            {
                var now = PolledFile.Of(path);
                if (now == _seen[path]) continue;
                _seen[path] = now;
                _signs.Writer.TryWrite(path);
            }
        }
    }
}
