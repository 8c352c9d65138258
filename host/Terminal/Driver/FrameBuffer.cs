using System.Drawing;
using Terminal.Gui.Drivers;

namespace Rota.Terminal;

// Puts frames into the package's buffer of cells, and reads the composed picture back. The package draws cell by cell through a clip, which
// takes a hundred times as long and marks every cell as changed.
internal static class FrameBuffer
{
    // Where other views lie above, their cells stay: their area is not in the clip.
    public static void Put(IOutputBuffer buffer, Frame frame, int left, int top)
    {
        var (place, cells) = (new Rectangle(left, top, frame.Width, frame.Height), buffer.Contents!);
        foreach (var part in buffer.Clip!.GetRectangles())
        {
            var shown = Rectangle.Intersect(part, place);
            for (var y = shown.Top; y < shown.Bottom; y++)
            {
                for (var x = shown.Left; x < shown.Right; x++)
                {
                    var (text, style) = Visible(frame, x - left, y - top, shown.Left - left, shown.Right - left);
                    var ink = Ink.Of(style);
                    ref var cell = ref cells[y, x];
                    if (cell.Grapheme == text && cell.Attribute == ink) continue;
                    if (cell.Grapheme != text) cell.Grapheme = text;
                    (cell.Attribute, cell.IsDirty) = (ink, true);
                    buffer.DirtyLines[y] = true;
                }
            }
        }
    }

    // Rows that did not change are taken from the last picture.
    public static Frame Read(IOutputBuffer buffer, Frame? last)
    {
        var (frame, cells) = (new Frame(buffer.Cols, buffer.Rows), buffer.Contents!);
        var isSame = last is not null && last.Width == frame.Width && last.Height == frame.Height;
        for (var y = 0; y < frame.Height; y++)
        {
            if (isSame && !buffer.DirtyLines[y]) frame.CopyRow(last!, y);
            else ReadRow(frame, y);
            buffer.DirtyLines[y] = false;
        }

        return frame;

        void ReadRow(Frame to, int y)
        {
            for (var x = 0; x < to.Width;)
            {
                ref var cell = ref cells[y, x];
                cell.IsDirty = false;
                var text = cell.Grapheme.Length == 0 ? " " : cell.Grapheme;
                var width = text.Length == 1 && text[0] < '\u0300' ? 1 : Math.Min(GraphemeWidth.Of(text), to.Width - x);
                to.Put(x, y, width == 2 || text.Length == 1 || GraphemeWidth.Of(text) == 1 ? text : " ", width, Ink.StyleOf(cell.Attribute));
                if (width == 2) cells[y, x + 1].IsDirty = false;
                x += width;
            }
        }
    }

    // A wide grapheme that is half covered becomes a space.
    private static ScreenCell Visible(Frame frame, int x, int y, int left, int right)
    {
        var cell = frame[x, y];
        var isCut = cell.IsSecondHalf ? x == left : x + 1 == right && x + 1 < frame.Width && frame[x + 1, y].IsSecondHalf;
        return isCut || cell.IsSecondHalf ? cell with { Text = " " } : cell;
    }
}
