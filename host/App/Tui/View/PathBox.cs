using Rota.Terminal;

namespace Rota.Host.Tui;

// The box of a question for a path: the folder that the typed path leads to; its text field lies above the first line.
internal static class PathBox
{
    // The field, and the keys.
    private const int HeadRows = 2;

    public static void Draw(Canvas box, AppState app, Prompt prompt, PathChoice path)
    {
        var theme = Theme.Of(app.Look);
        box.Write(0, 0, "> ", theme.Key);
        box.Write(0, 1, "Enter: OK   ↓: choose   Tab: complete   Esc: cancel", theme.Faint);
        var found = path.Found(prompt.Answer);
        var top = Top(prompt, path, box.Height);
        for (var y = 0; y < box.Height - HeadRows && top + y < found.Count; y++)
        {
            var row = box.Part(0, HeadRows + y, box.Width, 1);
            var isChosen = top + y == path.Chosen;
            var style = isChosen ? theme.Chosen : found[top + y].IsFolder ? theme.Title : theme.Text;
            if (isChosen) row.Fill(style);
            row.Write(0, 0, $"{(isChosen ? "▸" : " ")} {found[top + y].Name}{(found[top + y].IsFolder ? "/" : "")}", style);
        }
    }

    // The entry at a row of the box.
    public static int? RowAt(Prompt prompt, PathChoice path, int height, int y)
    {
        var row = Top(prompt, path, height) + y - HeadRows;
        return y >= HeadRows && row < path.Found(prompt.Answer).Count ? row : null;
    }

    private static int Top(Prompt prompt, PathChoice path, int height) =>
        Listing.TopFor(Math.Max(0, path.Chosen), 0, height - HeadRows, path.Found(prompt.Answer).Count);
}
