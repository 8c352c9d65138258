using System.Drawing;
using System.Text;
using Terminal.Gui.Drivers;

namespace Rota.Terminal;

// Turns the cells that all views have drawn into a frame. Everything else that the package would write is dropped: its questions about the
// terminal, whose answers the session would take for keys, and its cursor movements.
internal sealed class DriverOutput : OutputBase, IOutput
{
    private readonly Action<Frame, CellPlace?> _show;
    private Size _size;
    private Frame? _last;
    private Cursor _cursor = new();

    public DriverOutput(WindowSize size, Action<Frame, CellPlace?> show)
    {
        (_size, _show) = (new(size.Width, size.Height), show);
        // Asks for no pictures, progress bars or keyboard protocols.
        IsLegacyConsole = true;
    }

    public Size GetSize() => _size;

    public void SetSize(int width, int height) => _size = new(width, height);

    public Cursor GetCursor() => _cursor;

    public void SetCursor(Cursor cursor)
    {
        if (cursor == _cursor) return;
        _cursor = cursor;
        if (_last is not null) _show(_last, Place());
    }

    public override void Write(IOutputBuffer buffer)
    {
        var frame = FrameBuffer.Read(buffer, _last);
        _last = frame;
        _show(frame, Place());
    }

    public void Write(ReadOnlySpan<char> text)
    {
    }

    public void Suspend()
    {
    }

    public void Dispose()
    {
    }

    protected override void Write(StringBuilder output)
    {
    }

    protected override bool SetCursorPositionImpl(int screenPositionX, int screenPositionY) => true;

    private CellPlace? Place() => _cursor is { IsVisible: true, Position: { } at } ? new(at.X, at.Y) : null;
}
