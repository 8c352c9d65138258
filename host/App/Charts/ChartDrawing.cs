using System.Globalization;
using Rota.Terminal;

namespace Rota.Host.Charts;

// One drawing of a chart on a canvas that is large enough.
internal sealed class ChartDrawing
{
    private const int Between = 3;

    private readonly Canvas _canvas;
    private readonly EquityCurve _equity;
    private readonly EquityCurve? _benchmark;
    private readonly ChartOptions _options;
    private readonly ChartTheme _theme;
    private readonly ChartLetters _letters;
    private readonly double[] _drawdowns;
    private readonly ChartScale _scale;
    private readonly ChartLayout _layout;
    private readonly ChartAxes _axes;
    private readonly TimeAxis _time;
    private readonly ValueAxis _values;

    public ChartDrawing(Canvas canvas, EquityCurve equity, EquityCurve? benchmark, ChartOptions options, ChartScale scale)
    {
        (_canvas, _equity, _benchmark, _options, _scale) = (canvas, equity, benchmark, options, scale);
        (_layout, _time, _values) = (scale.Layout, scale.Time, scale.Values);
        (_theme, _letters, _drawdowns) = (ChartTheme.Of(options.Look), ChartLetters.Of(options.Look.Glyphs), equity.Drawdowns());
        _axes = new(canvas, scale.Layout, options.Look);
    }

    private int DotsAcross => Dots.Across(_options.Look.Glyphs);

    private int DotsDown => Dots.Down(_options.Look.Glyphs);

    public void Draw()
    {
        Labels();
        Curves();
        Strip();
        _axes.Floor(_time, ShadedColumns);
        Shade();
        Tagged();
        if (_options.Cursor is { } cursor) Cursor(cursor);
        else Legend();
    }

    private void Labels()
    {
        _axes.Side();
        foreach (var tick in _scale.Ticks)
        {
            var row = RowOf(tick);
            _axes.Label(1 + row, Amount.Tick(tick, _scale.Step));
            _axes.Grid(row);
        }

        _axes.Label(_layout.StripTop, Amount.Percent(0, 0));
        if (_scale.Worst < 0) _axes.Label(_layout.FloorTop - 1, Amount.Percent(_scale.Worst, 0));
    }

    private void Curves()
    {
        var plot = _layout.Plot(_canvas);
        // Without colours, curves behind have fewer dots.
        var isThinned = _options.Look is { Colors: ColorDepth.None, Glyphs: not GlyphSet.Ascii };
        if (_benchmark is not null)
        {
            var behind = Drawn(_benchmark.Dates, _benchmark.Values, _values, _layout.PlotRows);
            if (isThinned) behind.Thin();
            behind.DrawOn(plot, _theme.Benchmark, ".");
        }

        if (_options.Before is { } before)
        {
            var behind = Drawn(before.Dates, before.Values, _values, _layout.PlotRows);
            if (isThinned) behind.Dash();
            behind.DrawOn(plot, _theme.Before, "o");
        }

        Drawn(_equity.Dates, _equity.Values, _values, _layout.PlotRows).DrawOn(plot, _theme.Equity, "*");
    }

    private Dots Drawn(ReadOnlySpan<DateOnly> days, ReadOnlySpan<double> values, ValueAxis axis, int rows) =>
        CurveTrace.Draw(_options.Look.Glyphs, _layout.Columns, rows, _time, days, values, axis);

    // From zero down to the curve; the deepest day reaches the floor, and drawdowns that round to zero are not drawn.
    private void Strip()
    {
        if (_scale.Worst == 0) return;
        var axis = new ValueAxis(_scale.Worst, 0, _layout.StripRows * DotsDown, IsLog: false);
        var curve = Drawn(_equity.Dates, _drawdowns, axis, _layout.StripRows);
        var dots = new Dots(_options.Look.Glyphs, _layout.Columns, _layout.StripRows);
        for (var x = 0; x < dots.Width; x++)
        {
            var deepest = dots.Height - 1;
            while (deepest > 0 && !curve[x, deepest]) deepest--;
            for (var y = 0; y <= deepest && deepest > 0; y++) dots.Set(x, y);
        }

        dots.DrawOn(_layout.Strip(_canvas), _theme.Drawdown, "#");
    }

    private int ShadedColumns => Math.Max(ColumnsBefore(_options.SimulatedUntil), ColumnsBefore(_options.ExtendedUntil));

    private int ColumnsBefore(DateOnly? until) => until is not { } day || day <= _time.First
        ? 0
        : day > _time.Last ? _layout.Columns : _time.Place(day) / DotsAcross;

    private void Shade()
    {
        var shaded = _layout.Both(_canvas);
        for (var x = 0; x < ShadedColumns && !_theme.SimulatedGround.IsDefault; x++)
        {
            for (var y = 0; y < shaded.Height; y++)
                shaded.Restyle(x, y, style => style with { Background = _theme.SimulatedGround });
        }

        var word = ColumnsBefore(_options.SimulatedUntil) > 0 ? "simulated" : "extended";
        var floor = _layout.Floor(_canvas);
        if (ShadedColumns >= word.Length + 2) floor.Write(1, 0, word, _theme.Label);
    }

    private IEnumerable<(double Value, string Text, Style Style)> Tags()
    {
        var bold = _theme.Equity with { Emphasis = _theme.Equity.Emphasis | Emphasis.Bold };
        yield return (_equity.Values[_scale.Last], Amount.Short(_equity.Values[_scale.Last]), bold);
        if (_benchmark is not null && CurveDays.ValueOn(_benchmark, _equity.Dates[_scale.Last]) is { } beside)
            yield return (beside, Amount.Short(beside), _theme.Benchmark);
    }

    // The run's own label keeps its place; the other moves beside it where they meet.
    private void Tagged()
    {
        var taken = -1;
        foreach (var (value, text, style) in Tags())
        {
            var row = RowOf(value);
            var isBelow = value < _equity.Values[_scale.Last] && row + 1 < _layout.PlotRows;
            if (row == taken) row = isBelow || row == 0 ? row + 1 : row - 1;
            taken = row;
            _canvas.Write(_layout.Left + 1 + _layout.Columns, 1 + row, _letters.Tag + text, style);
        }
    }

    private void Cursor(DateOnly cursor)
    {
        var at = Math.Max(0, CurveDays.LastUpTo(_equity, cursor));
        var day = _equity.Dates[at];
        var x = _time.Place(day) / DotsAcross;
        var both = _layout.Both(_canvas);
        for (var y = 0; y < both.Height; y++)
        {
            if (both.IsFree(x, y)) both.Write(x, y, _letters.Cursor, _theme.Cursor);
            else both.Restyle(x, y, style => style with { Emphasis = style.Emphasis | Emphasis.Reverse });
        }

        Head(Values(at, _options.Name, _options.BenchmarkName) is var named && Fits(named) ? named : Values(at, "equity", null));
    }

    private List<(string Text, Style Style)> Values(int at, string name, string? benchmark)
    {
        var day = _equity.Dates[at];
        var parts = new List<(string, Style)>
        {
            (Day(day), _theme.Cursor),
            ($"{name} {Amount.Full(_equity.Values[at])}", _theme.Equity),
            ($"drawdown {Amount.Percent(_drawdowns[at], 1)}", _theme.Drawdown),
        };
        if (_benchmark is not null && CurveDays.ValueOn(_benchmark, day) is { } beside)
            parts.Add(($"{benchmark ?? "benchmark"} {Amount.Full(beside)}", _theme.Benchmark));
        if (_options.Before is { } before && CurveDays.ValueOn(before, day) is { } earlier)
            parts.Add(($"before {Amount.Full(earlier)}", _theme.Before));
        return parts;
    }

    private void Legend()
    {
        var parts = new List<(string, Style)> { ($"{_letters.Equity} {_options.Name}", _theme.Equity) };
        if (_benchmark is not null)
            parts.Add(($"{_letters.Benchmark} {_options.BenchmarkName ?? "benchmark"}", _theme.Benchmark));
        if (_options.Before is not null) parts.Add(($"{_letters.Before} before", _theme.Before));
        if (_options.IsLog) parts.Add(("log scale", _theme.Label));
        Head(parts);
    }

    private bool Fits(List<(string Text, Style Style)> parts) =>
        _layout.Left + 1 + parts.Sum(part => Graphemes.Width(part.Text)) + Between * (parts.Count - 1) <= _canvas.Width;

    // Whole parts only, as many as fit.
    private void Head(List<(string Text, Style Style)> parts)
    {
        var x = _layout.Left + 1;
        foreach (var (text, style) in parts)
        {
            if (x + Graphemes.Width(text) > _canvas.Width) return;
            x += _canvas.Write(x, 0, text, style) + Between;
        }
    }

    private int RowOf(double value) =>
        Math.Clamp((int)Math.Round(_values.Place(value), MidpointRounding.AwayFromZero) / DotsDown, 0, _layout.PlotRows - 1);

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
