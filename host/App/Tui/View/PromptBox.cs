using Rota.Terminal;

namespace Rota.Host.Tui;

// A question in the middle of the screen.
internal static class PromptBox
{
    private const int MostWidth = 76;

    public static void Draw(Canvas whole, AppState app, Prompt prompt)
    {
        var theme = Theme.Of(app.Look);
        var box = Box(whole, app, Math.Min(MostWidth, whole.Width - 4), 5, "");
        box.Write(0, 0, prompt.Question, theme.Text);
        AppView.Field(box.Part(0, 1, box.Width, 1), app, "> ", prompt.Answer);
        box.Write(0, 2, "Enter: OK   Esc: cancel", theme.Faint);
    }

    // An empty box in the middle; returns the area inside its border.
    public static Canvas Box(Canvas whole, AppState app, int width, int height, string title)
    {
        var theme = Theme.Of(app.Look);
        var box = whole.Part((whole.Width - width) / 2, (whole.Height - height) / 2, width, height);
        box.Fill(Style.Plain);
        for (var x = 0; x < width; x++)
        {
            box.Write(x, 0, x == 0 ? "┌" : x == width - 1 ? "┐" : "─", theme.Focus);
            box.Write(x, height - 1, x == 0 ? "└" : x == width - 1 ? "┘" : "─", theme.Focus);
        }

        for (var y = 1; y < height - 1; y++)
        {
            box.Write(0, y, "│", theme.Focus);
            box.Write(width - 1, y, "│", theme.Focus);
        }

        if (title.Length > 0) box.Write(2, 0, $" {title} ", theme.Title);
        return box.Part(2, 1, width - 4, height - 2);
    }
}
