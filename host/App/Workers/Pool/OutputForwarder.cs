using System.Globalization;

namespace Rota.Host.Workers;

// Hands on what a worker prints in a run: its first lines as they come and, once the run is over, its newest, with how many
// between them are left out. However much a script prints, no more is kept.
internal sealed class OutputForwarder
{
    public const int MostLines = 200;
    // From the end of a run until the last that it printed is read.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(50);

    private readonly Lock _lock = new();
    private readonly Action<WorkerLine> _hear;
    private readonly LineCutter _output;
    private readonly LineCutter _error;
    private readonly Queue<string> _newest = new();
    private string? _script;
    private int _heard;
    private long _leftOut;
    private bool _isOver = true;
    private bool _isFlushing;

    // Hear is called by one thread at a time, whichever reads.
    public OutputForwarder(Action<WorkerLine> hear)
    {
        _hear = hear;
        (_output, _error) = (new LineCutter(Take), new LineCutter(Take));
    }

    public void Output(ReadOnlySpan<byte> bytes) => Add(_output, bytes);

    public void Error(ReadOnlySpan<byte> bytes) => Add(_error, bytes);

    // What is printed from now on is the script's; where there is none, nobody hears it.
    public void Begin(string? script)
    {
        lock (_lock)
        {
            Flush();
            (_script, _heard, _isOver) = (script, 0, false);
        }
    }

    // The run is over; something may still tick.
    public void End()
    {
        lock (_lock)
        {
            _isOver = true;
            FlushSoon();
        }
    }

    // No more will come.
    public void Close()
    {
        lock (_lock) Flush();
    }

    private void Add(LineCutter lines, ReadOnlySpan<byte> bytes)
    {
        lock (_lock)
        {
            lines.Add(bytes);
            if (_isOver) FlushSoon();
        }
    }

    private void Take(string line)
    {
        if (_script is null) return;
        if (_heard < MostLines)
        {
            _heard++;
            _hear(new(_script, line));
            return;
        }

        if (_newest.Count == MostLines)
        {
            _newest.Dequeue();
            _leftOut++;
        }

        _newest.Enqueue(line);
    }

    private void FlushSoon()
    {
        if (_isFlushing) return;
        _isFlushing = true;
        _ = FlushSoonAsync();
    }

    private async Task FlushSoonAsync()
    {
        await Task.Delay(Quiet).ConfigureAwait(false);
        lock (_lock)
        {
            _isFlushing = false;
            // The next run may have begun, and with it the lines of this one are told.
            if (_isOver) Flush();
        }
    }

    private void Flush()
    {
        _output.EndLast();
        _error.EndLast();
        if (_script is null) return;
        if (_leftOut > 0)
            _hear(new(_script, string.Create(CultureInfo.InvariantCulture, $"... {_leftOut:#,0} lines are left out here ...")));
        _leftOut = 0;
        while (_newest.TryDequeue(out var line)) _hear(new(_script, line));
    }
}
