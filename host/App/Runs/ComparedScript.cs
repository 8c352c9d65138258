namespace Rota.Host.Runs;

// One script of a comparison and its progress.
internal sealed class ComparedScript(string path)
{
    public string Path { get; } = path;

    public PreparedRun? Prepared { get; set; }

    public BacktestResult? Result { get; set; }

    public Exception? Failure { get; set; }

    // Performs a step; an error stops only this script.
    public void Try(Action<ComparedScript> step)
    {
        if (Failure is not null) return;
        try
        {
            step(this);
        }
        catch (Exception exception)
        {
            (Failure, Result) = (exception, null);
        }
    }
}
