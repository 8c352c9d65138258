using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Threading.Channels;

namespace Rota.Host.Terminal;

// The terminal while a screen has it: the alternate buffer, raw input, no cursor, no wrapping. It is given back as it was when
// the session is disposed of, when the process ends, also by an exception or a signal, and for as long as it is stopped.
[UnsupportedOSPlatform("windows")]
internal sealed class TerminalSession : IDisposable
{
    private const string EnterScreen = "\e[?1049h\e[?25l\e[?7l\e[?2004h\e[2J";
    private const string LeaveScreen = "\e[?2026l\e[?2004l\e[?7h\e[?25h\e[0m\e[?1049l";
    private const string WithMouse = "\e[?1000h\e[?1006h";
    private const string WithoutMouse = "\e[?1006l\e[?1000l";

    // A window is resized by many small steps; the last one counts.
    private static readonly TimeSpan ResizePause = TimeSpan.FromMilliseconds(40);

    private readonly Lock _lock = new();
    private readonly Look _look;
    private readonly bool _hasMouse;
    private readonly RawMode _mode = new();
    private readonly Channel<InputEvent> _events = Channel.CreateUnbounded<InputEvent>();
    private readonly List<PosixSignalRegistration> _signals = [];
    private readonly Timer _resized;
    private readonly InputReader _reader;
    private Frame? _shown;
    private bool _isEntered;
    private bool _isOver;

    public TerminalSession(Look look, bool hasMouse = true)
    {
        (_look, _hasMouse) = (look, hasMouse);
        _resized = new Timer(_ => _events.Writer.TryWrite(new ResizeInput(WindowSize.Now())));
        AppDomain.CurrentDomain.ProcessExit += Ending;
        AppDomain.CurrentDomain.UnhandledException += Ending;
        // The handler lets these end the process, as they would.
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT })
            _signals.Add(PosixSignalRegistration.Create(signal, _ => End()));
        _signals.Add(PosixSignalRegistration.Create(
            PosixSignal.SIGWINCH, _ => _resized.Change(ResizePause, Timeout.InfiniteTimeSpan)));
        // Uncancelled, the runtime would set the terminal back to what it was at the start, after Resume.
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
        _reader = new InputReader(given => _events.Writer.TryWrite(given), () => _events.Writer.TryComplete());
    }

    // Ends when the terminal is gone or the session is over.
    public ChannelReader<InputEvent> Events => _events.Reader;

    // Writes what differs from the frame shown before.
    public void Show(Frame frame)
    {
        lock (_lock)
        {
            if (!_isEntered) return;
            TerminalOutput.Write(Diff.Of(_shown, frame, _look));
            _shown = frame;
        }
    }

    // Gives the terminal back to the shell until it continues the job: what Ctrl+Z does, which raw input takes as a key.
    public void Suspend()
    {
        Leave();
        // All of the job, as the terminal would, so that a program that started this one does not wait for ever.
        _ = LibC.Kill(0, OperatingSystem.IsMacOS() ? 17 : 19);
    }

    public void Dispose()
    {
        End();
        _reader.Dispose();
        foreach (var signal in _signals) signal.Dispose();
        _resized.Dispose();
        AppDomain.CurrentDomain.ProcessExit -= Ending;
        AppDomain.CurrentDomain.UnhandledException -= Ending;
    }

    private void Resume()
    {
        lock (_lock)
        {
            if (_isOver) return;
            _mode.Enter();
            TerminalOutput.Write(EnterScreen + (_hasMouse ? WithMouse : ""));
            (_isEntered, _shown) = (true, null);
        }

        // The window may have another size by now, and shows nothing.
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

    private void End()
    {
        lock (_lock) _isOver = true;
        Leave();
    }

    private void Ending(object? sender, EventArgs end) => End();
}
