namespace Rota.Host.Plugins;

// A lock on the user's plugin folder. The OS releases it when the program ends in any way.
internal sealed class FolderChange : IDisposable
{
    private const string Name = ".changing";

    private readonly FileStream _held;

    private FolderChange(string folder, FileStream held) => (Folder, _held) = (folder, held);

    public string Folder { get; }

    public static FolderChange Begin(string folder)
    {
        Directory.CreateDirectory(folder);
        return TryBegin(folder) ?? throw new InputException(new Mistake(
            "Another rota is changing the plugins. Try again when it has finished.", Path.Combine(folder, Name)));
    }

    // Null if another program holds the lock, or the folder is read-only.
    public static FolderChange? TryBegin(string folder)
    {
        try
        {
            return new(folder, new FileStream(Path.Combine(folder, Name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception taken) when (taken is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Dispose() => _held.Dispose();
}
