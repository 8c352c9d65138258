using Terminal.Gui.Drivers;
using Terminal.Gui.ViewBase;

namespace Rota.Terminal;

// Never asks for the size: a resized window is an event of the session.
internal sealed class DriverSize : ISizeMonitor
{
    public event EventHandler<SizeChangedEventArgs>? SizeChanged
    {
        add { }
        remove { }
    }

    public bool InitialSizeReceived => true;

    public int InitialCursorRow => 0;

    public void Initialize(IDriver? driver)
    {
    }

    public bool Poll() => false;
}
