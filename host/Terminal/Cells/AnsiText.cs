using System.Text;

namespace Rota.Terminal;

// A frame as lines of text that scroll with other output: styled, but without moving the cursor.
internal static class AnsiText
{
    public static string Of(Frame frame, TerminalProfile look)
    {
        var text = new StringBuilder();
        for (var y = 0; y < frame.Height; y++) Row(text, frame, y, look);
        return text.ToString();
    }

    private static void Row(StringBuilder text, Frame frame, int y, TerminalProfile look)
    {
        var end = frame.Width;
        while (end > 0 && frame[end - 1, y].At(look) == ScreenCell.Blank) end--;
        var pen = Style.Plain;
        for (var x = 0; x < end; x++)
        {
            var cell = frame[x, y].At(look);
            if (cell.Style != pen) text.Pen(cell.Style);
            pen = cell.Style;
            text.Append(cell.Text);
        }

        if (pen != Style.Plain) text.Append(Escapes.PlainStyle);
        text.Append('\n');
    }
}
