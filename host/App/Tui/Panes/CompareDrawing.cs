using Rota.Terminal;

namespace Rota.Host.Tui;

internal sealed class CompareDrawing
{
    // The distance between a curve's letters if it has no colour.
    private const int LetterEvery = 24;

    private readonly Canvas _canvas;
    private readonly RebasedCurve[] _curves;
    private readonly TerminalProfile _look;
    private readonly ChartLayout _layout;
    private readonly TimeAxis _time;
    private readonly ValueAxis _values;
    private readonly (IReadOnlyList<double> Values, double? Step) _ticks;

    public CompareDrawing(Canvas canvas, RebasedCurve[] curves, TerminalProfile look, bool isLog)
    {
        (_canvas, _curves, _look) = (canvas, curves, look);
        var tags = curves.Select((_, i) => Tag(i)).Max(tag => tag.Length) + 1;
        var layout = new ChartLayout(canvas.Width, canvas.Height, 0, tags) { HasStrip = false };
        var (low, high) = (curves.Min(curve => curve.Values.Min()), curves.Max(curve => curve.Values.Max()));
        _values = ValueAxis.Around(low, high, layout.PlotRows * Dots.Down(look.Glyphs), isLog);
        _ticks = _values.Ticks(Math.Max(2, layout.PlotRows / 3));
        _layout = layout with { Left = _ticks.Values.Select(tick => Amount.Tick(tick, _ticks.Step)).Max(label => label.Length) };
        _time = new(curves[0].Days[0], curves.Max(curve => curve.Days[^1]), _layout.Columns * Dots.Across(look.Glyphs));
    }

    private bool HasColors => _look.Colors != ColorDepth.None;

    public void Draw()
    {
        var axes = new ChartAxes(_canvas, _layout, _look);
        axes.Side();
        foreach (var tick in _ticks.Values)
        {
            axes.Label(1 + RowOf(tick), Amount.Tick(tick, _ticks.Step));
            axes.Grid(RowOf(tick));
        }

        axes.Floor(_time, simulated: 0);
        // The first is on top.
        for (var i = _curves.Length - 1; i >= 0; i--) Curve(i);
        for (var i = 0; i < _curves.Length && !HasColors && _look.Glyphs != GlyphSet.Ascii; i++) Letters(i);
        Tags();
    }

    private void Curve(int at)
    {
        var (days, values) = (_curves[at].Days, _curves[at].Values);
        var dots = CurveTrace.Draw(_look.Glyphs, _layout.Columns, _layout.PlotRows, _time, days, values, _values);
        dots.DrawOn(_layout.Plot(_canvas), Palette.Ink(at, _look), Palette.Letter(at));
    }

    // Letters along the curve; each curve has its own columns.
    private void Letters(int at)
    {
        var (plot, next) = (_layout.Plot(_canvas), LetterEvery / 2 + at * 3 % LetterEvery);
        for (var i = 0; i < _curves[at].Days.Length; i++)
        {
            var x = _time.Place(_curves[at].Days[i]) / Dots.Across(_look.Glyphs);
            if (x < next) continue;
            plot.Write(x, RowOf(_curves[at].Values[i]), Palette.Letter(at), new(default, default, Emphasis.Bold));
            next = x + LetterEvery;
        }
    }

    // Each as near to its curve's end as possible, the highest first.
    private void Tags()
    {
        var order = Enumerable.Range(0, _curves.Length).OrderByDescending(i => _curves[i].Values[^1]).ToArray();
        var rows = order.Select(i => RowOf(_curves[i].Values[^1])).ToArray();
        for (var i = 1; i < rows.Length; i++) rows[i] = Math.Max(rows[i], rows[i - 1] + 1);
        var lowest = _layout.PlotRows - 1;
        for (var i = rows.Length - 1; i >= 0; i--, lowest--) rows[i] = Math.Min(rows[i], lowest);
        for (var i = 0; i < order.Length; i++)
        {
            if (rows[i] < 0) continue;
            var ink = Palette.Ink(order[i], _look);
            var tag = ChartLetters.Of(_look.Glyphs).Tag + Tag(order[i]);
            _canvas.Write(_layout.Left + 1 + _layout.Columns, 1 + rows[i], tag, ink with { Emphasis = Emphasis.Bold });
        }
    }

    private string Tag(int at) => $"{Palette.Letter(at)} {Amount.Short(_curves[at].Values[^1])}";

    private int RowOf(double value) => Math.Clamp(
        (int)Math.Round(_values.Place(value), MidpointRounding.AwayFromZero) / Dots.Down(_look.Glyphs), 0, _layout.PlotRows - 1);
}
