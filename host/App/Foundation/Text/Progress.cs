namespace Rota.Host.Foundation;

// Shows the current step on the error stream once it takes longer than a second.
internal sealed class Progress : IProgress<string>, IDisposable
{
    private readonly Lock _lock = new();
    private readonly TextWriter _error;
    private readonly Timer _timer;
    private string? _doing;
    private bool _isLate;

    public Progress(TextWriter error)
    {
        _error = error;
        _timer = new Timer(_ => Late(), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
    }

    public void Now(string doing)
    {
        lock (_lock)
        {
            _doing = doing;
            if (_isLate) _error.WriteLine($"{doing} ...");
        }
    }

    void IProgress<string>.Report(string value) => Now(value);

    public void Dispose()
    {
        lock (_lock) _doing = null;
        _timer.Dispose();
    }

    private void Late()
    {
        lock (_lock)
        {
            _isLate = true;
            if (_doing is not null) _error.WriteLine($"{_doing} ...");
        }
    }
}
