using Rota.Terminal;

namespace Rota.Host.Tui;

// Draws the state; the picture depends on nothing else.
internal static class AppView
{
    public static Frame Of(AppState app)
    {
        var frame = new Frame(app.Size.Width, app.Size.Height);
        var whole = frame.Whole;
        if (!ScreenLayout.Fits(app.Size.Width, app.Size.Height))
        {
            Notice.Draw(whole, ScreenLayout.Needs(app.Size.Width, app.Size.Height));
            return frame;
        }

        HeadLine.Draw(whole.Part(0, 0, whole.Width, 1), app);
        if (ScreenLayout.TabRows(app) > 0) TabRow.Draw(whole.Part(0, 1, whole.Width, 1), app);
        foreach (var box in ScreenLayout.Of(app))
        {
            PaneTitles.Draw(whole, app, box);
            PaneDrawing.Draw(whole.Part(box.X + 1, box.Y + 1, box.InnerWidth, box.InnerHeight), app, box.Pane);
        }

        var foot = whole.Part(0, whole.Height - 1, whole.Width, 1);
        if (app.Filtering is { } filtering) Field(foot, app, "/", filtering);
        else Footer.Draw(foot, app);
        if (app.Chooser is { } chooser) ChooserBox.Draw(whole, app, chooser);
        if (app.Prompt is { } prompt) PromptBox.Draw(whole, app, prompt);
        return frame;
    }

    // A text field; its cursor is always visible.
    public static void Field(Canvas canvas, AppState app, string before, TextField field)
    {
        var theme = Theme.Of(app.Look);
        var left = canvas.Write(0, 0, before, theme.Key);
        var part = canvas.Part(left, 0, canvas.Width - left, 1);
        var cursor = Graphemes.Width(field.Text[..field.Cursor]);
        var shift = Math.Max(0, cursor - part.Width + 1);
        part.Write(-shift, 0, field.Text, theme.Text);
        part.Restyle(cursor - shift, 0, style => style with { Emphasis = style.Emphasis | Emphasis.Reverse });
    }
}
