using System.Globalization;

namespace Rota.Host.Tui;

// The places of a screen's panes. In a small window, panes share a place, and the focused one is shown.
internal static class ScreenLayout
{
    public const int LeastWidth = 40;
    public const int LeastHeight = 12;

    private const int LeastTabHeight = 18;
    private const int WideWidth = 100;
    private const int TallHeight = 30;
    private const int VastWidth = 170;
    private const int VastHeight = 42;

    // Their minimum sizes, with a border.
    private const int AllocationRows = 9;
    private const int LeastChartRows = 11;

    // All settings, with two lines above them and a border.
    private const int SettingsRows = 15;

    private static readonly PaneKind[] RunPanes =
    [
        PaneKind.Chart, PaneKind.Statistics, PaneKind.Allocation, PaneKind.Months, PaneKind.Orders, PaneKind.Decisions, PaneKind.Now,
        PaneKind.Notes, PaneKind.Source,
    ];

    private static readonly PaneKind[] NoPanes = [];

    public static bool Fits(int width, int height) => width >= LeastWidth && height >= LeastHeight;

    public static string Needs(int width, int height) => string.Create(
        CultureInfo.InvariantCulture, $"Rota needs {LeastWidth} x {LeastHeight} cells (has {width} x {height}).");

    // Small windows have none.
    public static int TabRows(AppState app) => app.Size.Height >= LeastTabHeight && ScreenTab.All(app).Count > 0 ? 1 : 0;

    // In the order of their numbers. The error of a failed strategy takes the chart's place, or shares it with the last good result's.
    public static IReadOnlyList<PaneKind> Panes(AppState app)
    {
        IReadOnlyList<PaneKind> panes = [.. Panes(app.Screen).Where(pane => pane != PaneKind.Source || app.HasSource)];
        if (app.Chosen?.Failure is null || !panes.Contains(PaneKind.Chart)) return panes;
        return SharesChart(app)
            ? [.. panes, PaneKind.Error]
            : [.. panes.Select(pane => pane == PaneKind.Chart ? PaneKind.Error : pane)];
    }

    private static PaneKind[] Panes(ScreenKind screen) => screen switch
    {
        ScreenKind.Strategies => [PaneKind.Strategies, PaneKind.Chart, PaneKind.Statistics],
        ScreenKind.Run => RunPanes,
        ScreenKind.Why => [PaneKind.Why],
        ScreenKind.Explanation => [PaneKind.Explanation],
        ScreenKind.Error => [PaneKind.Error],
        ScreenKind.Word => [PaneKind.Word],
        ScreenKind.Compare => [PaneKind.CompareChart, PaneKind.Compare],
        ScreenKind.Parameters => [PaneKind.Parameters, PaneKind.Chart, PaneKind.Statistics],
        ScreenKind.Sweep => [PaneKind.Sweep, PaneKind.Chart, PaneKind.Statistics],
        ScreenKind.Settings => [PaneKind.Settings, PaneKind.Chart, PaneKind.Statistics],
        ScreenKind.Plugins => [PaneKind.Plugins, PaneKind.Plugin],
        ScreenKind.Diagnostics => [PaneKind.Diagnostics],
        ScreenKind.Log => [PaneKind.Log],
        ScreenKind.Tour => [PaneKind.Tour],
        _ => [PaneKind.Help],
    };

    // The pane that has the focus when a screen opens.
    public static PaneKind First(AppState app) => Panes(app) is var panes && panes[0] == PaneKind.Chart && panes.Contains(PaneKind.Error)
        ? PaneKind.Error
        : panes[0];

    public static IReadOnlyList<PaneBox> Of(AppState app) => Of(app, []);

    // The border at a cell that the mouse can move.
    public static PaneBorder? BorderAt(AppState app, int x, int y)
    {
        var borders = new List<PaneBorder>();
        _ = Of(app, borders);
        return borders.Find(border => border.IsAt(x, y));
    }

    private static IReadOnlyList<PaneBox> Of(AppState app, List<PaneBorder> borders)
    {
        // A head and the tabs above, the keys below.
        var top = 1 + TabRows(app);
        var whole = new Area(0, top, app.Size.Width, app.Size.Height - top - 1, app.Splits, borders);
        var panes = Panes(app);
        if (app.IsZoomed || panes.Count == 1) return [whole.Box(app, [app.Focus])];
        return app.Screen switch
        {
            ScreenKind.Run => Run(app, whole),
            ScreenKind.Strategies => Strategies(app, whole),
            ScreenKind.Parameters => Parameters(app, whole),
            ScreenKind.Sweep => Sweep(app, whole),
            ScreenKind.Settings => Settings(app, whole),
            ScreenKind.Compare => Stacked(app, whole, [PaneKind.CompareChart], [PaneKind.Compare], PaneSplit.CompareRows, percent: 55),
            _ => Stacked(app, whole, [PaneKind.Plugins], [PaneKind.Plugin], PaneSplit.PluginsRows, percent: 60),
        };
    }

    private static IReadOnlyList<PaneBox> Run(AppState app, Area whole)
    {
        if (whole.Width < WideWidth || whole.Height < TallHeight)
            return Stacked(app, whole, ChartTabs(app), [.. RunPanes[1..^1], .. app.HasSource ? [PaneKind.Source] : NoPanes], PaneSplit.RunRows, percent: 50);
        var isVast = whole.Width >= VastWidth && whole.Height >= VastHeight;
        var (left, right) = whole.Beside(PaneSplit.RunColumns, app.HasSource ? 50 : isVast ? 66 : 60);
        var (chart, below) = left.Above(PaneSplit.RunChart, SharesChart(app) ? 60 : isVast ? 48 : 45);
        var (source, rest) = right.AboveRows(app.HasSource ? chart.Height : 0);
        var sources = app.HasSource ? [source.Box(app, [PaneKind.Source])] : Array.Empty<PaneBox>();
        var charts = Charts(app, chart);
        var (allocation, lists) = below.AboveRows(PaneSplit.RunAllocation, Math.Max(AllocationRows, below.Height * 2 / 5));
        if (!isVast)
        {
            return
            [
                .. charts, .. sources, rest.Box(app, [PaneKind.Statistics]),
                allocation.Box(app, [PaneKind.Allocation]),
                lists.Box(app, RunPanes[3..^1]),
            ];
        }

        var (statistics, now) = rest.Above(PaneSplit.RunStatistics, 62);
        var (months, others) = lists.Beside(PaneSplit.RunLists, 50);
        return
        [
            .. charts, .. sources, statistics.Box(app, [PaneKind.Statistics]),
            allocation.Box(app, [PaneKind.Allocation]),
            months.Box(app, [PaneKind.Months]), others.Box(app, [PaneKind.Decisions, PaneKind.Orders]),
            now.Box(app, [PaneKind.Now, PaneKind.Notes]),
        ];
    }

    private static IReadOnlyList<PaneBox> Strategies(AppState app, Area whole)
    {
        if (whole.Width >= VastWidth - 20)
        {
            // The list has many columns.
            var (list, shown) = whole.Above(PaneSplit.StrategiesRows, 50);
            var (chart, statistics) = shown.Beside(PaneSplit.StrategiesColumns, 60);
            return
            [
                list.Box(app, [PaneKind.Strategies]), chart.Box(app, ChartTabs(app)), statistics.Box(app, [PaneKind.Statistics]),
            ];
        }

        return whole.Height < 20
            ? [whole.Box(app, Panes(app))]
            : Stacked(app, whole, [PaneKind.Strategies], [.. ChartTabs(app), PaneKind.Statistics], PaneSplit.StrategiesRows, percent: 50);
    }

    private static IReadOnlyList<PaneBox> Parameters(AppState app, Area whole)
    {
        if (whole.Width < WideWidth)
            return Stacked(app, whole, [PaneKind.Parameters], [.. ChartTabs(app), PaneKind.Statistics], PaneSplit.ParametersRows, percent: 40);
        var (left, right) = whole.Beside(PaneSplit.ParametersColumns, 45);
        if (whole.Height < TallHeight)
            return [left.Box(app, [PaneKind.Parameters]), right.Box(app, [.. ChartTabs(app), PaneKind.Statistics])];
        var (parameters, statistics) = left.Above(PaneSplit.ParametersRows, 40);
        return
        [
            parameters.Box(app, [PaneKind.Parameters]), right.Box(app, ChartTabs(app)),
            statistics.Box(app, [PaneKind.Statistics]),
        ];
    }

    private static IReadOnlyList<PaneBox> Sweep(AppState app, Area whole)
    {
        if (whole.Height < TallHeight) return [whole.Box(app, [PaneKind.Sweep, .. ChartTabs(app), PaneKind.Statistics])];
        var (map, below) = whole.Above(PaneSplit.SweepRows, 65);
        if (whole.Width < WideWidth) return [map.Box(app, [PaneKind.Sweep]), below.Box(app, [.. ChartTabs(app), PaneKind.Statistics])];
        var (chart, statistics) = below.Beside(PaneSplit.SweepColumns, 60);
        return [map.Box(app, [PaneKind.Sweep]), chart.Box(app, ChartTabs(app)), statistics.Box(app, [PaneKind.Statistics])];
    }

    private static IReadOnlyList<PaneBox> Settings(AppState app, Area whole)
    {
        if (whole.Width < WideWidth || whole.Height < TallHeight)
            return Stacked(app, whole, [PaneKind.Settings], [.. ChartTabs(app), PaneKind.Statistics], PaneSplit.SettingsRows, percent: 50);
        var (settings, below) = whole.AboveRows(PaneSplit.SettingsRows, SettingsRows);
        var (chart, statistics) = below.Beside(PaneSplit.SettingsColumns, 60);
        return
        [
            settings.Box(app, [PaneKind.Settings]), chart.Box(app, ChartTabs(app)), statistics.Box(app, [PaneKind.Statistics]),
        ];
    }

    private static bool SharesChart(AppState app) => app.Screen == ScreenKind.Run && app.Chosen is { Failure: not null, Last: not null };

    private static IReadOnlyList<PaneKind> ChartTabs(AppState app) => app.Chosen?.Failure is null ? [PaneKind.Chart]
        : SharesChart(app) ? [PaneKind.Error, PaneKind.Chart]
        : [PaneKind.Error];

    // An error above the chart of the last good result, as high as its text but for half the place; as tabs if the chart had no room.
    private static IReadOnlyList<PaneBox> Charts(AppState app, Area place)
    {
        if (!SharesChart(app)) return [place.Box(app, ChartTabs(app))];
        var rows = ErrorPane.Rows(app.Chosen!.Failure!, place.Width - 2, app.Look).Count + 2;
        var (error, chart) = place.AboveRows(Math.Min(rows, place.Height / 2));
        if (chart.Height < LeastChartRows) return [place.Box(app, ChartTabs(app))];
        return [error.Box(app, [PaneKind.Error]), chart.Box(app, [PaneKind.Chart])];
    }

    private static IReadOnlyList<PaneBox> Stacked(
        AppState app, Area whole, IReadOnlyList<PaneKind> above, IReadOnlyList<PaneKind> below, PaneSplit split, int percent)
    {
        if (whole.Height < 16) return [whole.Box(app, [.. above, .. below])];
        var (top, bottom) = whole.Above(split, percent);
        return [top.Box(app, above), bottom.Box(app, below)];
    }

    // Splits are the shares that the user moved borders to; Borders collects those of this screen.
    private readonly record struct Area(
        int X, int Y, int Width, int Height, IReadOnlyDictionary<PaneSplit, int> Splits, List<PaneBorder> Borders)
    {
        public (Area Left, Area Right) Beside(PaneSplit split, int percent)
        {
            var left = First(split, Width, Width * percent / 100, isUpright: true);
            return (this with { Width = left }, this with { X = X + left, Width = Width - left });
        }

        public (Area Top, Area Bottom) Above(PaneSplit split, int percent) => AboveRows(split, Height * percent / 100);

        public (Area Top, Area Bottom) AboveRows(PaneSplit split, int rows) => AboveRows(First(split, Height, rows, isUpright: false));

        // A border that stays where it is.
        public (Area Top, Area Bottom) AboveRows(int rows) => (this with { Height = rows }, this with { Y = Y + rows, Height = Height - rows });

        public PaneBox Box(AppState app, IReadOnlyList<PaneKind> tabs) =>
            new(tabs.Contains(app.Focus) ? app.Focus : tabs.Contains(app.Tab) ? app.Tab : tabs[0], tabs, X, Y, Width, Height);

        private int First(PaneSplit split, int length, int usual, bool isUpright)
        {
            var first = PaneBorder.FirstOf(length, usual, Splits.TryGetValue(split, out var share) ? share : null, isUpright);
            Borders.Add(new(split, isUpright, X, Y, Width, Height, first));
            return first;
        }
    }
}
