using System.Text;

namespace Rota.Terminal;

// The escape sequences that turn one frame on the screen into another. They need no state but the previous frame: the cursor may be
// anywhere; only line wrapping must be off.
internal static class Diff
{
    // Empty if nothing changed; a full repaint if there is no previous frame or its size differs.
    public static string Of(Frame? before, Frame after, TerminalProfile look)
    {
        var changes = new StringBuilder();
        if (before is null || before.Width != after.Width || before.Height != after.Height)
        {
            changes.Append(Escapes.Clear);
            before = new Frame(after.Width, after.Height);
        }

        var pen = Style.Plain;
        for (var y = 0; y < after.Height; y++) pen = Row(changes, before, after, y, look, pen);
        return changes.Length == 0
            ? ""
            : $"{Escapes.BeginFrame}{Escapes.PlainStyle}{changes}{Escapes.PlainStyle}{Escapes.EndFrame}";
    }

    private static Style Row(StringBuilder changes, Frame before, Frame after, int y, TerminalProfile look, Style pen)
    {
        const int nowhere = -1;
        var cursor = nowhere;
        var coveredTo = 0;
        for (var x = 0; x < after.Width;)
        {
            var cell = after[x, y].At(look);
            var width = x + 1 < after.Width && after[x + 1, y].At(look).IsSecondHalf ? 2 : 1;
            if (x < coveredTo || Differs(x))
            {
                if (cursor == nowhere) changes.MoveTo(x, y);
                else if (cursor < x) changes.Forward(x - cursor);
                if (pen != cell.Style) changes.Pen(cell.Style);
                pen = cell.Style;
                cursor = x + width;
                // Terminals disagree on this grapheme's width: clear its cells first, and trust neither the cursor nor the cells beside it.
                if (!GraphemeWidth.IsSettled(cell.Text))
                {
                    changes.Append(' ', width).MoveTo(x, y);
                    (cursor, coveredTo) = (nowhere, x + 2 * cell.Text.Length);
                }

                changes.Append(cell.Text);
            }

            x += width;
        }

        return pen;

        bool Differs(int column) => after[column, y].At(look) != before[column, y].At(look);
    }
}
