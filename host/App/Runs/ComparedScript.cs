namespace Rota.Host.Runs;

// A script among others: what became of it so far.
internal sealed class ComparedScript(string path)
{
    public string Path { get; } = path;

    public PreparedRun? Prepared { get; set; }

    public BacktestResult? Result { get; set; }

    public Exception? Failure { get; set; }

    // Does a step of it; what goes wrong stops this script alone.
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
