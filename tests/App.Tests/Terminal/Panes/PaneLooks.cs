using Rota.Terminal;

namespace Rota.Tests.Terminal.Panes;

// The kinds of terminals with snapshots.
internal static class PaneLooks
{
    public static TerminalProfile Of(string name) => name switch
    {
        "truecolor" => new(ColorDepth.TrueColor, GlyphSet.Braille),
        "light" => new(ColorDepth.TrueColor, GlyphSet.Braille, IsLight: true),
        "sixteen" => new(ColorDepth.Sixteen, GlyphSet.Block),
        "no-color" => new(ColorDepth.None, GlyphSet.Braille),
        _ => new(ColorDepth.None, GlyphSet.Ascii),
    };

    public static Frame Drawn(int width, int height, Action<Canvas> draw)
    {
        var frame = new Frame(width, height);
        draw(frame.Whole);
        return frame;
    }
}
