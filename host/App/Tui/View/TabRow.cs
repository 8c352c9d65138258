using Rota.Terminal;

namespace Rota.Host.Tui;

// The tabs below the head. If they do not fit, long titles are cut, and the row begins further right, so that the shown tab is visible.
internal static class TabRow
{
    private const int MostTitle = 24;

    public static void Draw(Canvas canvas, AppState app)
    {
        var (theme, letters) = (Theme.Of(app.Look), PaneLetters.Of(app.Look));
        var current = ScreenTab.Current(app, ScreenTab.All(app));
        var items = Items(app, canvas.Width);
        foreach (var (at, text, x) in items)
            canvas.Write(x, 0, text, at == current ? theme.Focus : ScreenTab.All(app)[at].IsUnseen ? theme.Warning : theme.Faint);
        if (items[^1].At < ScreenTab.All(app).Count - 1) canvas.Write(items[^1].X + Graphemes.Width(items[^1].Text), 0, letters.More, theme.Key);
        ProgressText.Draw(canvas, app);
    }

    public static ScreenTab? At(AppState app, int x) => Items(app, app.Size.Width)
        .Where(item => x >= item.X && x < item.X + Graphemes.Width(item.Text)).Select(item => ScreenTab.All(app)[item.At]).FirstOrDefault();

    private static List<(int At, string Text, int X)> Items(AppState app, int width)
    {
        var tabs = ScreenTab.All(app);
        var current = ScreenTab.Current(app, tabs);
        var texts = tabs.Select((tab, at) => Text(app, tab, at == current)).ToList();
        var progress = ProgressText.Of(app) is { } text ? Graphemes.Width(text) + 2 : 0;
        // A column stays for the sign of more.
        var room = width - progress - 1;
        var first = 0;
        while (first < current && texts.Skip(first).Take(current - first + 1).Sum(Graphemes.Width) > room) first++;
        var (items, x) = (new List<(int, string, int)>(), 0);
        for (var at = first; at < texts.Count && (at == first || x + Graphemes.Width(texts[at]) <= room); at++)
        {
            items.Add((at, texts[at], x));
            x += Graphemes.Width(texts[at]);
        }

        return items;
    }

    private static string Text(AppState app, ScreenTab tab, bool isShown)
    {
        var title = CutText.To(MostTitle, tab.Title, app.Look) + (tab.IsUnseen ? "*" : "");
        return isShown ? $"[{title}]" : $" {title} ";
    }
}
