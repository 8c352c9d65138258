using Rota.Host.Charts;
using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Host.Tui;

// Draws a run's equity with its benchmark and the previous run, and finds the day at a column.
internal sealed record ChartPane(EquityCurve Equity, EquityCurve? Benchmark, ChartOptions Options)
{
    public static ChartPane Of(RunSnapshot run, RunSnapshot? before, ChartView view, TerminalProfile look) => new(
        Drawn(run.Equity), run.Benchmark is { } benchmark ? Drawn(benchmark) : null,
        Chosen(look, run.Strategy, before, view) with { BenchmarkName = run.BenchmarkName, SimulatedUntil = run.SimulatedUntil, ExtendedUntil = ChartOptions.UntilOf(run.Extended.Select(span => span.To)) });

    // A run in progress, as far as it has come.
    public static ChartPane Of(string name, Curve soFar, RunSnapshot? before, ChartView view, TerminalProfile look) =>
        new(Drawn(soFar), null, Chosen(look, name, before, view));

    public void Draw(Canvas canvas) => EquityChart.Draw(canvas, Equity, Benchmark, Options);

    // The columns left and right of the curves, for aligning panes below; null if no chart is shown.
    public (int Left, int Right)? Margins(int width, int height) =>
        Scale(width, height) is { } scale ? (scale.Layout.Left, scale.Layout.Right) : null;

    // The last day of the column; null outside the curves.
    public DateOnly? DayAt(int width, int height, int x)
    {
        if (Scale(width, height) is not { } scale) return null;
        var column = x - scale.Layout.Left - 1;
        return column < 0 || column >= scale.Layout.Columns ? null : Equity.Dates[LastIn(scale, column)];
    }

    // The day this many non-empty columns to the right (negative: left), limited to the ends.
    public DateOnly ColumnBeside(int width, int height, DateOnly day, int columns)
    {
        if (Scale(width, height) is not { } scale) return DayBeside(day, columns);
        var (first, at) = (CurveDays.Within(Equity, Options.Window).First, Nearest(day));
        for (var i = 0; i < Math.Abs(columns); i++)
        {
            var (next, column) = (at, ColumnOf(scale, at));
            while (next >= first && next <= scale.Last && ColumnOf(scale, next) == column) next += Math.Sign(columns);
            if (next < first || next > scale.Last) break;
            at = LastIn(scale, ColumnOf(scale, next));
        }

        return Equity.Dates[at];
    }

    // The curve's day this many days later (negative: earlier), limited to the visible ends.
    public DateOnly DayBeside(DateOnly day, int days)
    {
        var (first, length) = CurveDays.Within(Equity, Options.Window);
        return length == 0 ? day : Equity.Dates[Math.Clamp(Nearest(day) + days, first, first + length - 1)];
    }

    private ChartScale? Scale(int width, int height) => EquityChart.Scale(width, height, Equity, Benchmark, Options);

    private int Nearest(DateOnly day)
    {
        var (first, length) = CurveDays.Within(Equity, Options.Window);
        return Math.Clamp(CurveDays.LastUpTo(Equity, day), first, Math.Max(first, first + length - 1));
    }

    private int ColumnOf(ChartScale scale, int at) => scale.Time.Place(Equity.Dates[at]) / Dots.Across(Options.Look.Glyphs);

    private int LastIn(ChartScale scale, int column)
    {
        var (first, at) = (CurveDays.Within(Equity, Options.Window).First, scale.Last);
        while (at > first && ColumnOf(scale, at) > column) at--;
        return at;
    }

    private static ChartOptions Chosen(TerminalProfile look, string name, RunSnapshot? before, ChartView view) => new(look, name)
    {
        Before = before is null ? null : Drawn(before.Equity),
        IsLog = view.IsLog,
        Cursor = view.Cursor,
        Window = view.Window ?? DateRange.All,
    };

    private static EquityCurve Drawn(Curve curve) => new(curve.Dates, curve.Values);
}

// The options chosen for a chart; without a window all days are shown.
internal readonly record struct ChartView(bool IsLog = false, DateOnly? Cursor = null, DateRange? Window = null);
