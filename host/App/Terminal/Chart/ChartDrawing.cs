using System.Globalization;

namespace Rota.Host.Terminal;

// One drawing of a chart on a canvas that is large enough for it.
internal sealed class ChartDrawing
{
    private const int YearLabel = 6;
    private const int Between = 3;

    private readonly Canvas _canvas;
    private readonly EquityCurve _equity;
    private readonly EquityCurve? _benchmark;
    private readonly ChartOptions _options;
    private readonly ChartTheme _theme;
    private readonly ChartLetters _letters;
    private readonly double[] _drawdowns;
    private readonly int _last;
    private readonly double _worst;
    private readonly ChartLayout _layout;
    private readonly TimeAxis _time;
    private readonly ValueAxis _values;
    private readonly (IReadOnlyList<double> Values, double? Step) _ticks;

    public ChartDrawing(Canvas canvas, EquityCurve equity, EquityCurve? benchmark, ChartOptions options, int first, int length)
    {
        (_canvas, _equity, _benchmark, _options, _last) = (canvas, equity, benchmark, options, first + length - 1);
        (_theme, _letters, _drawdowns) = (ChartTheme.Of(options.Look), ChartLetters.Of(options.Look.Glyphs), equity.Drawdowns());
        _worst = _drawdowns.AsSpan(first, length).ToArray().Min();

        var (low, high) = Extent(equity, first, length);
        if (benchmark is not null && EquityChart.Days(benchmark, options.Window) is { Length: > 0 } beside)
        {
            var (lowest, highest) = Extent(benchmark, beside.First, beside.Length);
            (low, high) = (Math.Min(low, lowest), Math.Max(high, highest));
        }

        var (across, down) = (Dots.Across(options.Look.Glyphs), Dots.Down(options.Look.Glyphs));
        var tags = Tags().Max(tag => tag.Text.Length) + 1;
        var layout = new ChartLayout(canvas.Width, canvas.Height, 0, tags);
        _values = ValueAxis.Around(low, high, layout.PlotRows * down, options.IsLog);
        _ticks = _values.Ticks(Math.Max(2, layout.PlotRows / 3));
        var labels = _ticks.Values.Select(tick => Amount.Tick(tick, _ticks.Step)).Append(Depth).Max(label => label.Length);
        _layout = layout with { Left = labels };
        _time = new TimeAxis(equity.Dates[first], equity.Dates[_last], _layout.Columns * across);
    }

    private string Depth => Amount.Percent(_worst, 0);

    private int DotsAcross => Dots.Across(_options.Look.Glyphs);

    private int DotsDown => Dots.Down(_options.Look.Glyphs);

    public void Draw()
    {
        Labels();
        Curves();
        Strip();
        Floor();
        Simulated();
        Tagged();
        if (_options.Cursor is { } cursor) Cursor(cursor);
        else Legend();
    }

    private static (double Low, double High) Extent(EquityCurve curve, int first, int length)
    {
        var values = curve.Values.Slice(first, length).ToArray();
        return (values.Min(), values.Max());
    }

    private void Labels()
    {
        var isGridded = _options.Look is { Glyphs: GlyphSet.Braille, Colors: >= ColorDepth.TwoFiftySix };
        for (var row = 1; row < _layout.FloorTop; row++) _canvas.Write(_layout.Left, row, _letters.Side, _theme.Axis);
        foreach (var tick in _ticks.Values)
        {
            var row = RowOf(tick);
            Label(1 + row, Amount.Tick(tick, _ticks.Step));
            for (var x = 0; isGridded && x < _layout.Columns; x++) _layout.Plot(_canvas).Write(x, row, "┈", _theme.Grid);
        }

        Label(_layout.StripTop, Amount.Percent(0, 0));
        if (_worst < 0) Label(_layout.FloorTop - 1, Depth);
    }

    private void Label(int row, string text)
    {
        _canvas.WriteToLeftOf(_layout.Left, row, text, _theme.Label);
        _canvas.Write(_layout.Left, row, _letters.SideTick, _theme.Axis);
    }

    private void Curves()
    {
        var plot = _layout.Plot(_canvas);
        if (_benchmark is not null)
        {
            var behind = Drawn(_benchmark.Dates, _benchmark.Values, _values, _layout.PlotRows);
            if (_options.Look is { Colors: ColorDepth.None, Glyphs: not GlyphSet.Ascii }) behind.Thin();
            behind.DrawOn(plot, _theme.Benchmark, ".");
        }

        Drawn(_equity.Dates, _equity.Values, _values, _layout.PlotRows).DrawOn(plot, _theme.Equity, "*");
    }

    private Dots Drawn(ReadOnlySpan<DateOnly> days, ReadOnlySpan<double> values, ValueAxis axis, int rows) =>
        CurveTrace.Draw(_options.Look.Glyphs, _layout.Columns, rows, _time, days, values, axis);

    // From nothing down to the curve; the deepest day reaches the floor, and what rounds to nothing is not shown.
    private void Strip()
    {
        if (_worst == 0) return;
        var axis = new ValueAxis(_worst, 0, _layout.StripRows * DotsDown, IsLog: false);
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

    private void Floor()
    {
        var floor = _layout.Floor(_canvas);
        _canvas.Write(_layout.Left, _layout.FloorTop, _letters.Corner, _theme.Axis);
        for (var x = 0; x < _layout.Columns; x++)
            floor.Write(x, 0, x < SimulatedColumns ? _letters.SimulatedFloor : _letters.Floor, _theme.Axis);

        var (row, left, right) = (_layout.FloorTop + 1, _layout.Left + 1, _layout.Left + 1 + _layout.Columns);
        var years = _time.Years(YearLabel * DotsAcross);
        var (free, end) = (0, _canvas.Width);
        if (years.Count < 2)
        {
            free = left + 1 + _canvas.Write(left, row, Day(_time.First), _theme.Label);
            end = right - Day(_time.Last).Length - 1;
            if (end >= free) _canvas.WriteToLeftOf(right, row, Day(_time.Last), _theme.Label);
        }

        foreach (var (place, year) in years)
        {
            var column = place / DotsAcross;
            floor.Write(column, 0, _letters.FloorTick, _theme.Axis);
            var start = Math.Max(0, left + column - 2);
            if (start < free || start + 4 > end) continue;
            free = start + 1 + _canvas.Write(start, row, year.ToString("0000", CultureInfo.InvariantCulture), _theme.Label);
        }
    }

    private int SimulatedColumns => _options.SimulatedUntil is not { } real || real <= _time.First
        ? 0
        : real > _time.Last ? _layout.Columns : _time.Place(real) / DotsAcross;

    private void Simulated()
    {
        var shaded = _layout.Both(_canvas);
        for (var x = 0; x < SimulatedColumns && !_theme.SimulatedGround.IsDefault; x++)
        {
            for (var y = 0; y < shaded.Height; y++)
                shaded.Restyle(x, y, style => style with { Background = _theme.SimulatedGround });
        }

        const string word = "simulated";
        var floor = _layout.Floor(_canvas);
        if (SimulatedColumns >= word.Length + 2) floor.Write(1, 0, word, _theme.Label);
    }

    private IEnumerable<(double Value, string Text, Style Style)> Tags()
    {
        yield return Tag(_equity, _theme.Equity);
        if (_benchmark is not null && At(_benchmark, _equity.Dates[_last]) is { } beside)
            yield return (beside, Amount.Short(beside), _theme.Benchmark);
    }

    private (double Value, string Text, Style Style) Tag(EquityCurve curve, Style style) =>
        (curve.Values[_last], Amount.Short(curve.Values[_last]), style with { Emphasis = style.Emphasis | Emphasis.Bold });

    // The run's own stands where it belongs, the other next to it where they meet.
    private void Tagged()
    {
        var taken = -1;
        foreach (var (value, text, style) in Tags())
        {
            var row = RowOf(value);
            if (row == taken) row = (value < _equity.Values[_last] && row + 1 < _layout.PlotRows) || row == 0 ? row + 1 : row - 1;
            taken = row;
            _canvas.Write(_layout.Left + 1 + _layout.Columns, 1 + row, _letters.Tag + text, style);
        }
    }

    private void Cursor(DateOnly cursor)
    {
        var at = Math.Max(0, LastUpTo(_equity, cursor));
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
        if (_benchmark is not null && At(_benchmark, day) is { } beside)
            parts.Add(($"{benchmark ?? "benchmark"} {Amount.Full(beside)}", _theme.Benchmark));
        return parts;
    }

    private void Legend()
    {
        var parts = new List<(string, Style)> { ($"{_letters.Equity} {_options.Name}", _theme.Equity) };
        if (_benchmark is not null)
            parts.Add(($"{_letters.Benchmark} {_options.BenchmarkName ?? "benchmark"}", _theme.Benchmark));
        if (_options.IsLog) parts.Add(("log scale", _theme.Label));
        Head(parts);
    }

    private bool Fits(List<(string Text, Style Style)> parts) =>
        _layout.Left + 1 + parts.Sum(part => Graphemes.Width(part.Text)) + Between * (parts.Count - 1) <= _canvas.Width;

    // Whole parts, as many as fit.
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

    private static double? At(EquityCurve curve, DateOnly day) =>
        LastUpTo(curve, day) is >= 0 and var at ? curve.Values[at] : null;

    private static int LastUpTo(EquityCurve curve, DateOnly day)
    {
        var place = curve.Dates.BinarySearch(day);
        return place >= 0 ? place : ~place - 1;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
