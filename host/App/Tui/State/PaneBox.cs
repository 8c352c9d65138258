namespace Rota.Host.Tui;

// A pane's place including its border; other panes may share it as tabs.
internal sealed record PaneBox(PaneKind Pane, IReadOnlyList<PaneKind> Tabs, int X, int Y, int Width, int Height)
{
    public int InnerWidth => Math.Max(0, Width - 2);

    public int InnerHeight => Math.Max(0, Height - 2);

    public bool Contains(int x, int y) => x >= X && x < X + Width && y >= Y && y < Y + Height;
}
