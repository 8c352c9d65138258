using System.Text;
using Rota.Host.Tui;
using Rota.Terminal;

namespace Rota.Benchmarks;

/// <summary>Handles an event like the frame loop, up to the bytes for a terminal of 120 x 40, which are discarded.</summary>
internal sealed class Painter
{
    private static readonly TerminalProfile Look = new(ColorDepth.TrueColor, GlyphSet.Braille);

    private AppState _desk = new(KeyTable.Default, Look, new(120, 40));
    private Frame? _shown;

    public AppState Desk => _desk;

    public void Take(Msg happened) => _desk = AppUpdate.Of(_desk, happened).State;

    public int Paint()
    {
        var frame = AppView.Of(_desk);
        var bytes = Encoding.UTF8.GetBytes(Diff.Of(_shown, frame, Look));
        _shown = frame;
        return bytes.Length;
    }
}
