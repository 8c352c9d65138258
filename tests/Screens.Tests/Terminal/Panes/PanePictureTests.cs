using Rota.Host.Tui;
using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Tests.Terminal.Panes;

public sealed class PanePictureTests
{
    private static readonly RunSnapshot Run = Runs.Of();
    private static readonly RunSnapshot Before = Runs.Of(seed: 2) with
    {
        Decisions =
        [
            .. Runs.Of().Decisions.SkipLast(9).Skip(1),
            Runs.Decided(new(2018, 7, 4), new(2018, 7, 5), ("SPY", 0.6), ("IEF", 0.4)),
            .. Runs.Of().Decisions.TakeLast(2).Select(decision => decision with { Assets = ["SPY", "DBC"] }),
        ],
    };

    private static readonly string[] All =
    [
        "statistics", "statistics-compared", "allocation", "months", "orders", "decisions", "chart", "compare-chart", "compare",
        "parameters", "strategies", "text", "sweep",
    ];

    private static readonly string[] Colored = ["chart", "allocation", "months", "strategies", "compare-chart", "sweep"];

    private static readonly string[] Special =
    [
        "months-narrow", "months-tiles", "months-scrolled", "allocation-aligned", "allocation-leveraged", "allocation-cursor",
        "chart-under-way", "chart-cursor", "strategies-narrow", "compare-narrow", "statistics-narrow", "parameters-narrow",
        "text-unwrapped", "empty", "too-small", "sweep-narrow", "sweep-under-way",
    ];

    private static StrategyLine[] Lines =>
    [
        new("Asset class rotation", "strategies", StrategyState.Good, Run, null, false, false),
        new("KDA asset allocation", "strategies", StrategyState.Running, Before, 0.55, true, false),
        new("HAA-Balanced 資産配分", "strategies", StrategyState.Stale, Before, null, true, true),
        new("quad", "mine", StrategyState.Wrong, null, null, false, true),
        new("paa", "mine", StrategyState.Compiling, null, null, false, false),
        new("gem", "mine", StrategyState.Waiting, null, null, false, false),
        new("new one", "mine", StrategyState.New, null, null, false, false),
    ];

    public static TheoryData<string, string> Pictures
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var pane in All)
            {
                foreach (var look in new[] { "truecolor", "sixteen", "no-color", "ascii" }) all.Add(pane, look);
            }

            foreach (var kind in Colored) all.Add(kind, "light");
            foreach (var kind in Special) all.Add(kind, "truecolor");
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void APaneMatchesItsSnapshot(string pane, string look) =>
        Snapshot.RequireSame($"{pane}-{look}", Drawn(pane, PaneLooks.Of(look)));

    private static Frame Drawn(string pane, TerminalProfile look) => pane switch
    {
        "statistics" => Listed(34, 12, StatisticsPane.Of(Run, null, look), look, 2),
        "statistics-compared" => Listed(80, 12, StatisticsPane.Of(Run, Before, look), look, 2),
        "statistics-narrow" => Listed(36, 8, StatisticsPane.Of(Run, Before, look), look, 2),
        "allocation" => Pane(100, 20, canvas => AllocationPane.Draw(canvas, look, Run, default)),
        "allocation-aligned" => Aligned(look),
        "allocation-leveraged" => Pane(80, 16, canvas => AllocationPane.Draw(canvas, look, Leveraged, default)),
        "allocation-cursor" => Pane(80, 16, canvas => AllocationPane.Draw(canvas, look, Run, new(Cursor: new(2014, 3, 9)))),
        "months" => Pane(100, 14, canvas => MonthsPane.Draw(canvas, look, Run, 0)),
        "months-narrow" => Pane(80, 14, canvas => MonthsPane.Draw(canvas, look, Run, 0)),
        "months-tiles" => Pane(50, 14, canvas => MonthsPane.Draw(canvas, look, Run, 0)),
        "months-scrolled" => Pane(90, 7, canvas => MonthsPane.Draw(canvas, look, Run, 4)),
        "orders" => Listed(80, 12, OrdersPane.Of(Run, look), look, 5),
        "decisions" => Listed(100, 16, DecisionsPane.Of(Run, Before, look), look, 129, top: 119),
        "chart" => Pane(100, 26, ChartPane.Of(Run, Before, default, look).Draw),
        "chart-cursor" => Pane(100, 26, ChartPane.Of(Run, Before, new(Cursor: new(2014, 3, 9)), look).Draw),
        "chart-under-way" => Pane(80, 20, ChartPane.Of(Run.Strategy, Runs.Of(days: 900).Equity, null, default, look).Draw),
        "compare-chart" => Pane(100, 24, canvas => CompareChart.Draw(canvas, look, Several, isLog: false)),
        "compare" => Listed(100, 12, ComparePane.Of(Several, look), look, 1),
        "compare-narrow" => Listed(50, 9, ComparePane.Of(Several, look), look, 1, shift: 1),
        "parameters" => Pane(72, 4, canvas => ParametersPane.Draw(canvas, look, Run.Parameters, new(1, 0, 0), hasFocus: true)),
        "parameters-narrow" => Pane(
            24, 2, canvas => ParametersPane.Draw(canvas, look, Run.Parameters, new(1, 0, 0), hasFocus: true)),
        "strategies" => Listed(110, 9, StrategiesPane.Of(Lines, look), look, 1),
        "strategies-narrow" => Listed(44, 6, StrategiesPane.Of(Lines, look), look, 1),
        "text" => Pane(46, 9, canvas => TextPane.Draw(canvas, look, Text(look), new(1, 0, IsWrapped: true))),
        "text-unwrapped" => Pane(46, 9, canvas => TextPane.Draw(canvas, look, Text(look), new(0, 4, IsWrapped: false))),
        "sweep" => Pane(110, 18, canvas => HeatMapPane.Draw(canvas, look, Sweeps.State(Sweeps.Of()), default, hasFocus: true)),
        "sweep-narrow" => Pane(30, 7, canvas => HeatMapPane.Draw(canvas, look, Sweeps.State(Sweeps.Of()), default, hasFocus: true)),
        "sweep-under-way" => Pane(
            80, 14, canvas => HeatMapPane.Draw(canvas, look, Sweeps.State(Sweeps.Of(complete: 3), isOver: false), new(2024, 1, 2, 8, 0, 30), hasFocus: false)),
        "empty" => Listed(40, 3, OrdersPane.Of(Run with { Trades = [] }, look), look, 0),
        _ => Pane(20, 4, canvas => MonthsPane.Draw(canvas, look, Run, 0)),
    };

    private static RunSnapshot[] Several =>
    [
        Run, Runs.Of("KDA asset allocation", seed: 12, days: 10 * 260), Runs.Of("HAA-Balanced", seed: 5),
        Runs.Of("60/40", seed: 44, days: 9 * 260),
    ];

    private static RunSnapshot Leveraged => Runs.With(
        Run, Runs.Decided(new(2008, 1, 31), new(2008, 2, 1), ("SPY", 0.9), ("TLT", 0.6)),
        Runs.Decided(new(2012, 1, 31), new(2012, 2, 1), ("SPY", 0.5)),
        Runs.Decided(new(2015, 1, 30), new(2015, 2, 2), ("SPY", 0.55), ("IEF", 0.25), ("Gold", 0.2)));

    private static Frame Aligned(TerminalProfile look) => Pane(80, 40, canvas =>
    {
        var chart = ChartPane.Of(Run, null, default, look);
        chart.Draw(canvas.Part(0, 0, 80, 24));
        var (left, right) = chart.Margins(80, 24)!.Value;
        AllocationPane.Draw(canvas.Part(0, 24, 80, 16), look, Run, new(left, right));
    });

    private static TextLine[] Text(TerminalProfile look) =>
    [
        new("Why on 2019-06-28", Theme.Of(look).Title), new(""), new("Decided   2019-06-28"),
        new("Target    SPY 50 %, IEF 50 %"), new(""),
        new("- ranked by the 20-day average over the 120-day average, of which two are held: the strongest first"),
        new("  日本語の文は幅の広い文字でできていて、どこで折り返しても正しく数えられます"), new("= SPY 50 %, IEF 50 %"), new(""),
        new("warning: IJJ has no price before 2007-01-03", Theme.Of(look).Warning), new("end"),
    ];

    private static Frame Pane(int width, int height, Action<Canvas> draw) => PaneLooks.Drawn(width, height, draw);

    private static Frame Listed(int width, int height, Listing listing, TerminalProfile look, int chosen, int top = 0, int shift = 0) =>
        Pane(width, height, canvas => listing.Draw(canvas, look, new(chosen, top, shift), hasFocus: true));
}
