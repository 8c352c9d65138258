using System.Threading.Channels;
using Rota.Terminal;
using Terminal.Gui.App;
using Terminal.Gui.Drivers;

namespace Rota.Host.Tui;

// Terminal.Gui's own driver. It cannot be lent: the application ends, the other program runs, and the application opens again.
internal sealed class PackageTerminal : ScreenTerminal
{
    private const ushort PicturesPerSecond = 60;

    private IApplication? _app;
    private Action? _lent;

    public override ChannelReader<InputEvent>? Events => null;

    public override IApplication Open(AppState app)
    {
        Application.MaximumIterationsPerSecond = PicturesPerSecond;
        return _app = Application.Create().Init(DriverRegistry.Names.ANSI);
    }

    public override void Show(Frame frame)
    {
    }

    public override void Lend(Action use)
    {
        _lent = use;
        _app!.RequestStop();
    }

    public override bool Resume()
    {
        if (_lent is not { } lent) return false;
        _lent = null;
        lent();
        return true;
    }

    public override void TakeMouse(bool isTaken) => _app!.Mouse.IsMouseDisabled = !isTaken;

    public override void Forget() => _app!.ClearScreenNextIteration = true;

    public override void Suspend() => _app!.Driver!.Suspend();

    // Nothing is open between applications.
    public override void Dispose()
    {
    }
}
