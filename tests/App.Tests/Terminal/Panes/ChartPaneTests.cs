using Rota.Host.Tui;
using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Tests.Terminal.Panes;

public sealed class ChartPaneTests
{
    private const int Width = 80;
    private const int Height = 24;

    private static readonly RunSnapshot Run = Runs.Of();

    [Theory]
    [InlineData("ascii")]
    [InlineData("no-color")]
    public void AColumnStandsForTheDayOfItsCrosshair(string name)
    {
        var look = PaneLooks.Of(name);
        var chart = Chart(look);
        var (left, right) = chart.Margins(Width, Height)!.Value;
        var letters = ChartLetters.Of(look.Glyphs);

        for (var x = left + 1; x < Width - right; x += 7)
        {
            var day = chart.DayAt(Width, Height, x)!.Value;
            var frame = PaneLooks.Drawn(Width, Height, Chart(look, new(Cursor: day)).Draw);

            Assert.Contains(
                Enumerable.Range(1, 18),
                y => frame[x, y].Style.Emphasis.HasFlag(Emphasis.Bold) && frame[x, y].Text == letters.Cursor);
        }
    }

    [Fact]
    public void OutsideTheCurvesAColumnHasNoDay()
    {
        var chart = Chart(PaneLooks.Of("truecolor"));
        var (left, right) = chart.Margins(Width, Height)!.Value;

        Assert.Null(chart.DayAt(Width, Height, left));
        Assert.Null(chart.DayAt(Width, Height, Width - right));
        Assert.Null(chart.DayAt(10, 3, 5));
        Assert.Equal(Run.Equity.Dates[^1], chart.DayAt(Width, Height, Width - right - 1));
    }

    [Fact]
    public void KeysReachAllColumnsAndAllDays()
    {
        var chart = Chart(PaneLooks.Of("truecolor"));
        var (left, right) = chart.Margins(Width, Height)!.Value;
        var columns = Width - left - right - 1;

        var day = Run.Equity.Dates[0];
        var days = new List<DateOnly>();
        for (var i = 0; i < columns; i++) days.Add(day = chart.ColumnBeside(Width, Height, day, 1));

        Assert.Equal(Run.Equity.Dates[^1], day);
        Assert.Equal(Enumerable.Range(left + 2, columns - 1).Select(x => chart.DayAt(Width, Height, x)!.Value), days.SkipLast(1));
        Assert.Equal(days[^3], chart.ColumnBeside(Width, Height, day, -1));
        Assert.Equal(chart.DayAt(Width, Height, left + 1), chart.ColumnBeside(Width, Height, day, -500));
        Assert.Equal(Run.Equity.Dates[11], chart.DayBeside(Run.Equity.Dates[10], 1));
        Assert.Equal(Run.Equity.Dates[0], chart.DayBeside(Run.Equity.Dates[10], -11));
    }

    [Fact]
    public void ThePreviousRunIsDrawnWhereItWas()
    {
        var flat = Curves.Flat(400);
        var higher = new Curve(flat.Dates.ToArray(), [.. flat.Values.ToArray().Select(value => 2 * value)]);
        var run = Run with { Equity = Curve.Of(flat), Benchmark = null };
        var look = PaneLooks.Of("ascii");

        var chart = ChartPane.Of(run, run with { Equity = higher }, default, look);

        var rows = CanvasTests.Rows(PaneLooks.Drawn(Width, Height, chart.Draw));

        Assert.Contains("oo before", rows[0], StringComparison.Ordinal);
        Assert.Contains("oooooooo", rows[1], StringComparison.Ordinal);
        Assert.Contains("********", rows[17], StringComparison.Ordinal);
    }

    private static ChartPane Chart(TerminalProfile look, ChartView view = default) => ChartPane.Of(Run, null, view, look);
}
