namespace Rota.Host.Plugins;

// The right to change the user's folder of plugins, which one program has at a time; it ends with the program, however that ends.
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
            "Another rota is changing the plugins: wait until it has ended.", Path.Combine(folder, Name)));
    }

    // Null when another has it, or when nobody may write there.
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
