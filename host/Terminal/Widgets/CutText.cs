using System.Text;

namespace Rota.Terminal;

// Fits text into columns of a terminal.
internal static class CutText
{
    public static int Width(string text)
    {
        foreach (var letter in text)
        {
            if (letter is < ' ' or > '~') return Graphemes.Width(text);
        }

        return text.Length;
    }

    // The text, or as much as fits followed by an ellipsis.
    public static string To(int width, string text, TerminalProfile look)
    {
        if (Width(text) <= width) return text;
        if (width <= 0) return "";
        var cut = new StringBuilder();
        var left = width - 1;
        foreach (var (grapheme, columns) in Graphemes.Of(text))
        {
            left -= columns;
            if (left < 0) break;
            cut.Append(grapheme);
        }

        return cut.Append(PaneLetters.Of(look).Cut).ToString();
    }
}
