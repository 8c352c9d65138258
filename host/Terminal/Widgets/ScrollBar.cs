namespace Rota.Terminal;

// Shows which rows of a long list are visible, in proportion.
internal static class ScrollBar
{
    public static void Draw(Canvas column, TerminalProfile look, int top, int count)
    {
        var rows = column.Height;
        if (rows == 0 || count <= rows) return;
        var (letters, theme) = (PaneLetters.Of(look), Theme.Of(look));
        var size = Math.Max(1, (int)((long)rows * rows / count));
        var most = count - rows;
        var start = (int)Math.Round((double)Math.Clamp(top, 0, most) / most * (rows - size), MidpointRounding.AwayFromZero);
        for (var y = 0; y < rows; y++)
        {
            var isThumb = y >= start && y < start + size;
            column.Write(0, y, isThumb ? letters.Thumb : letters.Track, isThumb ? theme.Faint : theme.Border);
        }
    }
}
