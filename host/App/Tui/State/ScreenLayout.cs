using System.Globalization;

namespace Rota.Host.Tui;

// Where the panes of a screen are. Where there is little room, panes share a place, and the one with the focus is shown.
internal static class ScreenLayout
{
    public const int LeastWidth = 40;
    public const int LeastHeight = 12;

    private const int WideWidth = 100;
    private const int TallHeight = 30;
    private const int VastWidth = 170;
    private const int VastHeight = 42;

    // Its least, with a border.
    private const int AllocationRows = 9;

    private static readonly PaneKind[] RunPanes =
    [
        PaneKind.Chart, PaneKind.Statistics, PaneKind.Allocation, PaneKind.Months, PaneKind.Orders, PaneKind.Decisions, PaneKind.Now,
        PaneKind.Notes,
    ];

    public static bool Fits(int width, int height) => width >= LeastWidth && height >= LeastHeight;

    public static string Needs(int width, int height) => string.Create(
        CultureInfo.InvariantCulture, $"Rota needs {LeastWidth} x {LeastHeight}, not {width} x {height}.");

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
        _ => [PaneKind.Help],
    };

    public static IReadOnlyList<PaneBox> Of(AppState desk)
    {
        // A head above, the keys below.
        var whole = new Area(0, 1, desk.Size.Width, desk.Size.Height - 2);
        var panes = Panes(desk.Screen);
        if (desk.IsZoomed || panes.Count == 1) return [whole.Box(desk, [desk.Focus])];
        return desk.Screen switch
        {
            ScreenKind.Run => Run(desk, whole),
            ScreenKind.Strategies => Strategies(desk, whole),
            ScreenKind.Parameters => Parameters(desk, whole),
            ScreenKind.Compare => Stacked(desk, whole, [PaneKind.CompareChart], [PaneKind.Compare], percent: 55),
            _ => Stacked(desk, whole, [PaneKind.Plugins], [PaneKind.Plugin], percent: 60),
        };
    }

    private static IReadOnlyList<PaneBox> Run(AppState desk, Area whole)
    {
        if (whole.Width < WideWidth || whole.Height < TallHeight)
            return Stacked(desk, whole, [PaneKind.Chart], RunPanes[1..], percent: 50);
        var isVast = whole.Width >= VastWidth && whole.Height >= VastHeight;
        var (left, right) = whole.Beside(isVast ? 66 : 60);
        var (chart, below) = left.Above(isVast ? 48 : 45);
        var (allocation, lists) = below.AboveRows(Math.Max(AllocationRows, below.Height * 2 / 5));
        if (!isVast)
        {
            return
            [
                chart.Box(desk, [PaneKind.Chart]), right.Box(desk, [PaneKind.Statistics]),
                allocation.Box(desk, [PaneKind.Allocation]),
                lists.Box(desk, [PaneKind.Months, .. RunPanes[4..]]),
            ];
        }

        var (statistics, now) = right.Above(62);
        var (months, others) = lists.Beside(50);
        return
        [
            chart.Box(desk, [PaneKind.Chart]), statistics.Box(desk, [PaneKind.Statistics]),
            allocation.Box(desk, [PaneKind.Allocation]),
            months.Box(desk, [PaneKind.Months]), others.Box(desk, [PaneKind.Decisions, PaneKind.Orders]),
            now.Box(desk, [PaneKind.Now, PaneKind.Notes]),
        ];
    }

    private static IReadOnlyList<PaneBox> Strategies(AppState desk, Area whole)
    {
        if (whole.Width >= VastWidth - 20)
        {
            var (list, shown) = whole.Beside(50);
            var (chart, statistics) = shown.Above(50);
            return
            [
                list.Box(desk, [PaneKind.Strategies]), chart.Box(desk, [PaneKind.Chart]), statistics.Box(desk, [PaneKind.Statistics]),
            ];
        }

        return whole.Height < 20
            ? [whole.Box(desk, Panes(ScreenKind.Strategies))]
            : Stacked(desk, whole, [PaneKind.Strategies], [PaneKind.Chart, PaneKind.Statistics], percent: 50);
    }

    private static IReadOnlyList<PaneBox> Parameters(AppState desk, Area whole)
    {
        if (whole.Width < WideWidth)
            return Stacked(desk, whole, [PaneKind.Parameters], [PaneKind.Chart, PaneKind.Statistics], percent: 40);
        var (left, right) = whole.Beside(45);
        if (whole.Height < TallHeight)
            return [left.Box(desk, [PaneKind.Parameters]), right.Box(desk, [PaneKind.Chart, PaneKind.Statistics])];
        var (parameters, statistics) = left.Above(40);
        return
        [
            parameters.Box(desk, [PaneKind.Parameters]), right.Box(desk, [PaneKind.Chart]),
            statistics.Box(desk, [PaneKind.Statistics]),
        ];
    }

    private static IReadOnlyList<PaneBox> Stacked(
        AppState desk, Area whole, IReadOnlyList<PaneKind> above, IReadOnlyList<PaneKind> below, int percent)
    {
        if (whole.Height < 16) return [whole.Box(desk, [.. above, .. below])];
        var (top, bottom) = whole.Above(percent);
        return [top.Box(desk, above), bottom.Box(desk, below)];
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

        public PaneBox Box(AppState desk, IReadOnlyList<PaneKind> tabs) =>
            new(tabs.Contains(desk.Focus) ? desk.Focus : tabs.Contains(desk.Tab) ? desk.Tab : tabs[0], tabs, X, Y, Width, Height);
    }
}
