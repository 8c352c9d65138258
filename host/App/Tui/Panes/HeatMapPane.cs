using System.Globalization;
using Rota.Host.Sweeping;
using Rota.Terminal;

namespace Rota.Host.Tui;

// The heat map of a sweep, with a cursor, and below it the cell under the cursor and the sweep in words.
internal static class HeatMapPane
{
    private const int Margin = 1;

    public static void Draw(Canvas canvas, TerminalProfile look, SweepState sweep, DateTime now, bool hasFocus)
    {
        var (theme, letters) = (Theme.Of(look), PaneLetters.Of(look));
        if (sweep.Shown is not { } shown)
        {
            Notice.Draw(canvas, sweep.Failure ?? (sweep.IsStopped ? "The sweep was stopped." : $"Preparing the sweep of {string.Join(" and ", sweep.Swept.Select(each => each.Name))} ..."), theme.Faint);
            return;
        }

        if (shown.Map is not { } map)
        {
            Notice.Draw(canvas, shown.Missing ?? "", theme.Faint);
            return;
        }

        var layout = HeatMapLayout.Of(sweep, canvas.Width, canvas.Height);
        if (layout.Rows < 1 || layout.Columns < 1)
        {
            Notice.Draw(canvas, string.Create(CultureInfo.InvariantCulture,
                $"The heat map needs {layout.Head + layout.Cell} x {HeatMapLayout.Above + 1} cells (has {canvas.Width} x {canvas.Height})."));
            return;
        }

        canvas.Write(0, 0, CutText.To(canvas.Width, map.Heading, look), theme.Faint);
        canvas.Write(0, 1, map.Corner, theme.Faint);
        for (var i = 0; i < layout.Columns; i++)
            canvas.WriteToLeftOf(layout.Head + (i + 1) * layout.Cell - Margin - layout.Marks, 1, map.Columns[layout.Column + i], theme.Faint);
        if (layout.Column > 0) canvas.Write(layout.Head - Margin, 1, letters.Cut, theme.Focus);
        if (layout.Column + layout.Columns < map.Columns.Count) canvas.Write(layout.Head + layout.Columns * layout.Cell, 1, letters.More, theme.Focus);
        for (var y = 0; y < layout.Rows; y++) Row(canvas, look, layout, map, sweep, y, hasFocus);
        Words(canvas, HeatMapLayout.Above + layout.Rows, look, sweep, now);
    }

    private static void Row(
        Canvas canvas, TerminalProfile look, HeatMapLayout layout, HeatMap map, SweepState sweep, int y, bool hasFocus)
    {
        var (theme, row) = (Theme.Of(look), layout.Row + y);
        canvas.WriteToLeftOf(layout.Head - Margin, HeatMapLayout.Above + y, map.Rows[row], theme.Faint);
        for (var i = 0; i < layout.Columns; i++)
        {
            var cell = map.Cells[row, layout.Column + i];
            var style = StyleOf(map.Steps.Of(cell.Value), look);
            if ((row, layout.Column + i) == (sweep.Row, sweep.Column))
                style = style with { Emphasis = style.Emphasis | Emphasis.Reverse | (hasFocus ? Emphasis.Bold : Emphasis.None) };
            var part = canvas.Part(layout.Head + i * layout.Cell, HeatMapLayout.Above + y, layout.Cell - Margin, 1);
            part.Fill(style);
            part.WriteToLeftOf(part.Width - layout.Marks, 0, HeatMapText.NumberOf(cell, map.Unit), style);
            part.Write(part.Width - layout.Marks, 0, HeatMapText.Marks(cell), style);
        }
    }

    // Few colours have no five steps.
    private static Style StyleOf(int step, TerminalProfile look)
    {
        if (step < 0 || look.Colors < ColorDepth.TwoFiftySix) return Style.Plain;
        var (ground, ink) = HeatSteps.ColoursOf(step);
        return new(Color.Rgb(ink), Color.Rgb(ground));
    }

    private static void Words(Canvas canvas, int y, TerminalProfile look, SweepState sweep, DateTime now)
    {
        var theme = Theme.Of(look);
        if (y < canvas.Height) canvas.Write(0, y++, CutText.To(canvas.Width, Cursor(sweep), look), theme.Text);
        if (!sweep.IsOver && y < canvas.Height) canvas.Write(0, y++, CutText.To(canvas.Width, Progress(sweep, now), look), theme.Focus);
        foreach (var line in sweep.Shown!.Words)
        {
            if (y >= canvas.Height) return;
            canvas.Write(0, y++, CutText.To(canvas.Width, line, look), theme.Faint);
        }
    }

    private static string Cursor(SweepState sweep)
    {
        var found = sweep.Shown!.Found;
        var trial = sweep.Shown.Map!.Cells[sweep.Row, sweep.Column].Trial;
        if (trial < 0) return "";
        var name = found.Results.Space.NamesOf(trial);
        return found.Results.Errors[trial] is { } error ? $"{name}: {error}"
            : double.IsNaN(found.Results[found.By][trial]) ? $"{name}: {(sweep.IsOver ? $"no {SweepLabels.NameOf(found.By)}" : "not run yet")}"
            : $"{name}: {SweepLabels.NameOf(found.By)} {new SweepText(found).NumbersOf(trial)}";
    }

    private static string Progress(SweepState sweep, DateTime now)
    {
        var left = sweep.Left(now) is { } time && sweep.Done < sweep.Count ? string.Create(CultureInfo.InvariantCulture, $", about {Math.Ceiling(time.TotalSeconds):0} s left") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sweep.Done:#,0} of {sweep.Count:#,0} trials{left}");
    }
}
