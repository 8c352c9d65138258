using System.Globalization;

namespace Rota.Host.Tui;

// The places of a screen's panes. In a small window, panes share a place, and the focused one is shown.
internal static class ScreenLayout
{
    public const int LeastWidth = 40;
    public const int LeastHeight = 12;

    private const int WideWidth = 100;
    private const int TallHeight = 30;
    private const int VastWidth = 170;
    private const int VastHeight = 42;

    // Its minimum size, with a border.
    private const int AllocationRows = 9;

    private static readonly PaneKind[] RunPanes =
    [
        PaneKind.Chart, PaneKind.Statistics, PaneKind.Allocation, PaneKind.Months, PaneKind.Orders, PaneKind.Decisions, PaneKind.Now,
        PaneKind.Notes,
    ];

    public static bool Fits(int width, int height) => width >= LeastWidth && height >= LeastHeight;

    public static string Needs(int width, int height) => string.Create(
        CultureInfo.InvariantCulture, $"Rota needs {LeastWidth} x {LeastHeight} cells (has {width} x {height}).");

    // In the order of their numbers.
    public static IReadOnlyList<PaneKind> Panes(ScreenKind screen) => screen switch
    {
        ScreenKind.Strategies => [PaneKind.Strategies, PaneKind.Chart, PaneKind.Statistics],
        ScreenKind.Run => RunPanes,
        ScreenKind.Why => [PaneKind.Why],
        ScreenKind.Compare => [PaneKind.CompareChart, PaneKind.Compare],
        ScreenKind.Parameters => [PaneKind.Parameters, PaneKind.Chart, PaneKind.Statistics],
        ScreenKind.Plugins => [PaneKind.Plugins, PaneKind.Plugin],
        ScreenKind.Diagnostics => [PaneKind.Diagnostics],
        ScreenKind.Log => [PaneKind.Log],
        ScreenKind.Tour => [PaneKind.Tour],
        _ => [PaneKind.Help],
    };

    public static IReadOnlyList<PaneBox> Of(AppState app)
    {
        // A head above, the keys below.
        var whole = new Area(0, 1, app.Size.Width, app.Size.Height - 2);
        var panes = Panes(app.Screen);
        if (app.IsZoomed || panes.Count == 1) return [whole.Box(app, [app.Focus])];
        return app.Screen switch
        {
            ScreenKind.Run => Run(app, whole),
            ScreenKind.Strategies => Strategies(app, whole),
            ScreenKind.Parameters => Parameters(app, whole),
            ScreenKind.Compare => Stacked(app, whole, [PaneKind.CompareChart], [PaneKind.Compare], percent: 55),
            _ => Stacked(app, whole, [PaneKind.Plugins], [PaneKind.Plugin], percent: 60),
        };
    }

    private static IReadOnlyList<PaneBox> Run(AppState app, Area whole)
    {
        if (whole.Width < WideWidth || whole.Height < TallHeight)
            return Stacked(app, whole, [PaneKind.Chart], RunPanes[1..], percent: 50);
        var isVast = whole.Width >= VastWidth && whole.Height >= VastHeight;
        var (left, right) = whole.Beside(isVast ? 66 : 60);
        var (chart, below) = left.Above(isVast ? 48 : 45);
        var (allocation, lists) = below.AboveRows(Math.Max(AllocationRows, below.Height * 2 / 5));
        if (!isVast)
        {
            return
            [
                chart.Box(app, [PaneKind.Chart]), right.Box(app, [PaneKind.Statistics]),
                allocation.Box(app, [PaneKind.Allocation]),
                lists.Box(app, [PaneKind.Months, .. RunPanes[4..]]),
            ];
        }

        var (statistics, now) = right.Above(62);
        var (months, others) = lists.Beside(50);
        return
        [
            chart.Box(app, [PaneKind.Chart]), statistics.Box(app, [PaneKind.Statistics]),
            allocation.Box(app, [PaneKind.Allocation]),
            months.Box(app, [PaneKind.Months]), others.Box(app, [PaneKind.Decisions, PaneKind.Orders]),
            now.Box(app, [PaneKind.Now, PaneKind.Notes]),
        ];
    }

    private static IReadOnlyList<PaneBox> Strategies(AppState app, Area whole)
    {
        if (whole.Width >= VastWidth - 20)
        {
            var (list, shown) = whole.Beside(50);
            var (chart, statistics) = shown.Above(50);
            return
            [
                list.Box(app, [PaneKind.Strategies]), chart.Box(app, [PaneKind.Chart]), statistics.Box(app, [PaneKind.Statistics]),
            ];
        }

        return whole.Height < 20
            ? [whole.Box(app, Panes(ScreenKind.Strategies))]
            : Stacked(app, whole, [PaneKind.Strategies], [PaneKind.Chart, PaneKind.Statistics], percent: 50);
    }

    private static IReadOnlyList<PaneBox> Parameters(AppState app, Area whole)
    {
        if (whole.Width < WideWidth)
            return Stacked(app, whole, [PaneKind.Parameters], [PaneKind.Chart, PaneKind.Statistics], percent: 40);
        var (left, right) = whole.Beside(45);
        if (whole.Height < TallHeight)
            return [left.Box(app, [PaneKind.Parameters]), right.Box(app, [PaneKind.Chart, PaneKind.Statistics])];
        var (parameters, statistics) = left.Above(40);
        return
        [
            parameters.Box(app, [PaneKind.Parameters]), right.Box(app, [PaneKind.Chart]),
            statistics.Box(app, [PaneKind.Statistics]),
        ];
    }

    private static IReadOnlyList<PaneBox> Stacked(
        AppState app, Area whole, IReadOnlyList<PaneKind> above, IReadOnlyList<PaneKind> below, int percent)
    {
        if (whole.Height < 16) return [whole.Box(app, [.. above, .. below])];
        var (top, bottom) = whole.Above(percent);
        return [top.Box(app, above), bottom.Box(app, below)];
    }

    private readonly record struct Area(int X, int Y, int Width, int Height)
    {
        public (Area Left, Area Right) Beside(int percent)
        {
            var left = Width * percent / 100;
            return (this with { Width = left }, new(X + left, Y, Width - left, Height));
        }

        public (Area Top, Area Bottom) Above(int percent)
        {
            var top = Height * percent / 100;
            return (this with { Height = top }, new(X, Y + top, Width, Height - top));
        }

        public (Area Top, Area Bottom) AboveRows(int rows) =>
            (this with { Height = rows }, new(X, Y + rows, Width, Height - rows));

        public PaneBox Box(AppState app, IReadOnlyList<PaneKind> tabs) =>
            new(tabs.Contains(app.Focus) ? app.Focus : tabs.Contains(app.Tab) ? app.Tab : tabs[0], tabs, X, Y, Width, Height);
    }
}
