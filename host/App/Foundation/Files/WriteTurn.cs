namespace Rota.Host.Foundation;

// The right to change a file that several programs change: one has it at a time, the others wait. It ends with the program, however that ends.
internal sealed class WriteTurn : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly FileStream _held;

    private WriteTurn(FileStream held) => _held = held;

    // The file that stands for the turn lies beside the one to change.
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
                throw new InputException(new Mistake($"The file cannot be changed now: {refused.Message}", path));
            }
        }
    }

    public void Dispose() => _held.Dispose();
}
