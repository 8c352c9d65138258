namespace Rota.Host.Rendering;

// Collects a script's prints while someone listens. Explaining a strategy runs it again and repeats its prints, which are ignored.
internal sealed class Prints
{
    // The most lines kept.
    public const int MostLines = 100_000;

    private readonly Lock _lock = new();
    private readonly List<PrintedLine> _lines = [];
    private Action<PrintedLine>? _listener;

    // Receives each kept line, and the count of the dropped ones.
    public Action<PrintedLine>? Heard { get; init; }

    public IReadOnlyList<PrintedLine> Lines
    {
        get
        {
            lock (_lock) return [.. _lines];
        }
    }

    public long LeftOut { get; private set; }

    public void Take(PrintedLine line)
    {
        lock (_lock) _listener?.Invoke(line);
    }

    public IDisposable Listen() => new Listening(this, Keep);

    // The prints of one day, sent to another listener.
    public IDisposable Listen(DateOnly day, Action<PrintedLine> take) => new Listening(this, line =>
    {
        if (line.Day == day) take(line);
    });

    private void Keep(PrintedLine line)
    {
        if (_lines.Count < MostLines) _lines.Add(line);
        else LeftOut++;
        Heard?.Invoke(line);
    }

    private sealed class Listening : IDisposable
    {
        private readonly Prints _prints;

        public Listening(Prints prints, Action<PrintedLine> listener)
        {
            _prints = prints;
            lock (prints._lock) prints._listener = listener;
        }

        public void Dispose()
        {
            lock (_prints._lock) _prints._listener = null;
        }
    }
}
