namespace Rota.Host.Foundation;

// A folder that a process needs for as long as it runs. The OS releases its lock when the process ends in any way; the next process that makes one
// removes the folders whose lock is free.
internal sealed class ProcessFolder : IDisposable
{
    private const string Alive = ".alive";

    private readonly string _root;
    private readonly FileStream _held;

    // In a folder that has nothing else.
    public ProcessFolder(string root)
    {
        _root = root;
        Directory.CreateDirectory(root);
        // Whoever makes or removes a folder has the turn, so that a folder without a lock is never one that is being made.
        using var turn = WriteTurn.Wait(root);
        foreach (var folder in Directory.GetDirectories(root)) RemoveDead(folder);
        Path = System.IO.Path.Combine(root, System.IO.Path.GetRandomFileName());
        Directory.CreateDirectory(Path);
        _held = Lock(Path, FileMode.CreateNew);
    }

    public string Path { get; }

    // Also a second time, when a program ends while it is being ended.
    public void Dispose()
    {
        using var turn = WriteTurn.Wait(_root);
        _held.Dispose();
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }

    private static void RemoveDead(string folder)
    {
        try
        {
            Lock(folder, FileMode.OpenOrCreate).Dispose();
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // Its process lives, or a file in it is still open; the next start tries again.
        }
    }

    private static FileStream Lock(string folder, FileMode mode) =>
        new(System.IO.Path.Combine(folder, Alive), mode, FileAccess.ReadWrite, FileShare.None);
}
