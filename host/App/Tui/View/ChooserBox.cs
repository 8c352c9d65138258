using System.Globalization;
using Rota.Terminal;

namespace Rota.Host.Tui;

// A chooser in the middle of the screen.
internal static class ChooserBox
{
    private const int MostWidth = 90;
    private const int MostHeight = 24;

    public static void Draw(Canvas whole, AppState app, Chooser chooser)
    {
        var theme = Theme.Of(app.Look);
        var found = chooser.Found;
        var (width, height) = (Math.Min(MostWidth, whole.Width - 4), Math.Min(MostHeight, whole.Height - 4));
        var box = PromptBox.Box(whole, app, width, height, chooser.Title);
        AppView.Field(box.Part(0, 0, box.Width, 1), app, "> ", chooser.Letters);
        var count = string.Create(CultureInfo.InvariantCulture, $"{found.Count} of {chooser.Choices.Count}");
        box.WriteToLeftOf(box.Width, 0, count, theme.Faint);
        var rows = box.Height - 2;
        var chosen = Math.Min(chooser.Chosen, Math.Max(0, found.Count - 1));
        var top = Listing.TopFor(chosen, 0, rows, found.Count);
        for (var y = 0; y < rows && top + y < found.Count; y++)
        {
            var (choice, row) = (found[top + y], box.Part(0, 2 + y, box.Width, 1));
            var style = top + y == chosen ? theme.Chosen : theme.Text;
            if (top + y == chosen) row.Fill(style);
            row.Write(0, 0, top + y == chosen ? "▸" : " ", style);
            var hint = Graphemes.Width(choice.Hint);
            row.Part(2, 0, row.Width - 2 - hint - 1, 1).Write(0, 0, choice.Text, style);
            row.WriteToLeftOf(row.Width, 0, choice.Hint, top + y == chosen ? style : theme.Faint);
        }

        if (found.Count == 0) box.Write(2, 2, "no matches", theme.Faint);
    }
}
