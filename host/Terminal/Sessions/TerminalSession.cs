using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Threading.Channels;

namespace Rota.Terminal;

// Owns the terminal while a screen is open: alternate buffer, raw input, no cursor, no wrapping. The terminal is restored when the session
// is disposed, when the process ends, even by an exception or a signal, and while it is suspended or lent.
[UnsupportedOSPlatform("windows")]
internal sealed class TerminalSession : IDisposable
{
    private const string EnterScreen = "\e[?1049h\e[?25l\e[?7l\e[?2004h\e[2J";
    private const string LeaveScreen = "\e[?2026l\e[?2004l\e[?7h\e[?25h\e[0m\e[?1049l";
    // Resets what a crashed editor may have left: a scroll region, origin and insert mode, key and mouse modes, colours.
    private const string Mend = "\e[r\e[?6l\e[4l\e[?1l\e>\e(B\e[?1002l\e[?1003l\e[?1004l\e[0m\e[2J";
    private const string WithMouse = "\e[?1002h\e[?1006h";
    private const string WithoutMouse = "\e[?1006l\e[?1002l";

    // A window is resized in many small steps; only the last one counts.
    private static readonly TimeSpan ResizePause = TimeSpan.FromMilliseconds(40);

    // Signal handlers run on their own thread, perhaps after the program they were meant for has ended.
    private static readonly TimeSpan SignalDelay = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private readonly TerminalProfile _look;
    private bool _hasMouse;
    private readonly RawMode _mode = new();
    private readonly Channel<InputEvent> _events = Channel.CreateUnbounded<InputEvent>();
    private readonly List<PosixSignalRegistration> _signals = [];
    private readonly Timer _resized;
    private InputReader? _reader;
    private Frame? _shown;
    private CellPlace? _cursor;
    private bool _isEntered;
    private bool _isLent;
    private long _returned;
    private bool _isOver;

    public TerminalSession(TerminalProfile look, bool hasMouse = true)
    {
        (_look, _hasMouse) = (look, hasMouse);
        _resized = new Timer(_ => _events.Writer.TryWrite(new ResizeInput(WindowSize.Now())));
        AppDomain.CurrentDomain.ProcessExit += Ending;
        AppDomain.CurrentDomain.UnhandledException += Ending;
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT })
            _signals.Add(PosixSignalRegistration.Create(signal, Struck));
        _signals.Add(PosixSignalRegistration.Create(
            PosixSignal.SIGWINCH, _ => _resized.Change(ResizePause, Timeout.InfiniteTimeSpan)));
        // Unless cancelled, the runtime would restore the terminal's initial settings after Resume.
        _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGCONT, context =>
        {
            context.Cancel = true;
            Resume();
        }));
        _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGTSTP, context =>
        {
            context.Cancel = true;
            Suspend();
        }));
        Resume();
        _reader = Reader();
    }

    // Completes when the terminal is gone or the session is over.
    public ChannelReader<InputEvent> Events => _events.Reader;

    // Writes the differences from the previous frame. The cursor is visible only where text is entered.
    public void Show(Frame frame, CellPlace? cursor = null)
    {
        lock (_lock)
        {
            if (!_isEntered) return;
            var changes = Diff.Of(_shown, frame, _look);
            if (changes.Length > 0 || cursor != _cursor) TerminalOutput.Write(changes + Escapes.Cursor(_cursor, cursor));
            (_shown, _cursor) = (frame, cursor);
        }
    }

    // The next frame repaints everything, whatever the terminal shows now.
    public void Forget()
    {
        lock (_lock) _shown = null;
    }

    // To the clipboard of the terminal.
    public void Copy(string text)
    {
        lock (_lock)
        {
            if (_isEntered) TerminalOutput.Write(Escapes.Copy(text));
        }
    }

    // Without mouse capture the user can select text in the terminal.
    public void TakeMouse(bool isTaken)
    {
        lock (_lock)
        {
            _hasMouse = isTaken;
            if (_isEntered) TerminalOutput.Write(isTaken ? WithMouse : WithoutMouse);
        }
    }

    // Suspends to the shell until it continues the job: the effect of Ctrl+Z, which raw input delivers as a key.
    public void Suspend()
    {
        Leave();
        // Stop the whole job, as the terminal would, so that a program that started this one does not wait forever.
        _ = LibC.Kill(0, OperatingSystem.IsMacOS() ? 17 : 19);
    }

    // Lends the terminal to another program until use completes, then takes it back in whatever state it is. Meanwhile nothing is
    // painted and no keys are read.
    public void Lend(Action use)
    {
        GiveAway();
        try
        {
            use();
        }
        finally
        {
            TakeBack();
        }
    }

    public async Task LendAsync(Func<Task> use)
    {
        GiveAway();
        try
        {
            await use().ConfigureAwait(false);
        }
        finally
        {
            TakeBack();
        }
    }

    public void Dispose()
    {
        End();
        _reader?.Dispose();
        _events.Writer.TryComplete();
        foreach (var signal in _signals) signal.Dispose();
        _resized.Dispose();
        AppDomain.CurrentDomain.ProcessExit -= Ending;
        AppDomain.CurrentDomain.UnhandledException -= Ending;
    }

    private InputReader Reader() => new(given => _events.Writer.TryWrite(given), () => _events.Writer.TryComplete());

    private void GiveAway()
    {
        lock (_lock)
        {
            if (_isLent) throw new InvalidOperationException("The terminal is already lent.");
            _isLent = true;
        }

        // A running reader would take the other program's keys.
        _reader?.Dispose();
        _reader = null;
        Leave();
    }

    private void TakeBack()
    {
        lock (_lock)
        {
            (_isLent, _returned) = (false, Stopwatch.GetTimestamp());
            if (_isOver) return;
        }

        Resume(Mend);
        _reader = Reader();
    }

    private void Resume(string redraw = "")
    {
        lock (_lock)
        {
            if (_isOver || _isLent) return;
            _mode.Enter();
            TerminalOutput.Write(EnterScreen + redraw + (_hasMouse ? WithMouse : ""));
            (_isEntered, _shown, _cursor) = (true, null, null);
        }

        // The window may have been resized, and is blank.
        _events.Writer.TryWrite(new ResizeInput(WindowSize.Now()));
    }

    private void Leave()
    {
        lock (_lock)
        {
            if (!_isEntered) return;
            _isEntered = false;
            TerminalOutput.Write((_hasMouse ? WithoutMouse : "") + LeaveScreen);
            _mode.Leave();
        }
    }

    // The signal ends the process as usual, except Ctrl+C while another program has the terminal: it is meant for that program, although the
    // whole job receives it.
    private void Struck(PosixSignalContext context)
    {
        lock (_lock)
        {
            var isAnothers = _isLent || (_returned != 0 && Stopwatch.GetElapsedTime(_returned) < SignalDelay);
            context.Cancel = isAnothers && context.Signal is (PosixSignal.SIGINT or PosixSignal.SIGQUIT);
        }

        if (!context.Cancel) End();
    }

    private void End()
    {
        lock (_lock) _isOver = true;
        Leave();
    }

    private void Ending(object? sender, EventArgs end) => End();
}
