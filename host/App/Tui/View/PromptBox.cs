using Rota.Terminal;

namespace Rota.Host.Tui;

// The box of a question; its text field lies above it.
internal static class PromptBox
{
    private const int MostWidth = 76;
    private const int Rows = 5;

    public static WindowSize SizeIn(WindowSize screen) => new(Math.Min(MostWidth, screen.Width - 4), Rows);

    public static void Draw(Canvas box, AppState app, Prompt prompt)
    {
        var theme = Theme.Of(app.Look);
        box.Write(0, 0, prompt.Question, theme.Text);
        box.Write(0, 1, "> ", theme.Key);
        box.Write(0, 2, "Enter: OK   Esc: cancel", theme.Faint);
    }
}
