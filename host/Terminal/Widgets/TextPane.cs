namespace Rota.Terminal;

// Lines of text to read and scroll.
internal static class TextPane
{
    private const int Margin = 2;

    // The last scroll position for a canvas of that size.
    public static int MostTop(IReadOnlyList<TextLine> lines, int width, int height, bool isWrapped) =>
        Math.Max(0, Rows(lines, width, height, isWrapped).Count - height);

    public static void Draw(Canvas canvas, TerminalProfile look, IReadOnlyList<TextLine> lines, TextView view)
    {
        var theme = Theme.Of(look);
        var rows = Rows(lines, canvas.Width, canvas.Height, view.IsWrapped);
        var top = Math.Clamp(view.Top, 0, Math.Max(0, rows.Count - canvas.Height));
        var isLong = rows.Count > canvas.Height && canvas.Width > Margin;
        var width = canvas.Width - (isLong ? Margin : 0);
        for (var y = 0; y < canvas.Height && top + y < rows.Count; y++)
        {
            var (text, style) = rows[top + y];
            var shown = view.IsWrapped ? text : CutText.To(width, Shifted(text, view.Shift), look);
            canvas.Part(0, y, width, 1).Write(0, 0, shown, style ?? theme.Text);
        }

        if (isLong) ScrollBar.Draw(canvas.Part(canvas.Width - 1, 0, 1, canvas.Height), look, top, rows.Count);
    }

    // The bar takes a column, so lines must be wrapped again when it is shown.
    private static IReadOnlyList<TextLine> Rows(IReadOnlyList<TextLine> lines, int width, int height, bool isWrapped)
    {
        if (!isWrapped) return lines;
        var rows = Wrapped(lines, width);
        return rows.Count > height && width > Margin ? Wrapped(lines, width - Margin) : rows;
    }

    private static List<TextLine> Wrapped(IReadOnlyList<TextLine> lines, int width) =>
        [.. lines.SelectMany(line => WrappedText.Of(line.Text, width).Select(text => line with { Text = text }))];

    private static string Shifted(string text, int shift)
    {
        var left = shift;
        if (left <= 0) return text;
        return string.Concat(Graphemes.Of(text).SkipWhile(each => (left -= each.Width) >= 0).Select(each => each.Text));
    }
}

internal readonly record struct TextLine(string Text, Style? Style = null);

// The first visible row, the columns scrolled past if lines are not wrapped, and whether they are.
internal readonly record struct TextView(int Top, int Shift, bool IsWrapped);
