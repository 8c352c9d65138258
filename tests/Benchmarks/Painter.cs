using System.Text;
using Rota.Host.Screens;
using Rota.Host.Terminal;

namespace Rota.Benchmarks;

/// <summary>What the frame loop does with an event, up to the bytes for a terminal of 120 x 40, which go nowhere.</summary>
internal sealed class Painter
{
    private static readonly Look Look = new(ColorDepth.TrueColor, GlyphSet.Braille);

    private Desk _desk = new(KeyTable.Default, Look, new(120, 40));
    private Frame? _shown;

    public Desk Desk => _desk;

    public void Take(DeskEvent happened) => _desk = DeskUpdate.Of(_desk, happened).Desk;

    public int Paint()
    {
        var frame = DeskView.Of(_desk);
        var bytes = Encoding.UTF8.GetBytes(Diff.Of(_shown, frame, Look));
        _shown = frame;
        return bytes.Length;
    }
}
