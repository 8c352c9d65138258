using System.Drawing;
using Terminal.Gui.App;
using Terminal.Gui.Drivers;
using Terminal.Gui.Input;
using Terminal.Gui.Time;
using PackageKey = Terminal.Gui.Input.Key;

namespace Rota.Terminal;

// Passes on the keys, mouse and pastes that the session has decoded, and makes clicks of presses and releases. The package's own processor
// would compile a dozen regular expressions for bytes that never come, before the first key.
internal sealed class DriverEvents(ITimeProvider time) : IInputProcessor
{
    private static readonly TimeSpan DoubleClick = TimeSpan.FromMilliseconds(500);

    private static readonly MouseFlags[] Clicks =
    [
        MouseFlags.LeftButtonClicked, MouseFlags.LeftButtonDoubleClicked, MouseFlags.LeftButtonTripleClicked,
    ];

    private readonly NoAnswers _answers = new();
    private Mouse? _pressed;
    private (Point Place, DateTime At, int Count) _clicked;

    public event EventHandler<PackageKey>? KeyDown;

    public event EventHandler<PackageKey>? KeyUp;

    public event EventHandler<Mouse>? MouseEventParsed;

    public event EventHandler<Mouse>? SyntheticMouseEvent;

    public event EventHandler<string>? Paste;

    public event EventHandler<string>? AnsiSequenceSwallowed
    {
        add { }
        remove { }
    }

    public void RaiseKeyDownEvent(PackageKey key) => KeyDown?.Invoke(this, key);

    public void RaiseKeyUpEvent(PackageKey key) => KeyUp?.Invoke(this, key);

    public void RaisePasteEvent(string text) => Paste?.Invoke(this, text);

    public void RaiseMouseEventParsed(Mouse mouse)
    {
        MouseEventParsed?.Invoke(this, mouse);
        SyntheticMouseEvent?.Invoke(this, mouse);
        if (mouse.Flags.HasFlag(MouseFlags.LeftButtonPressed) && !mouse.Flags.HasFlag(MouseFlags.PositionReport)) _pressed = mouse;
        if (!mouse.IsReleased) return;
        if (_pressed?.ScreenPosition == mouse.ScreenPosition) Click(mouse.ScreenPosition);
        _pressed = null;
    }

    public void InjectKeyDownEvent(PackageKey key) => RaiseKeyDownEvent(key);

    public void InjectMouseEvent(IApplication? app, Mouse mouse) => RaiseMouseEventParsed(mouse);

    public bool IsValidInput(PackageKey key, out PackageKey result)
    {
        result = key;
        return key.IsValid;
    }

    // Events are passed on as they come, without a queue.
    public void ProcessQueue()
    {
    }

    public IAnsiResponseParser GetParser() => _answers;

    private void Click(Point place)
    {
        var isAgain = _clicked.Count > 0 && _clicked.Place == place && time.Now - _clicked.At < DoubleClick;
        _clicked = (place, time.Now, isAgain ? _clicked.Count % Clicks.Length + 1 : 1);
        SyntheticMouseEvent?.Invoke(this, new() { ScreenPosition = place, Flags = Clicks[_clicked.Count - 1] });
    }

    // The terminal is never asked, so no answer is expected.
    private sealed class NoAnswers : IAnsiResponseParser
    {
        public AnsiResponseParserState State => AnsiResponseParserState.Normal;

        public void ExpectResponse(string? terminator, string? value, Action<string?> response, Action? abandoned, bool persistent)
        {
        }

        public bool IsExpecting(string? terminator, string? value) => false;

        public void StopExpecting(string? requestTerminator, string? value, bool persistent)
        {
        }
    }
}
