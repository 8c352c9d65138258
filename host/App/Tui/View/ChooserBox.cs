using System.Globalization;
using Rota.Terminal;

namespace Rota.Host.Tui;

// The box of a chooser: the found choices; its text field lies above the first line.
internal static class ChooserBox
{
    private const int MostWidth = 90;
    private const int MostHeight = 24;

    // The field, and an empty line.
    private const int HeadRows = 2;

    private const int HintGap = 2;

    public static WindowSize SizeIn(WindowSize screen) => new(Math.Min(MostWidth, screen.Width - 4), Math.Min(MostHeight, screen.Height - 4));

    public static string Count(Chooser chooser) =>
        string.Create(CultureInfo.InvariantCulture, $"{chooser.Found.Count} of {chooser.Choices.Count}");

    public static void Draw(Canvas box, AppState app, Chooser chooser)
    {
        var theme = Theme.Of(app.Look);
        var found = chooser.Found;
        box.Write(0, 0, "> ", theme.Key);
        box.WriteToLeftOf(box.Width, 0, Count(chooser), theme.Faint);
        var (chosen, top) = Shown(chooser, box.Height);
        for (var y = 0; y < box.Height - HeadRows && top + y < found.Count; y++)
        {
            var (choice, row) = (found[top + y], box.Part(0, HeadRows + y, box.Width, 1));
            var style = top + y == chosen ? theme.Chosen : theme.Text;
            if (top + y == chosen) row.Fill(style);
            row.Write(0, 0, top + y == chosen ? "▸" : " ", style);
            var hint = Graphemes.Width(choice.Hint);
            row.Write(2, 0, CutText.To(row.Width - 2 - (hint == 0 ? 0 : hint + HintGap), choice.Text, app.Look), style);
            row.WriteToLeftOf(row.Width, 0, choice.Hint, top + y == chosen ? style : theme.Faint);
        }

        if (found.Count == 0) box.Write(2, HeadRows, "no matches", theme.Faint);
    }

    // The choice at a row of the box.
    public static int? RowAt(Chooser chooser, int height, int y)
    {
        var row = Shown(chooser, height).Top + y - HeadRows;
        return y >= HeadRows && row < chooser.Found.Count ? row : null;
    }

    private static (int Chosen, int Top) Shown(Chooser chooser, int height)
    {
        var chosen = Math.Min(chooser.Chosen, Math.Max(0, chooser.Found.Count - 1));
        return (chosen, Listing.TopFor(chosen, 0, height - HeadRows, chooser.Found.Count));
    }
}
