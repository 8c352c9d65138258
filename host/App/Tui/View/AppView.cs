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
        if (app.IsFiltering) foot.Write(0, 0, "/", Theme.Of(app.Look).Key);
        else Footer.Draw(foot, app);
        return frame;
    }
}
