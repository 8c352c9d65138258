using Rota.Host.Runs;
using Rota.Host.Tui;
using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Tests.Terminal.Panes;

public sealed class PaneSizesTests
{
    private static readonly string[] Names = ["", "SPY", "資産配分", "e\u0301\ud800\u001b[31m", new('n', 200), "👩‍👩‍👧 rotation"];

    private static readonly SweptMap Swept = Sweeps.Of();

    // Each pane leaves the frame outside of its canvas alone.
    [Fact]
    public void AnySizeProfileAndRunCanBeDrawn() => Drawing.Holds(drawing =>
    {
        var random = new Random(drawing.Seed);
        var look = drawing.Look with { IsLight = random.Next(2) == 0 };
        var frame = new Frame(drawing.Width + 2, drawing.Height + 2);
        var canvas = frame.Whole.Part(1, 1, drawing.Width, drawing.Height);
        var (run, before) = (Run(random), random.Next(2) == 0 ? Run(random) : null);
        var view = new ListView(random.Next(-1, 40), random.Next(-2, 40), random.Next(-1, 9));
        var day = Curves.Start.AddDays(random.Next(-50, 900));
        DateRange? window = random.Next(2) == 0 ? null : new(day, day.AddDays(random.Next(300)));
        var chart = ChartPane.Of(run, before, new(random.Next(2) == 0, random.Next(2) == 0 ? day : null, window), look);

        switch (random.Next(14))
        {
            case 0: Listed(StatisticsPane.Of(run, before, look)); break;
            case 1: Listed(OrdersPane.Of(run, look)); break;
            case 2: Listed(DecisionsPane.Of(run, before, look)); break;
            case 3: Listed(ComparePane.Of(Several(10), look)); break;
            case 4: Listed(StrategiesPane.Of([.. Enumerable.Range(0, random.Next(30)).Select(_ => Line(random))], look)); break;
            case 5:
                AllocationPane.Draw(
                    canvas, look, run, new(random.Next(2) == 0 ? random.Next(20) : null, random.Next(20), window, day));
                break;
            case 6: MonthsPane.Draw(canvas, look, run, random.Next(-1, 20)); break;
            case 7:
                CompareChart.Draw(canvas, look, Several(11), random.Next(2) == 0);
                break;
            case 8: Parameters(); break;
            case 9:
                var lines = Names.Select(name => new TextLine(name)).ToList();
                TextPane.Draw(canvas, look, lines, new(view.Top, view.Shift, random.Next(2) == 0));
                break;
            case 10:
                TextRows.Draw(canvas, look, ErrorPane.Rows(Wrong(random), canvas.Width, look), view, random.Next(2) == 0);
                break;
            case 11:
                TextRows.Draw(canvas, look, SourcePane.Rows(Edited(random), Wrong(random).Places, look), view, random.Next(2) == 0);
                break;
            case 12:
                HeatMapPane.Draw(canvas, look, Sweeps.State(Swept, random.Next(2) == 0, random.Next(5), random.Next(4)), new(2024, 1, 2, 8, 1, 0), random.Next(2) == 0);
                break;
            default: Charted(); break;
        }

        return Enumerable.Range(0, frame.Width).All(x => IsBlank(x, 0) && IsBlank(x, frame.Height - 1))
            && Enumerable.Range(0, frame.Height).All(y => IsBlank(0, y) && IsBlank(frame.Width - 1, y));

        bool IsBlank(int x, int y) => frame[x, y] == ScreenCell.Blank;

        RunSnapshot[] Several(int below) => [.. Enumerable.Range(0, random.Next(below)).Select(_ => Run(random))];

        void Listed(Listing listing) => listing.Draw(canvas, look, view, random.Next(2) == 0);

        void Parameters()
        {
            ParametersPane.Draw(canvas, look, run.Parameters, view, hasFocus: true);
            _ = ParametersPane.ValueAt(run.Parameters, 0, canvas.Width, canvas.Height, random.Next(canvas.Width));
        }

        void Charted()
        {
            chart.Draw(canvas);
            _ = chart.DayAt(canvas.Width, canvas.Height, random.Next(canvas.Width));
            _ = chart.ColumnBeside(canvas.Width, canvas.Height, day, random.Next(-20, 20));
        }
    }, cases: 900);

    // Its caret may be anywhere.
    private static Failed Wrong(Random random) => new(
        FailureCause.Mistake, $"a.csx(2,3): {Name(random)}\n    {Name(random)}\n{new string(' ', random.Next(60))}^\n{Name(random)}")
    {
        Places = [new("/a.csx", random.Next(4), random.Next(300), Name(random))],
    };

    private static EditedText Edited(Random random) => EditedText.Of(Screens.Scripts.Text($"\t{Name(random)}\n\"{Name(random)}\nHold(1) // {Name(random)}"));

    private static RunSnapshot Run(Random random)
    {
        var made = Runs.Of(Name(random), random.Next(1, 900), (uint)random.Next(), random.Next(1, 4));
        var targets = made.Decisions.Select(
            decision => decision with { Assets = [.. decision.Assets.Select(asset => asset + random.Next(9))] });
        var leveraged = Runs.Decided(Curves.Start, Curves.Start.AddDays(9), (Name(random), random.NextDouble() * 2));
        var odd = new StatisticValue("odd", Unit.Ratio, random.Next(2) == 0 ? double.PositiveInfinity : -1e300);
        Parameter[] strange = [new(Name(random), 3, 3, 3, 3, 1, true), new("wide", 0, 0, -1e300, 1e300, 1e-9, false)];
        return made with
        {
            Benchmark = random.Next(2) == 0 ? null : made.Benchmark,
            Decisions = [.. targets.Take(random.Next(40)), leveraged],
            Statistics = [.. made.Statistics.Take(random.Next(12)), odd],
            Trades = [.. made.Trades.Take(random.Next(20))],
            Parameters = [.. made.Parameters.Take(random.Next(4)), .. strange],
        };
    }

    private static StrategyLine Line(Random random) => new(
        Name(random), Name(random), (StrategyState)random.Next(7), random.Next(2) == 0 ? Run(random) : null,
        random.Next(2) == 0 ? null : random.NextDouble() * 3 - 1, random.Next(2) == 0, random.Next(2) == 0);

    private static string Name(Random random) => Names[random.Next(Names.Length)];
}
