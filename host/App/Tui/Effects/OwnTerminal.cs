using System.Runtime.Versioning;
using System.Threading.Channels;
using Rota.Terminal;
using Terminal.Gui.App;

namespace Rota.Host.Tui;

// Our driver on a session of ours.
[UnsupportedOSPlatform("windows")]
internal sealed class OwnTerminal(AppState app) : ScreenTerminal
{
    private readonly TerminalSession _session = new(app.Look, app.HasMouse);

    public override ChannelReader<InputEvent> Events => _session.Events;

    public override IApplication Open(AppState app)
    {
        var opened = TerminalDriver.Open(app.Size, _session.Show);
        if (opened.Driver is { Clipboard: { } clipboard } driver) driver.Clipboard = new TerminalClipboard(clipboard, _session.Copy);
        return opened;
    }

    public override void Show(Frame frame) => _session.Show(frame);

    public override void Lend(Action use) => _session.Lend(use);

    public override bool Resume() => false;

    public override void TakeMouse(bool isTaken) => _session.TakeMouse(isTaken);

    public override void Forget() => _session.Forget();

    public override void Suspend() => _session.Suspend();

    public override void Dispose() => _session.Dispose();
}
