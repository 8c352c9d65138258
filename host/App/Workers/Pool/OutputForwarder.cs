using System.Globalization;

namespace Rota.Host.Workers;

// Forwards a worker's output during a run: its first lines at once and, after the run, the last ones with a count of those omitted
// between. This bounds memory, however much a script prints.
internal sealed class OutputForwarder
{
    public const int MostLines = 200;
    // Time to read the remaining output after a run ends.
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

    // Hear is called on one thread at a time, whichever reads.
    public OutputForwarder(Action<WorkerLine> hear)
    {
        _hear = hear;
        (_output, _error) = (new LineCutter(Take), new LineCutter(Take));
    }

    public void Output(ReadOnlySpan<byte> bytes) => Add(_output, bytes);

    public void Error(ReadOnlySpan<byte> bytes) => Add(_error, bytes);

    // From now on output belongs to this script; without a script it is dropped.
    public void Begin(string? script)
    {
        lock (_lock)
        {
            Flush();
            (_script, _heard, _isOver) = (script, 0, false);
        }
    }

    // The run is over, but a timer may still print.
    public void End()
    {
        lock (_lock)
        {
            _isOver = true;
            FlushSoon();
        }
    }

    // The output has ended.
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
            // If the next run has begun, Begin has flushed these lines already.
            if (_isOver) Flush();
        }
    }

    private void Flush()
    {
        _output.EndLast();
        _error.EndLast();
        if (_script is null) return;
        if (_leftOut > 0)
            _hear(new(_script, string.Create(CultureInfo.InvariantCulture, $"... {_leftOut:#,0} lines omitted ...")));
        _leftOut = 0;
        while (_newest.TryDequeue(out var line)) _hear(new(_script, line));
    }
}

// A line that a worker printed during or after a run of a script, given by full path.
internal sealed record WorkerLine(string Script, string Text);
