using Rota.Terminal;

namespace Rota.Host.Tui;

// Draws a text whose rows can be selected.
internal static class TextRows
{
    // The sign of the selection and a space.
    public const int Margin = 2;

    public static void Draw(Canvas canvas, TerminalProfile look, IReadOnlyList<TextRow> rows, ListView view, bool hasFocus)
    {
        var theme = Theme.Of(look);
        var (top, isLong) = (Math.Clamp(view.Top, 0, Math.Max(0, rows.Count - 1)), rows.Count > canvas.Height);
        for (var y = 0; y < canvas.Height && top + y < rows.Count; y++)
        {
            var line = canvas.Part(0, y, canvas.Width - (isLong ? 1 : 0), 1);
            var isChosen = hasFocus && top + y == view.Chosen;
            if (isChosen)
            {
                line.Fill(theme.Chosen);
                line.Write(0, 0, PaneLetters.Of(look).Chosen, theme.OnChosen(theme.Focus));
            }

            var left = Write(line, Margin, rows[top + y].Margin);
            Write(line.Part(left, 0, line.Width - left, 1), -view.Shift, rows[top + y].Parts);

            int Write(Canvas canvas, int x, IReadOnlyList<TextLine> parts)
            {
                foreach (var (text, style) in parts)
                    x += canvas.Write(x, 0, text, isChosen ? theme.OnChosen(style ?? theme.Text) : style ?? theme.Text);
                return x;
            }
        }

        if (isLong) ScrollBar.Draw(canvas.Part(canvas.Width - 1, 0, 1, canvas.Height), look, top, rows.Count);
    }
}
