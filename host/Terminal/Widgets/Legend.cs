namespace Rota.Terminal;

// Names with their marks, in as many rows as needed.
internal sealed record Legend(IReadOnlyList<(string Mark, string Text, Style Style)> Items)
{
    private const int Between = 3;

    public int Rows(int width)
    {
        var (rows, x) = (1, 0);
        foreach (var item in Items)
        {
            if (x > 0 && x + Width(item) > width) (rows, x) = (rows + 1, 0);
            x += Width(item) + Between;
        }

        return rows;
    }

    // Items without room are counted at the end.
    public void Draw(Canvas canvas, TerminalProfile look)
    {
        var theme = Theme.Of(look);
        var (x, y) = (0, 0);
        for (var i = 0; i < Items.Count; i++)
        {
            var rest = $"+{Items.Count - i} more";
            var isLastRow = y == canvas.Height - 1;
            var needed = Width(Items[i]) + (isLastRow && i < Items.Count - 1 ? Between + rest.Length : 0);
            if (x > 0 && x + Width(Items[i]) > canvas.Width && !isLastRow) (x, y) = (0, y + 1);
            else if (isLastRow && x > 0 && x + needed > canvas.Width && !RestFits(i, x, canvas.Width))
            {
                canvas.Write(x, y, rest, theme.Faint);
                return;
            }

            canvas.Write(x, y, Items[i].Mark, Items[i].Style);
            canvas.Write(x + CutText.Width(Items[i].Mark) + 1, y, Items[i].Text, theme.Text);
            x += Width(Items[i]) + Between;
        }
    }

    private bool RestFits(int from, int x, int width) =>
        x + Items.Skip(from).Sum(Width) + Between * (Items.Count - from - 1) <= width;

    private static int Width((string Mark, string Text, Style Style) item) =>
        CutText.Width(item.Mark) + 1 + CutText.Width(item.Text);
}
