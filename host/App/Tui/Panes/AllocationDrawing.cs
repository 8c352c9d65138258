using Rota.Terminal;

namespace Rota.Host.Tui;

internal sealed class AllocationDrawing
{
    private const string Eighths = " ▁▂▃▄▅▆▇█";
    private const int Between = 3;
    private const double Rounding = 1e-6;

    private readonly Canvas _canvas;
    private readonly ChartLayout _layout;
    private readonly TerminalProfile _look;
    private readonly AllocationHistory _history;
    private readonly DateOnly[] _days;
    private readonly TimeAxis _time;
    private readonly double _top;
    private readonly bool _isLettered;

    public AllocationDrawing(Canvas canvas, ChartLayout layout, TerminalProfile look, AllocationHistory history, ReadOnlySpan<DateOnly> days)
    {
        (_canvas, _layout, _look, _history, _days) = (canvas, layout, look, history, days.ToArray());
        _time = new(days[0], days[^1], layout.Columns * Dots.Across(look.Glyphs));
        // The rounding error of weights that sum to one.
        _top = history.MostInvested > 1 + Rounding ? history.MostInvested : 1;
        _isLettered = look.Colors == ColorDepth.None || look.Glyphs == GlyphSet.Ascii;
    }

    public void Draw(DateOnly? cursor)
    {
        var axes = new ChartAxes(_canvas, _layout, _look);
        axes.Side();
        axes.Label(1, Amount.Percent(_top, 0));
        var rows = _layout.PlotRows;
        if (_top > 1 && rows > 2) axes.Label(1 + Math.Clamp((int)((_top - 1) / _top * rows), 1, rows - 2), Amount.Percent(1, 0));
        else if (_top <= 1 && rows > 4) axes.Label(1 + rows / 2, Amount.Percent(0.5, 0));
        axes.Label(_layout.FloorTop - 1, Amount.Percent(0, 0));
        axes.Floor(_time, simulated: 0);
        Columns();
        if (cursor is { } day) Cursor(day);
        else Head([("target weights", Theme.Of(_look).Title), ("from fill to fill, without drift", Theme.Of(_look).Faint)]);
    }

    private void Columns()
    {
        var owners = new int[_layout.PlotRows, _layout.Columns];
        var at = 0;
        for (var x = 0; x < _layout.Columns; x++)
        {
            var start = at;
            while (at < _days.Length && ColumnOf(_days[at]) <= x) at++;
            // A column without a day repeats the previous one.
            var mean = _history.Mean(at > start ? _days.AsSpan(start, at - start) : _days.AsSpan(at - 1, 1));
            var steps = _isLettered ? 1 : _look.Glyphs == GlyphSet.Block ? 2 : 8;
            var stack = new StackedColumn(mean, _top, _layout.PlotRows, steps);
            for (var row = 0; row < _layout.PlotRows; row++) owners[row, x] = Cell(x, row, stack.Cell(row), steps);
        }

        if (!_isLettered) Names(owners);
    }

    // The asset that fills the cell, if one does.
    private int Cell(int x, int row, (int Lower, int Steps, int Upper) cell, int steps)
    {
        var plot = _layout.Plot(_canvas);
        var y = _layout.PlotRows - 1 - row;
        if (cell.Lower == StackedColumn.Cash) plot.Write(x, y, PaneLetters.Of(_look).Cash, Theme.Of(_look).Border);
        if (cell.Lower < 0) return StackedColumn.Nothing;
        var ink = Palette.Ink(cell.Lower, _look);
        if (_isLettered) plot.Write(x, y, Palette.Letter(cell.Lower), ink);
        else if (cell.Steps == steps) plot.Write(x, y, "█", ink);
        else
        {
            var ground = cell.Upper >= 0 ? Palette.Ink(cell.Upper, _look).Foreground : Color.Default;
            plot.Write(x, y, Eighths[cell.Steps * 8 / steps].ToString(), ink with { Background = ground });
        }

        return cell.Steps == steps ? cell.Lower : StackedColumn.Nothing;
    }

    // In the middle of an asset's longest row of cells.
    private void Names(int[,] owners)
    {
        var longest = new (int Length, int X, int First, int Last)[_history.Assets.Count];
        for (var row = 0; row < _layout.PlotRows; row++)
        {
            for (var x = 0; x < _layout.Columns;)
            {
                var (owner, start) = (owners[row, x], x);
                while (x < _layout.Columns && owners[row, x] == owner) x++;
                if (owner < 0) continue;
                var (length, from, _, last) = longest[owner];
                if (x - start > length) longest[owner] = (x - start, start, row, row);
                else if (x - start == length && start == from && row == last + 1) longest[owner].Last = row;
            }
        }

        for (var asset = 0; asset < longest.Length; asset++)
        {
            var (length, x, first, last) = longest[asset];
            var name = _history.Assets[asset];
            var width = CutText.Width(name);
            if (length < width + 2) continue;
            var style = Palette.On(Palette.Ink(asset, _look), _look);
            _layout.Plot(_canvas).Write(x + (length - width) / 2, _layout.PlotRows - 1 - (first + last) / 2, name, style);
        }
    }

    private void Cursor(DateOnly cursor)
    {
        var day = _days[Math.Max(0, Array.FindLastIndex(_days, each => each <= cursor))];
        var theme = ChartTheme.Of(_look);
        var parts = new List<(string, Style)> { (ShortFormat.Day(day), theme.Cursor) };
        var weights = _history.On(day) ?? [];
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] > 0) parts.Add(($"{_history.Assets[i]} {Amount.Percent(weights[i], 1)}", Palette.Ink(i, _look)));
        }

        if (weights.Sum() > 1 + Rounding) parts.Add(($"loan {Amount.Percent(weights.Sum() - 1, 1)}", theme.Cursor));
        if (parts.Count == 1) parts.Add(("cash", Theme.Of(_look).Text));
        Head(parts);
        _layout.Floor(_canvas).Write(ColumnOf(day), 0, PaneLetters.Of(_look).Up, theme.Cursor);
    }

    // Whole parts only, as many as fit.
    private void Head(IReadOnlyList<(string Text, Style Style)> parts)
    {
        var x = _layout.Left + 1;
        foreach (var (text, style) in parts)
        {
            if (x + CutText.Width(text) > _canvas.Width) return;
            x += _canvas.Write(x, 0, text, style) + Between;
        }
    }

    private int ColumnOf(DateOnly day) => _time.Place(day) / Dots.Across(_look.Glyphs);
}
