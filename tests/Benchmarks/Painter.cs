using System.Text;
using Rota.Host.Tui;
using Rota.Terminal;
using Terminal.Gui.App;

namespace Rota.Benchmarks;

/// <summary>Handles an event like the app loop, up to the bytes for a terminal of 120 x 40, which are discarded.</summary>
internal sealed class Painter : IDisposable
{
    private static readonly TerminalProfile Look = new(ColorDepth.TrueColor, GlyphSet.Braille);
    private static readonly WindowSize Size = new(120, 40);

    private readonly IApplication _app;
    private readonly ScreenWindow _window;
    private Frame? _shown;
    private int _bytes;

    public Painter()
    {
        // The package replaces it with that of its own loop, which does not run here.
        var context = SynchronizationContext.Current;
        PackageConfiguration.Ignore();
        _app = TerminalDriver.Open(Size, Show);
        _window = new(new AppState(KeyTable.Default, Look, Size), TimeProvider.System, _ => { });
        _app.Begin(_window);
        SynchronizationContext.SetSynchronizationContext(context);
    }

    public AppState Desk => _window.State;

    public void Take(Msg happened) => ScreenInput.Give(_app, _window, happened);

    // The bytes of the frame.
    public int Paint()
    {
        _bytes = 0;
        _app.LayoutAndDraw();
        return _bytes;
    }

    public void Dispose()
    {
        _window.Dispose();
        _app.Dispose();
    }

    private void Show(Frame frame, CellPlace? cursor)
    {
        _bytes += Encoding.UTF8.GetByteCount(Diff.Of(_shown, frame, Look));
        _shown = frame;
    }
}
