using Rota.Host.Foundation;

namespace Rota.Tests.Watching;

// A folder of real files with a watch, and the reported changes.
internal sealed class Watched : IAsyncDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    private readonly CancellationTokenSource _stop = new();
    private readonly FileWatch _watch = new();
    private readonly IAsyncEnumerator<IReadOnlyList<string>> _changes;
    private Task<bool>? _next;

    public Watched() => _changes = _watch.Changes(_stop.Token).GetAsyncEnumerator(TestContext.Current.CancellationToken);

    public string Folder { get; } = Directory.CreateTempSubdirectory("rota-watch-").FullName;

    public IReadOnlyList<string> Polled => [.. _watch.Polled.Select(Name)];

    public string PathOf(string name) => Path.Combine(Folder, name);

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    public void Follow(params string[] names)
    {
        _watch.Follow(names.Select(PathOf));
        _next ??= _changes.MoveNextAsync().AsTask();
    }

    // The names of the files in the next report.
    public async Task<IReadOnlyList<string>> NextAsync()
    {
        Assert.True(await _next!.WaitAsync(Deadline, TestContext.Current.CancellationToken));
        IReadOnlyList<string> names = [.. _changes.Current.Select(Name)];
        _next = _changes.MoveNextAsync().AsTask();
        return names;
    }

    // Nothing is pending: a file saved now is reported first, and alone.
    public async Task NothingElseAsync(string marker)
    {
        Write(marker, Guid.NewGuid().ToString());
        Assert.Equal([marker], await NextAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        if (_next is not null) await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _next);
        await _changes.DisposeAsync();
        _watch.Dispose();
        _stop.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private string Name(string path) => Path.GetRelativePath(Folder, path).Replace('\\', '/');
}
