using System.Drawing;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;

namespace Rota.Terminal;

// A view whose picture is a frame of ours.
internal sealed class CanvasView(Func<int, int, Frame> draw, Action<MouseInput>? click = null) : View
{
    // The picture covers everything.
    protected override bool OnClearingViewport() => true;

    protected override bool OnDrawingContent(DrawContext? context)
    {
        var place = ViewportToScreen(new Rectangle(Point.Empty, Viewport.Size));
        FrameBuffer.Put(App!.Driver!.GetOutputBuffer(), draw(Viewport.Width, Viewport.Height), place.X, place.Y);
        return true;
    }

    // Relative to the view.
    protected override bool OnMouseEvent(Mouse mouse)
    {
        if (click is null || mouse.Position is not { } at || mouse.ToInput() is not { } input) return false;
        click(input with { X = at.X, Y = at.Y });
        return true;
    }
}
