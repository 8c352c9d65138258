namespace Rota.Host.Foundation;

// A lock on a file that several programs change. The OS releases it when the program ends in any way.
internal sealed class WriteTurn : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly FileStream _held;

    private WriteTurn(FileStream held) => _held = held;

    // The lock file lies next to the file it protects.
    public static WriteTurn Wait(string path)
    {
        var turn = path + ".changing";
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return new(new FileStream(turn, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (waited < Longest && File.Exists(turn))
            {
                Thread.Sleep(Pause);
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                throw new InputException(new Mistake($"Cannot lock the file: {refused.Message}", path));
            }
        }
    }

    public void Dispose() => _held.Dispose();
}
