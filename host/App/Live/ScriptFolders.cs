using Rota.Host.Foundation;

namespace Rota.Host.Live;

// Reports scripts that come or go in the followed folders and below the roots. A folder's time shows a change on every kind of disk; a save
// by rename, which removes a script for a moment, is over by the time of the look.
internal sealed class ScriptFolders : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    // Two changes within this may leave a folder with the same time; no file system is coarser.
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);

    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true };

    private readonly Lock _lock = new();
    private IReadOnlyList<string> _roots;
    private readonly Action<IReadOnlyList<string>> _changed;
    private readonly Timer _timer;
    private List<string> _followed = [];
    private Dictionary<string, string> _scripts = [];
    private Dictionary<string, DateTime> _written = [];
    private bool _isMoving;

    public ScriptFolders(IReadOnlyList<string> roots, Action<IReadOnlyList<string>> changed)
    {
        (_roots, _changed) = (roots, changed);
        Follow([]);
        _timer = new Timer(_ => Poll(), null, Look, Look);
    }

    // Later scans are compared with the present content.
    public void Follow(IEnumerable<string> folders)
    {
        lock (_lock)
        {
            _followed = [.. folders.Distinct()];
            var known = _scripts;
            Read();
            foreach (var (folder, scripts) in known.Where(each => _scripts.ContainsKey(each.Key))) _scripts[folder] = scripts;
        }
    }

    // Looks below other folders from now on.
    public void Move(IReadOnlyList<string> roots)
    {
        lock (_lock)
        {
            _roots = roots;
            Read();
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Poll()
    {
        if (!_lock.TryEnter()) return;
        try
        {
            var written = _written.Keys.ToDictionary(folder => folder, Directory.GetLastWriteTimeUtc);
            var moves = written.Any(each => each.Value != _written[each.Key]);
            _written = written;
            var isAtRest = _isMoving && !moves;
            _isMoving = moves;
            if (moves || (!isAtRest && written.Values.All(time => time < Clock.UtcNow - Tick))) return;

            var before = _scripts;
            Read();
            var changed = before.Keys.Union(_scripts.Keys)
                .Where(folder => before.GetValueOrDefault(folder, "") != _scripts.GetValueOrDefault(folder, ""))
                .Order(StringComparer.Ordinal).ToList();
            if (changed.Count > 0) _changed(changed);
        }
        finally
        {
            _lock.Exit();
        }
    }

    private void Read()
    {
        var folders = _roots.Concat(_roots.SelectMany(FoldersIn)).Concat(_followed).Distinct().ToList();
        // The time first: a change in between causes another look.
        _written = folders.ToDictionary(folder => folder, Directory.GetLastWriteTimeUtc);
        _scripts = folders.ToDictionary(folder => folder, ScriptsIn);
    }

    private static string[] FoldersIn(string root) => Listed(() => Directory.GetDirectories(root, "*", Below));

    private static string ScriptsIn(string folder) =>
        string.Join('\0', Listed(() => Directory.GetFiles(folder, "*.csx")).Order(StringComparer.Ordinal));

    // A missing or unreadable folder counts as empty.
    private static string[] Listed(Func<string[]> list)
    {
        try
        {
            return list();
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
