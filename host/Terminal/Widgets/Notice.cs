namespace Rota.Terminal;

// A sentence shown where there is nothing else to draw, wrapped at words.
internal static class Notice
{
    public static void Draw(Canvas canvas, string text, Style style = default)
    {
        var (x, y) = (0, 0);
        foreach (var word in text.Split(' '))
        {
            if (x > 0 && x + CutText.Width(word) > canvas.Width) (x, y) = (0, y + 1);
            x += canvas.Write(x, y, word, style) + 1;
        }
    }
}
